import "server-only";
import { advanceJob, endJob } from "@/db/queries/jobs";
import { DomainError } from "@/lib/domain/errors";
import type { Context } from "../context";
import { studyFor } from "./find-study";
import { produceStudyRelease } from "./produce-study-release";

/** Thrown between steps when somebody cancelled the job. */
class Cancelled extends Error {}

/** Does a release job to its end; the job's row tells how it went. Never throws. */
export async function runRelease(ctx: Context, input: { study: string; job: string }): Promise<void> {
  const { job } = input;
  try {
    const study = await studyFor(ctx, input.study, "release:make");
    await produceStudyRelease(ctx, study, {
      progress: async (percent) => {
        if (!(await advanceJob(ctx.db, job, percent))) throw new Cancelled();
      },
      stored: async (tx, result) => {
        if (!(await endJob(tx, { id: job, state: "done", result, at: ctx.clock() }))) throw new Cancelled();
      },
    });
  } catch (error) {
    if (error instanceof Cancelled) return;
    await fail(ctx, job, error);
  }
}

async function fail(ctx: Context, job: string, error: unknown): Promise<void> {
  const code = error instanceof DomainError ? error.code : "internal";
  if (code === "internal")
    ctx.log.error({ job, error: error instanceof Error ? error.name : "unknown" }, "release failed");
  try {
    await endJob(ctx.db, { id: job, state: "failed", error: code, at: ctx.clock() });
  } catch (secondError) {
    ctx.log.error(
      { job, error: secondError instanceof Error ? secondError.name : "unknown" },
      "job not ended",
    );
  }
}
