import { sql } from "drizzle-orm";
import type { Queryable } from "../database";
import { studyDefinitionSchema, type StudyDefinition } from "@/lib/domain/study/definition";

export interface StudyCounts {
  workshops: number;
  /** Finished drawings that count. */
  drawings: number;
  /** Distinct people behind them. */
  persons: number;
  /** Only their number may be known. */
  privateMarks: number;
}

export async function studyCounts(db: Queryable, studyId: string): Promise<StudyCounts> {
  const rows = await db.rows<{
    workshops: number;
    drawings: number;
    persons: number;
    private_marks: number;
  }>(sql`
    with counted as (
      select id, participant_id from drawings
      where study_id = ${studyId}::uuid and finished_at is not null and not practice
        and held_at is null and set_aside_at is null
    )
    select (select count(*)::int from workshops where study_id = ${studyId}::uuid) as workshops,
      (select count(*)::int from counted) as drawings,
      (select count(distinct participant_id)::int from counted) as persons,
      (select count(*)::int from marks m join counted c on c.id = m.drawing_id where m.private) as private_marks`);
  const row = rows[0];
  return {
    workshops: row?.workshops ?? 0,
    drawings: row?.drawings ?? 0,
    persons: row?.persons ?? 0,
    privateMarks: row?.private_marks ?? 0,
  };
}

export interface WorkshopLine {
  workshopId: string;
  code: string;
  title: string;
  /** YYYY-MM-DD */
  day: string;
  closed: boolean;
  drawings: number;
}

/** Workshops of a study, the newest first, with the number of finished drawings of each. */
export async function workshopLines(db: Queryable, studyId: string): Promise<WorkshopLine[]> {
  const rows = await db.rows<{
    id: string;
    code: string;
    title: string;
    day: string;
    closed: boolean;
    drawings: number;
  }>(sql`
    select w.id, w.code, w.title, w.day::text as day, w.closed_at is not null as closed,
      count(d.id) filter (where d.finished_at is not null and not d.practice
        and d.held_at is null and d.set_aside_at is null)::int as drawings
    from workshops w left join drawings d on d.workshop_id = w.id
    where w.study_id = ${studyId}::uuid
    group by w.id order by w.day desc, w.title`);
  return rows.map(({ id, ...row }) => ({ workshopId: id, ...row }));
}

export interface StudyLine {
  studyId: string;
  slug: string;
  definition: StudyDefinition;
}

/** The studies with these ids. */
export async function studyLines(db: Queryable, studyIds: readonly string[]): Promise<StudyLine[]> {
  if (studyIds.length === 0) return [];
  const ids = sql.join(
    studyIds.map((id) => sql`${id}::uuid`),
    sql`, `,
  );
  const rows = await db.rows<{ id: string; slug: string; definition: unknown }>(sql`
    select id, slug, definition from studies where id in (${ids}) order by slug`);
  return rows.map((row) => ({
    studyId: row.id,
    slug: row.slug,
    definition: studyDefinitionSchema.parse(row.definition),
  }));
}

/** A study by the word in its addresses. */
export async function studyBySlug(
  db: Queryable,
  slug: string,
): Promise<{ id: string; slug: string; definition: StudyDefinition } | null> {
  const rows = await db.rows<{ id: string; slug: string; definition: unknown }>(sql`
    select id, slug, definition from studies where slug = ${slug}`);
  const row = rows[0];
  return row ? { id: row.id, slug: row.slug, definition: studyDefinitionSchema.parse(row.definition) } : null;
}
