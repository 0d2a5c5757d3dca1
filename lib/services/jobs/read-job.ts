import "server-only";
import * as z from "zod";
import { findJob } from "@/db/queries/jobs";
import type { Job } from "@/db/queries/jobs";
import { authorise } from "@/lib/domain/access/authorise";
import { DomainError } from "@/lib/domain/errors";
import type { Context } from "../context";

/** A job's state, progress and result, for those who may make a release of its study. */
export async function readJob(ctx: Context, input: { job: string }): Promise<Job> {
  if (ctx.actor.kind !== "person") throw new DomainError("not-signed-in");
  const id = z.guid().safeParse(input.job);
  const job = id.success ? await findJob(ctx.db, id.data) : null;
  if (!job || job.studyId === null) throw new DomainError("not-found");
  authorise(ctx.actor, job.studyId, "release:make");
  return job;
}
