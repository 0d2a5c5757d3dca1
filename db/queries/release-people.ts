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

/** A drawing that counts: whose it is, where it was drawn, and what they said of themselves there. */
export interface CountedDrawing {
  id: string;
  participant: string;
  workshop: string;
  revision: number;
  /** Set → option, as drawn; JSON. */
  groups: string;
}

/** The drawings of a study that count, in the order of their ids. */
export async function countedDrawings(db: Queryable, studyId: string): Promise<CountedDrawing[]> {
  return db.rows<CountedDrawing>(sql`
    select d.id::text as id, d.participant_id::text as participant, d.workshop_id::text as workshop, d.revision, d.groups::text as groups
    from drawings d where d.study_id = ${studyId}::uuid and ${counts} order by d.id`);
}

/** The same drawings as they stand now, in the same order. */
export async function countedRevisions(
  db: Queryable,
  studyId: string,
): Promise<Pick<CountedDrawing, "id" | "participant" | "revision">[]> {
  return db.rows<Pick<CountedDrawing, "id" | "participant" | "revision">>(sql`
    select d.id::text as id, d.participant_id::text as participant, d.revision
    from drawings d where d.study_id = ${studyId}::uuid and ${counts} order by d.id`);
}
