import "server-only";
import { sql } from "drizzle-orm";
import type { Queryable } from "../database";
import type { Position } from "@/lib/domain/drawing/document";
import { furtherTablesSchema } from "@/lib/domain/privacy/tables/further-tables";
import type { FurtherTables } from "@/lib/domain/privacy/tables/further-tables";
import type { MultiPolygon } from "@/lib/domain/register/area";

/** Where the workshops of a study were, lng lat; those without a place are left out. */
export async function workshopVenues(db: Queryable, studyId: string): Promise<Position[]> {
  const rows = await db.rows<{ lng: number; lat: number }>(sql`
    select ST_X(venue) as lng, ST_Y(venue) as lat from workshops
    where study_id = ${studyId}::uuid and venue is not null order by id`);
  return rows.map(({ lng, lat }) => [lng, lat]);
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
