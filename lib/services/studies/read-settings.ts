import "server-only";
import { studyRevision } from "@/db/queries/study-versions";
import type { Context } from "../context";
import { studyFor, type Study } from "../desk/require-study";

/** A study with the revision that a change of it has to name; for those who configure it. */
export async function readSettings(ctx: Context, slug: string): Promise<{ study: Study; revision: number }> {
  const { study } = await studyFor(ctx, slug, "study:configure");
  return { study, revision: await studyRevision(ctx.db, study.id) };
}
