import "server-only";
import { sql } from "drizzle-orm";
import type { Queryable } from "../database";
import type { Position } from "@/lib/domain/drawing/document";
import type { Attitude } from "@/lib/domain/drawing/terms";
import type { DrawnFacts } from "@/lib/domain/privacy/tables/basis-of";
import { furtherTablesSchema } from "@/lib/domain/privacy/tables/further-tables";
import type { FurtherTables } from "@/lib/domain/privacy/tables/further-tables";
import type { MultiPolygon } from "@/lib/domain/register/area";
import { VENUE_METERS } from "@/lib/domain/sentences/basis";
import type { Topic } from "@/lib/domain/study/topics";
import { counts } from "./release-people";

/** Marks that may tell something: of drawings that count, not private, no anchor, no wish. */
const telling = sql`${counts} and not m.private and not m.anchor and m.phase <> 'wish'`;
/** What each counted person of a study drew, in numbers. */
export async function drawnFacts(
  db: Queryable,
  studyId: string,
): Promise<(DrawnFacts & { participant: string })[]> {
  const rows = await db.rows<{
    participant: string;
    workshops: string[];
    marks: number;
    exact: number;
    about: number;
    area: number;
    inside: number;
  }>(sql`
    select d.participant_id::text as participant, array_agg(distinct d.workshop_id::text) as workshops,
      count(m.id)::int as marks,
      (count(*) filter (where m.geometry is not null and m.certainty = 'exact'))::int as exact,
      (count(*) filter (where m.geometry is not null and coalesce(m.certainty, 'about') = 'about'))::int as about,
      (count(*) filter (where m.geometry is not null and m.certainty = 'area'))::int as area,
      (count(*) filter (where exists (
        select 1 from social_spaces s
        where s.study_id = ${studyId}::uuid and ST_Intersects(s.boundary, m.geometry))))::int as inside
    from drawings d left join marks m on m.drawing_id = d.id and not m.private and not m.anchor and m.phase <> 'wish'
    where d.study_id = ${studyId}::uuid and ${counts}
    group by d.participant_id`);
  const near = new Map(
    (
      await db.rows<{ participant: string; marks: number }>(sql`
        with near as materialized (
          select w.id, ST_Buffer(w.venue::geography, ${VENUE_METERS}::float8, 'quad_segs=32')::geometry as disc
          from workshops w where w.study_id = ${studyId}::uuid and w.venue is not null
        )
        select d.participant_id::text as participant, count(*)::int as marks
        from near join drawings d on d.workshop_id = near.id
        join marks m on m.drawing_id = d.id
        where d.study_id = ${studyId}::uuid and ${telling} and ST_Intersects(near.disc, m.geometry)
        group by d.participant_id`)
    ).map((row) => [row.participant, row.marks]),
  );
  return rows.map(({ participant, workshops, marks, inside, ...located }) => ({
    participant,
    workshops,
    marks,
    located,
    nearVenue: near.get(participant) ?? 0,
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

/** Who named a topic with a mark of an attitude; one line a person, attitude and topic. */
export async function namedTopics(
  db: Queryable,
  studyId: string,
): Promise<{ participant: string; attitude: Attitude; topic: Topic }[]> {
  return db.rows(sql`
    select distinct d.participant_id::text as participant, a.attitude, t.topic
    from drawings d join marks m on m.drawing_id = d.id, unnest(m.attitudes) as a(attitude), unnest(m.topics) as t(topic)
    where d.study_id = ${studyId}::uuid and ${telling}`);
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
