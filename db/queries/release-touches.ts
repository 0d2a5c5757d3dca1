import "server-only";
import { sql } from "drizzle-orm";
import { json } from "../columns/json";
import type { Database, Queryable } from "../database";
import type { Position } from "@/lib/domain/drawing/document";
import type { Stance } from "@/lib/domain/drawing/terms";
import { counts } from "./release-people";

/** Persons (positions) who touch a cell, at the same times of day. */
export interface Touch {
  attitude: Stance;
  cell: string;
  /** As in `timesMask`. */
  times: number;
  people: number[];
}

/**
 * Who of `people` (ids) touches which cell with drawings that count, in batches, wishes among them. Private marks were never
 * stored here. The drawings `besides` are left out: their cells are computed anew.
 */
export async function* streamTouches(
  db: Database,
  studyId: string,
  {
    resolution,
    people,
    besides,
  }: { resolution: number; people: readonly string[]; besides: readonly string[] },
): AsyncIterable<Touch[]> {
  const rows = db.stream<Omit<Touch, "people"> & { people: string }>(
    sql`
      with person as materialized (
        select v::uuid as id, n - 1 as position
        from jsonb_array_elements_text(${json(people)}) with ordinality as p(v, n)
      )
      select t.attitude, to_hex(t.cell) as cell, coalesce(t.times, 0) as times, string_agg(p.position::text, ',') as people
      from touched_cells t join drawings d on d.id = t.drawing_id join person p on p.id = d.participant_id
      where t.study_id = ${studyId}::uuid and t.resolution = ${resolution}::int
        and ${counts}
        and d.id not in (select v::uuid from jsonb_array_elements_text(${json(besides)}) as b(v))
      group by 1, 2, 3`,
    100,
  );
  for await (const batch of rows)
    yield batch.map((touch) => ({ ...touch, people: touch.people.split(",").map(Number) }));
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
): Promise<{ id: string; participant: string; document: Uint8Array }[]> {
  return db.rows(sql`
    select d.id::text as id, d.participant_id::text as participant, d.document from drawings d
    where d.study_id = ${studyId}::uuid and ${counts} and exists (
      select 1 from marks m join institutions i on i.study_id = m.study_id and i.shielded
      where m.drawing_id = d.id and ST_DWithin(m.geometry::geography, i.position::geography, ${meters}::float8))`);
}
