import "server-only";
import { isFounder } from "@/db/queries/founders";
import { hasRelease, socialSpacesOf } from "@/db/queries/studies";
import { studyRevision } from "@/db/queries/study-versions";
import type { Geometry } from "@/lib/domain/drawing/document";
import type { Context } from "../context";
import { studyFor, type Study } from "../desk/require-study";

export interface Settings {
  study: Study;
  /** What a change has to name. */
  revision: number;
  spaces: { name: string; boundary: Geometry }[];
  /** There is a release: the area it rests on stays. */
  released: boolean;
  /** Whether the person may begin another study like this one. */
  mayFound: boolean;
}

/** A study as its settings show it; for those who configure it. */
export async function readSettings(ctx: Context, slug: string): Promise<Settings> {
  const { study, person } = await studyFor(ctx, slug, "study:configure");
  const [revision, mayFound, spaces, released] = await Promise.all([
    studyRevision(ctx.db, study.id),
    isFounder(ctx.db, person.userId),
    socialSpacesOf(ctx.db, study.id),
    hasRelease(ctx.db, study.id),
  ]);
  return { study, revision, spaces, released, mayFound };
}
