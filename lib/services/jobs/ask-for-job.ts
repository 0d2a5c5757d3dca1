import "server-only";
import { insertJob } from "@/db/queries/jobs";
import type { Context } from "../context";
import { activeJob } from "./active-job";

/** A new job of this kind, or the one that is under way: then `begun` is false. */
export async function askForJob(
  ctx: Context,
  { studyId, userId, kind }: { studyId: string; userId: string; kind: string },
): Promise<{ job: string; begun: boolean }> {
  const active = await activeJob(ctx, studyId, kind);
  if (active) return { job: active.id, begun: false };
  const job = ctx.ids();
  await insertJob(ctx.db, { id: job, studyId, userId, kind, at: ctx.clock() });
  return { job, begun: true };
}
