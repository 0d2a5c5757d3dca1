import "server-only";
import { importsOf, type RegisterImport } from "@/db/queries/register-imports";
import type { Context } from "../context";
import { studyFor, type Study } from "../desk/require-study";

/** The files that were taken into a study's register and can be taken back; for those who import. */
export async function listImports(
  ctx: Context,
  slug: string,
): Promise<{ study: Study; imports: RegisterImport[] }> {
  const { study } = await studyFor(ctx, slug, "register:edit");
  return { study, imports: await importsOf(ctx.db, study.id) };
}
