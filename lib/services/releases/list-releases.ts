import "server-only";
import { listReleases as releasesOf } from "@/db/queries/releases";
import type { ReleaseSummary } from "@/lib/domain/privacy/released-zone";
import type { Context } from "../context";
import { studyFor } from "./find-study";

/** Releases of a study, the newest first (planner, owner). */
export async function listReleases(ctx: Context, input: { study: string }): Promise<ReleaseSummary[]> {
  const study = await studyFor(ctx, input.study, "release:read");
  return ctx.db.releasesOnly((tx) => releasesOf(tx, study.id));
}
