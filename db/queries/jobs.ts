import "server-only";
import { sql } from "drizzle-orm";
import { json } from "../columns/json";
import type { Queryable } from "../database";

export const JOB_STATES = ["queued", "running", "done", "failed", "cancelled"] as const;
export type JobState = (typeof JOB_STATES)[number];

export interface Job {
  id: string;
  studyId: string | null;
  kind: string;
  state: JobState;
  /** Per cent. */
  progress: number;
  result: unknown;
  /** Code of the error catalogue. */
  error: string | null;
  createdAt: Date;
  finishedAt: Date | null;
}

interface JobRow {
  id: string;
  study_id: string | null;
  kind: string;
  state: JobState;
  progress: number;
  result: unknown;
  error: string | null;
  created_at: Date;
  finished_at: Date | null;
}

const jobOf = (row: JobRow): Job => ({
  id: row.id,
  studyId: row.study_id,
  kind: row.kind,
  state: row.state,
  progress: row.progress,
  result: row.result,
  error: row.error,
  createdAt: row.created_at,
  finishedAt: row.finished_at,
});

export async function insertJob(
  db: Queryable,
  job: { id: string; studyId: string; userId: string; kind: string; at: Date },
): Promise<void> {
  await db.run(sql`
    insert into jobs (id, study_id, user_id, kind, state, created_at)
    values (${job.id}::uuid, ${job.studyId}::uuid, ${job.userId}::uuid, ${job.kind}, 'queued', ${job.at.toISOString()}::timestamptz)`);
}

export async function findJob(db: Queryable, id: string): Promise<Job | null> {
  const [row] = await db.rows<JobRow>(sql`
    select id, study_id, kind, state, progress, result, error, created_at, finished_at from jobs where id = ${id}::uuid`);
  return row ? jobOf(row) : null;
}

/** An unfinished job of this kind that began after `since`. */
export async function findActiveJob(
  db: Queryable,
  query: { studyId: string; kind: string; since: Date },
): Promise<Job | null> {
  const [row] = await db.rows<JobRow>(sql`
    select id, study_id, kind, state, progress, result, error, created_at, finished_at from jobs
    where study_id = ${query.studyId}::uuid and kind = ${query.kind} and state in ('queued', 'running')
      and created_at > ${query.since.toISOString()}::timestamptz
    order by created_at desc limit 1`);
  return row ? jobOf(row) : null;
}

/** Notes progress; false when the job is no longer to be done. */
export async function advanceJob(db: Queryable, id: string, progress: number): Promise<boolean> {
  const changed = await db.run(sql`
    update jobs set state = 'running', progress = ${progress}::int
    where id = ${id}::uuid and state in ('queued', 'running')`);
  return changed === 1;
}

/** Ends an unfinished job; false when it had ended before (a cancelled job stays cancelled). */
export async function endJob(
  db: Queryable,
  end: { id: string; state: "done" | "failed" | "cancelled"; result?: unknown; error?: string; at: Date },
): Promise<boolean> {
  const changed = await db.run(sql`
    update jobs set state = ${end.state}, finished_at = ${end.at.toISOString()}::timestamptz,
      progress = case when ${end.state}::text = 'done' then 100 else progress end,
      result = ${json(end.result ?? null)}, error = ${end.error ?? null}
    where id = ${end.id}::uuid and state in ('queued', 'running')`);
  return changed === 1;
}
