import "server-only";
import * as z from "zod";
import { findJob } from "@/db/queries/jobs";
import type { Job } from "@/db/queries/jobs";
import { holds } from "@/lib/domain/access/authorise";
import type { Capability } from "@/lib/domain/access/roles";
import { DomainError } from "@/lib/domain/errors";
import { BACKUP_JOB } from "../backups/make-backup";
import { BASEMAP_JOB } from "../basemaps/cut-basemap";
import type { Context } from "../context";
import { RELEASE_JOB } from "../releases/make-release";
import { RETENTION_JOB } from "../retention/apply-retention";
import { WAVE_JOB } from "../workshops/make-wave";
import { SCENARIO_JOB } from "../siting/make-scenario";

/** Whose jobs they are, by kind: who may ask for one may follow and stop it. */
const CAPABILITY: Readonly<Record<string, Capability>> = {
  [RELEASE_JOB]: "release:make",
  [WAVE_JOB]: "workshop:run",
  [BASEMAP_JOB]: "study:configure",
  [BACKUP_JOB]: "data:keep",
  [RETENTION_JOB]: "data:keep",
  [SCENARIO_JOB]: "site:plan",
};

/**
 * A job's state, progress and result, for those who may ask for one of its kind in its study. Its address names no study:
 * for everybody else it does not exist.
 */
export async function readJob(ctx: Context, input: { job: string }): Promise<Job> {
  if (ctx.actor.kind !== "person") throw new DomainError("not-signed-in");
  const id = z.guid().safeParse(input.job);
  const job = id.success ? await findJob(ctx.db, id.data) : null;
  const capability = job && Object.hasOwn(CAPABILITY, job.kind) ? CAPABILITY[job.kind] : undefined;
  if (!job || job.studyId === null || capability === undefined) throw new DomainError("not-found");
  if (!holds(ctx.actor, job.studyId, capability)) throw new DomainError("not-found");
  return job;
}
