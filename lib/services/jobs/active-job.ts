import "server-only";
import { findActiveJob } from "@/db/queries/jobs";
import type { Job } from "@/db/queries/jobs";
import type { Context } from "../context";

/** A job older than this was interrupted with its process; asking again begins a new one. */
const INTERRUPTED_AFTER_MS = 10 * 60_000;

/** A study's job of this kind that is under way. */
export function activeJob(ctx: Context, studyId: string, kind: string): Promise<Job | null> {
  const since = new Date(ctx.clock().getTime() - INTERRUPTED_AFTER_MS);
  return findActiveJob(ctx.db, { studyId, kind, since });
}
