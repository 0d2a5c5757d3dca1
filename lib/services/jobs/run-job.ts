import "server-only";
import type { Queryable } from "@/db/database";
import { advanceJob, endJob } from "@/db/queries/jobs";
import { DomainError } from "@/lib/domain/errors";
import type { Context } from "../context";

/** Thrown between steps when somebody cancelled the job. */
class Cancelled extends Error {}

export interface JobSteps {
  /** Notes per cent; throws when the job was cancelled. */
  progress(percent: number): Promise<void>;
  /** Ends the job, in the transaction that stores what it made; throws when it was cancelled. */
  done(tx: Queryable, result: unknown): Promise<void>;
}

/** Does a job's work; the job's row tells how it went. Never throws. */
export async function runJob(
  ctx: Context,
  job: string,
  work: (steps: JobSteps) => Promise<void>,
): Promise<void> {
  try {
    await work({
      progress: async (percent) => {
        if (!(await advanceJob(ctx.db, job, percent))) throw new Cancelled();
      },
      done: async (tx, result) => {
        if (!(await endJob(tx, { id: job, state: "done", result, at: ctx.clock() }))) throw new Cancelled();
      },
    });
  } catch (error) {
    if (!(error instanceof Cancelled)) await fail(ctx, job, error);
  }
}

async function fail(ctx: Context, job: string, error: unknown): Promise<void> {
  const code = error instanceof DomainError ? error.code : "internal";
  if (code === "internal") ctx.log.error({ job, error: kindOf(error) }, "job failed");
  try {
    await endJob(ctx.db, { id: job, state: "failed", error: code, at: ctx.clock() });
  } catch (secondError) {
    ctx.log.error({ job, error: kindOf(secondError) }, "job not ended");
  }
}

const kindOf = (error: unknown): string => (error instanceof Error ? error.name : "unknown");
