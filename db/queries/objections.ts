import "server-only";
import { sql } from "drizzle-orm";
import type { Queryable } from "../database";

export const SPEAKERS = ["participants", "data-protection"] as const;
export type Speaker = (typeof SPEAKERS)[number];

export interface Objection {
  id: string;
  releaseId: string;
  speaker: Speaker;
  reason: string;
  raisedAt: Date;
  settlement: string | null;
  settledAt: Date | null;
}

/** Objections to the releases of a study, the newest first. */
export async function objectionsOf(db: Queryable, studyId: string): Promise<Objection[]> {
  const rows = await db.rows<{
    id: string;
    release: string;
    speaker: Speaker;
    reason: string;
    raised_at: Date;
    settlement: string | null;
    settled_at: Date | null;
  }>(sql`
    select id::text as id, release_id::text as release, speaker, reason, raised_at, settlement, settled_at
    from objections where study_id = ${studyId}::uuid order by raised_at desc, id`);
  return rows.map((row) => ({
    id: row.id,
    releaseId: row.release,
    speaker: row.speaker,
    reason: row.reason,
    raisedAt: row.raised_at,
    settlement: row.settlement,
    settledAt: row.settled_at,
  }));
}

export async function countOpenObjections(db: Queryable, releaseId: string): Promise<number> {
  const [row] = await db.rows<{ count: number }>(sql`
    select count(*)::int as count from objections where release_id = ${releaseId}::uuid and settled_at is null`);
  return row?.count ?? 0;
}

export async function insertObjection(
  tx: Queryable,
  objection: {
    id: string;
    studyId: string;
    releaseId: string;
    speaker: Speaker;
    reason: string;
    userId: string;
    now: Date;
  },
): Promise<void> {
  await tx.run(sql`
    insert into objections (id, study_id, release_id, speaker, reason, raised_by, raised_at)
    values (${objection.id}::uuid, ${objection.studyId}::uuid, ${objection.releaseId}::uuid, ${objection.speaker},
      ${objection.reason}, ${objection.userId}::uuid, ${objection.now.toISOString()}::timestamptz)`);
}

/** False when there is no open objection of these speakers under this id. */
export async function settleObjection(
  tx: Queryable,
  objection: {
    id: string;
    studyId: string;
    speakers: readonly Speaker[];
    settlement: string;
    userId: string;
    now: Date;
  },
): Promise<boolean> {
  const settled = await tx.run(sql`
    update objections set settlement = ${objection.settlement}, settled_by = ${objection.userId}::uuid,
      settled_at = ${objection.now.toISOString()}::timestamptz
    where id::text = ${objection.id} and study_id = ${objection.studyId}::uuid and settled_at is null
      and speaker in (select v from jsonb_array_elements_text(${JSON.stringify(objection.speakers)}::text::jsonb) as t(v))`);
  return settled === 1;
}
