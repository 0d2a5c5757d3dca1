import "server-only";
import type { Context } from "../context";
import { runJob } from "../jobs/run-job";
import { studyFor } from "./find-study";
import { produceStudyRelease } from "./produce-study-release";

/** Does a release job to its end; the job's row tells how it went. Never throws. */
export async function runRelease(ctx: Context, input: { study: string; job: string }): Promise<void> {
  await runJob(ctx, input.job, async ({ progress, done }) => {
    const study = await studyFor(ctx, input.study, "release:make");
    await produceStudyRelease(ctx, study, { progress, stored: done });
  });
}
