import "server-only";
import { isFounder } from "@/db/queries/founders";
import { studyRevision } from "@/db/queries/study-versions";
import type { Context } from "../context";
import { studyFor, type Study } from "../desk/require-study";

export interface Settings {
  study: Study;
  /** What a change has to name. */
  revision: number;
  /** Whether the person may begin another study like this one. */
  mayFound: boolean;
}

/** A study as its settings show it; for those who configure it. */
export async function readSettings(ctx: Context, slug: string): Promise<Settings> {
  const { study, person } = await studyFor(ctx, slug, "study:configure");
  const [revision, mayFound] = await Promise.all([
    studyRevision(ctx.db, study.id),
    isFounder(ctx.db, person.userId),
  ]);
  return { study, revision, mayFound };
}
