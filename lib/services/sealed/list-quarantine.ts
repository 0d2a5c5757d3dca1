import "server-only";
import { quarantineLines, type QuarantineLine } from "@/db/queries/sealed";
import type { Context } from "../context";
import { studyFor, type Study } from "../desk/require-study";

/** What came sealed and could not be taken: when, how large and why; never what is inside. For those who run workshops. */
export async function listQuarantine(
  ctx: Context,
  slug: string,
): Promise<{ study: Study; lines: QuarantineLine[] }> {
  const { study } = await studyFor(ctx, slug, "workshop:run");
  return { study, lines: await quarantineLines(ctx.db, study.id) };
}
