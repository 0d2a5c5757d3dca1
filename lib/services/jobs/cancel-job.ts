import "server-only";
import { recordAccess } from "@/db/queries/audit";
import { endJob } from "@/db/queries/jobs";
import type { Context } from "../context";
import { readJob } from "./read-job";

/** Stops a job that has not ended; one that has stays as it is. */
export async function cancelJob(ctx: Context, input: { job: string }): Promise<void> {
  const job = await readJob(ctx, input);
  await ctx.db.transaction(async (tx) => {
    const stopped = await endJob(tx, { id: job.id, state: "cancelled", at: ctx.clock() });
    if (!stopped) return;
    await recordAccess(tx, {
      studyId: job.studyId,
      actor: ctx.actor,
      action: "job.cancelled",
      target: { job: job.id },
    });
  });
}
