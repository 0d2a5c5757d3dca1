import "server-only";
import { recordAccess } from "@/db/queries/audit";
import { DomainError } from "@/lib/domain/errors";
import type { Context } from "../context";
import { askForJob } from "../jobs/ask-for-job";
import { runJob } from "../jobs/run-job";
import { produceStudyRelease } from "../releases/produce-study-release";
import { refuseUnlessDue } from "../releases/release-prospect";
import { workshopToRun } from "./workshop-to-run";

export const WAVE_JOB = "wave";

type Address = { study: string; workshop: string };

/**
 * A facilitator asks for the next wave: a release of those who have drawn since the last one, to be talked about in the room.
 * It is made afterwards by `runWave`, audited like any other release. Refuses with `conflict` where the study has no waves and
 * with `not-yet` while too few have drawn.
 */
export async function makeWave(ctx: Context, input: Address): Promise<{ job: string; begun: boolean }> {
  const { study, workshop } = await wavesStudy(ctx, input);
  if (ctx.actor.kind !== "person") throw new DomainError("not-signed-in");
  await refuseUnlessDue(ctx.db, study);
  const target = { workshop: workshop.id };
  await recordAccess(ctx.db, { studyId: study.id, actor: ctx.actor, action: "workshop.wave", target });
  return askForJob(ctx, { studyId: study.id, userId: ctx.actor.userId, kind: WAVE_JOB });
}

/** Does a wave's job to its end; the job's row tells how it went. Never throws. */
export async function runWave(ctx: Context, input: Address & { job: string }): Promise<void> {
  await runJob(ctx, input.job, async ({ progress, done }) => {
    const { study } = await wavesStudy(ctx, input);
    await produceStudyRelease(ctx, study, { progress, stored: done });
  });
}

async function wavesStudy(ctx: Context, input: Address) {
  const found = await workshopToRun(ctx, input);
  if (found.study.definition.releaseMode !== "waves") throw new DomainError("conflict");
  return found;
}
