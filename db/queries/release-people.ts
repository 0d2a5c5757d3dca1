import "server-only";
import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { Queryable } from "../database";

/** A drawing that counts: finished, not practice, neither held nor set aside. Erased ones are gone. */
export const counts: SQL = sql`d.finished_at is not null and not d.practice and d.held_at is null and d.set_aside_at is null`;

/** Ids of the persons with at least one drawing that counts. */
export async function countedPeople(db: Queryable, studyId: string): Promise<string[]> {
  const rows = await db.rows<{ participant: string }>(sql`
    select distinct d.participant_id::text as participant from drawings d
    where d.study_id = ${studyId}::uuid and ${counts}`);
  return rows.map((row) => row.participant);
}

export async function countPeople(db: Queryable, studyId: string): Promise<number> {
  const [row] = await db.rows<{ people: number }>(sql`
    select count(distinct d.participant_id)::int as people from drawings d
    where d.study_id = ${studyId}::uuid and ${counts}`);
  return row?.people ?? 0;
}

/** The same persons, each with a print that changes whenever a drawing of theirs arrives, changes, is set aside or erased. */
export async function countedPrints(db: Queryable, studyId: string): Promise<Map<string, string>> {
  const rows = await db.rows<{ participant: string; print: string }>(sql`
    select d.participant_id::text as participant,
      md5(string_agg(d.id::text || ':' || d.revision, ',' order by d.id)) as print
    from drawings d where d.study_id = ${studyId}::uuid and ${counts} group by d.participant_id`);
  return new Map(rows.map(({ participant, print }) => [participant, print]));
}

export interface Answers {
  participant: string;
  workshop: string;
  /** Set → option, as drawn. */
  groups: unknown;
}

/** What the persons of drawings that count said about themselves, and where they drew; one line a drawing. */
export async function countedAnswers(db: Queryable, studyId: string): Promise<Answers[]> {
  return db.rows<Answers>(sql`
    select d.participant_id::text as participant, d.workshop_id::text as workshop, d.groups from drawings d
    where d.study_id = ${studyId}::uuid and ${counts} order by d.id`);
}
