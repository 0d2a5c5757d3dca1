import "server-only";
import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { Database, Queryable } from "../database";
import type { Position } from "@/lib/domain/drawing/document";
import type { Stance } from "@/lib/domain/drawing/terms";
import { counts } from "./release-people";

/** A drawing, and the position of its person among the sorted ids of those counted. */
export interface DrawnBy {
  readonly id: string;
  readonly person: number;
}

/** Drawings as a table `drawing` of `id` and `person`. */
export const drawingTable = (drawings: readonly DrawnBy[]): SQL => sql`
  drawing as materialized (
    select * from unnest(${`{${drawings.map(({ id }) => id).join()}}`}::text::uuid[],
      ${`{${drawings.map(({ person }) => person).join()}}`}::text::text[]) as d(id, person)
  )`;

/**
 * Asks with each drawing of a list looked up by its id, and groups made by hashing, with room for them: the planner takes groups
 * for many, would sort millions of touches on disk, or read all of them for each piece of the list.
 */
export const lookingUp = <T>(db: Database, ask: (tx: Queryable) => Promise<T>): Promise<T> =>
  db.transaction(async (tx) => {
    await tx.run(sql`
      select set_config(name, value, true) from (values ('enable_sort', 'off'), ('enable_hashjoin', 'off'),
        ('enable_mergejoin', 'off'), ('jit', 'off'), ('work_mem', '64MB')) as setting(name, value)`);
    return ask(tx);
  });

const [COMMA, ZERO] = [44, 48];

/** Whole numbers as `string_agg` gives them, null for none; read digit by digit, because there are millions. */
export function numbersIn(text: string | null): number[] {
  if (text === null) return [];
  const numbers: number[] = [];
  let number = 0;
  for (let at = 0; at < text.length; at += 1) {
    const digit = text.charCodeAt(at);
    if (digit === COMMA) {
      numbers.push(number);
      number = 0;
    } else number = number * 10 + digit - ZERO;
  }
  numbers.push(number);
  return numbers;
}

/** Persons (positions) who touch a cell, at the same times of day. */
export interface Touch {
  attitude: Stance;
  cell: string;
  /** As in `timesMask`. */
  times: number;
  people: number[];
}

/** Who touches which cell with drawings (`drawingTable`), wishes among them. Private marks were never stored here. */
export async function touchesOf(db: Queryable, drawing: SQL, resolution: number): Promise<Touch[]> {
  const rows = await db.rows<Omit<Touch, "people"> & { people: string }>(sql`
    with ${drawing}
    select t.attitude, to_hex(t.cell) as cell, coalesce(t.times, 0) as times,
      string_agg(drawing.person, ',') as people
    from drawing join touched_cells t on t.drawing_id = drawing.id
    where t.resolution = ${resolution}::smallint
    group by t.attitude, t.cell, t.times`);
  return rows.map((touch) => ({ ...touch, people: numbersIn(touch.people) }));
}

/** Where the shielded places of a study are, lng/lat; read by the release job alone. */
export async function shieldedPositions(db: Queryable, studyId: string): Promise<Position[]> {
  const rows = await db.rows<{ lng: number; lat: number }>(sql`
    select ST_X(position) as lng, ST_Y(position) as lat from institutions
    where study_id = ${studyId}::uuid and shielded order by id`);
  return rows.map(({ lng, lat }) => [lng, lat]);
}

/** Drawings that count and have a mark within so many metres of a shielded place, with the bytes received. */
export async function drawingsNearShielded(
  db: Queryable,
  studyId: string,
  meters: number,
): Promise<{ id: string; document: Uint8Array }[]> {
  return db.rows(sql`
    select d.id::text as id, d.document from drawings d
    where d.study_id = ${studyId}::uuid and ${counts} and exists (
      select 1 from marks m join institutions i on i.study_id = m.study_id and i.shielded
      where m.drawing_id = d.id and ST_DWithin(m.geometry::geography, i.position::geography, ${meters}::float8))`);
}
