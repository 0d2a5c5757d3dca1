import "server-only";
import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { Queryable } from "../database";
import type { Position } from "@/lib/domain/drawing/document";
import type { Attitude } from "@/lib/domain/drawing/terms";
import type { MarksFacts } from "@/lib/domain/privacy/tables/basis-of";
import { furtherTablesSchema } from "@/lib/domain/privacy/tables/further-tables";
import type { FurtherTables } from "@/lib/domain/privacy/tables/further-tables";
import type { MultiPolygon } from "@/lib/domain/register/area";
import { VENUE_METERS } from "@/lib/domain/sentences/basis";
import type { Topic } from "@/lib/domain/study/topics";
import { positionsIn } from "./release-touches";

/** Marks that may tell something: not private, no anchor, no wish. */
const telling = sql`not m.private and not m.anchor and m.phase <> 'wish'`;

/** What each of the drawings (`drawingTable`) holds, in numbers; a drawing without marks is not among them. */
export async function drawnFacts(
  db: Queryable,
  studyId: string,
  drawing: SQL,
): Promise<({ drawing: string } & MarksFacts)[]> {
  const rows = await db.rows<{
    drawing: string;
    marks: number;
    exact: number;
    about: number;
    area: number;
    inside: number;
    near: number;
  }>(sql`
    with ${drawing}, study_area as materialized (
      select ST_Union(boundary) as outline from social_spaces where study_id = ${studyId}::uuid
    ), venue as materialized (
      select w.id, ST_Buffer(w.venue::geography, ${VENUE_METERS}::float8, 'quad_segs=32')::geometry as disc
      from workshops w where w.study_id = ${studyId}::uuid and w.venue is not null
    )
    select drawing::text as drawing, count(*)::int as marks,
      (count(*) filter (where located and certainty = 'exact'))::int as exact,
      (count(*) filter (where located and certainty = 'about'))::int as about,
      (count(*) filter (where located and certainty = 'area'))::int as area,
      (count(*) filter (where inside))::int as inside,
      (count(*) filter (where near))::int as near
    from (
      select m.drawing_id as drawing, m.geometry is not null as located,
        coalesce(m.certainty, 'about') as certainty,
        ST_Intersects(study_area.outline, m.geometry) as inside,
        m.geometry && venue.disc and ST_Intersects(venue.disc, m.geometry) as near
      from drawing join drawings d on d.id = drawing.id join marks m on m.drawing_id = d.id
        cross join study_area left join venue on venue.id = d.workshop_id
      where ${telling} offset 0) m
    group by drawing`);
  return rows.map(({ drawing, marks, inside, near, ...located }) => ({
    drawing,
    marks,
    located,
    nearVenue: near,
    inside,
  }));
}

/** Where the workshops of a study were, lng lat; those without a place are left out. */
export async function workshopVenues(db: Queryable, studyId: string): Promise<Position[]> {
  const rows = await db.rows<{ lng: number; lat: number }>(sql`
    select ST_X(venue) as lng, ST_Y(venue) as lat from workshops
    where study_id = ${studyId}::uuid and venue is not null order by id`);
  return rows.map(({ lng, lat }) => [lng, lat]);
}

/** Who named a topic with a mark of an attitude in drawings (`drawingTable`); repeated when they did twice. */
export async function namedTopics(
  db: Queryable,
  drawing: SQL,
): Promise<{ attitude: Attitude; topic: Topic; people: number[] }[]> {
  const rows = await db.rows<{ attitude: Attitude; topic: Topic; people: string }>(sql`
    with ${drawing}
    select a.attitude, t.topic, string_agg(drawing.person, ',') as people
    from drawing join marks m on m.drawing_id = drawing.id,
      unnest(m.attitudes) as a(attitude), unnest(m.topics) as t(topic)
    where ${telling} and m.topics <> '{}'
    group by 1, 2`);
  return rows.map((row) => ({ ...row, people: positionsIn(row.people) }));
}

/** Areas of the register's commonest kind, by name: one kind, because areas of two lie over each other. */
export async function quarterOutlines(
  db: Queryable,
  studyId: string,
): Promise<{ name: string; outline: MultiPolygon }[]> {
  const rows = await db.rows<{ name: string; outline: string }>(sql`
    select name, ST_AsGeoJSON(outline, 7) as outline from areas
    where study_id = ${studyId}::uuid and kind = (
      select kind from areas where study_id = ${studyId}::uuid group by kind order by count(*) desc, kind limit 1)
    order by name, id`);
  return rows.map(({ name, outline }) => ({ name, outline: JSON.parse(outline) as MultiPolygon }));
}

/** The further tables of a release as stored; null where it has none. */
export async function releaseTables(
  db: Queryable,
  release: { studyId: string; id: string },
): Promise<FurtherTables | null> {
  const [row] = await db.rows<{ tables: unknown }>(sql`
    select tables from release_tables
    where release_id = ${release.id}::uuid and study_id = ${release.studyId}::uuid`);
  return row ? furtherTablesSchema.parse(row.tables) : null;
}
