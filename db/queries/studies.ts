import "server-only";
import { sql } from "drizzle-orm";
import { json } from "../columns/json";
import type { Queryable } from "../database";
import { geometrySchema, type Geometry } from "@/lib/domain/drawing/document";
import { studyDefinitionSchema, type StudyDefinition } from "@/lib/domain/study/definition";

export interface Study {
  id: string;
  slug: string;
  definition: StudyDefinition;
}

interface StudyRow {
  id: string;
  slug: string;
  definition: unknown;
}

const toStudy = ({ id, slug, definition }: StudyRow): Study => ({
  id,
  slug,
  definition: studyDefinitionSchema.parse(definition),
});

export async function findStudy(db: Queryable, slug: string): Promise<Study | null> {
  const rows = await db.rows<StudyRow>(sql`select id, slug, definition from studies where slug = ${slug}`);
  return rows[0] ? toStudy(rows[0]) : null;
}

export async function allStudies(db: Queryable): Promise<Study[]> {
  const rows = await db.rows<StudyRow>(sql`select id, slug, definition from studies order by slug`);
  return rows.map(toStudy);
}

/** A study and the box (west, south, east, north) of its social spaces, null without any. */
export async function findStudyArea(
  db: Queryable,
  studyId: string,
): Promise<(Study & { box: readonly [number, number, number, number] | null }) | null> {
  const rows = await db.rows<
    StudyRow & { west: number | null; south: number; east: number; north: number }
  >(sql`
    select s.id, s.slug, s.definition, ST_XMin(a.box)::float8 as west, ST_YMin(a.box)::float8 as south,
      ST_XMax(a.box)::float8 as east, ST_YMax(a.box)::float8 as north
    from studies s, lateral (select ST_Extent(boundary) as box from social_spaces where study_id = s.id) a
    where s.id = ${studyId}::uuid`);
  const row = rows[0];
  if (!row) return null;
  return { ...toStudy(row), box: row.west === null ? null : [row.west, row.south, row.east, row.north] };
}

/** The public half of the sealing key, as a JWK. */
export async function sealingPublicKey(
  db: Queryable,
  studyId: string,
): Promise<Record<string, unknown> | null> {
  const rows = await db.rows<{ key: Record<string, unknown> }>(sql`
    select sealing_public as key from study_keys where study_id = ${studyId}::uuid`);
  return rows[0]?.key ?? null;
}

export async function insertStudy(db: Queryable, study: Study): Promise<void> {
  await db.run(sql`
    insert into studies (id, slug, definition) values (${study.id}::uuid, ${study.slug}, ${json(study.definition)})`);
}

export interface StudyKeys {
  releaseKey: Uint8Array;
  exportKey: Uint8Array;
  sealingPublic: object;
  sealingPrivate: object;
}

export async function insertStudyKeys(db: Queryable, studyId: string, keys: StudyKeys): Promise<void> {
  await db.run(sql`
    insert into study_keys (study_id, release_key, export_key, sealing_public, sealing_private)
    values (${studyId}::uuid, ${keys.releaseKey}::bytea, ${keys.exportKey}::bytea, ${json(keys.sealingPublic)},
      ${json(keys.sealingPrivate)})`);
}

/** The boundary is stored valid, as MultiPolygon. */
export async function insertSocialSpace(
  db: Queryable,
  space: { id: string; studyId: string; name: string; boundary: Geometry },
): Promise<void> {
  await db.run(sql`
    insert into social_spaces (id, study_id, name, boundary)
    values (${space.id}::uuid, ${space.studyId}::uuid, ${space.name},
      ST_Multi(ST_MakeValid(ST_SetSRID(ST_GeomFromGeoJSON(${JSON.stringify(space.boundary)}), 4326))))`);
}

/** The social spaces of a study, by name. EPSG:4326. */
export async function socialSpacesOf(
  db: Queryable,
  studyId: string,
): Promise<{ name: string; boundary: Geometry }[]> {
  const rows = await db.rows<{ name: string; boundary: string }>(sql`
    select name, ST_AsGeoJSON(boundary, 6) as boundary from social_spaces
    where study_id = ${studyId}::uuid order by name, id`);
  return rows.map(({ name, boundary }) => ({ name, boundary: geometrySchema.parse(JSON.parse(boundary)) }));
}

/** Whether anything of the study was ever released, withdrawn releases included. */
export async function hasRelease(db: Queryable, studyId: string): Promise<boolean> {
  const rows = await db.rows<{ some: boolean }>(sql`
    select exists (select 1 from releases where study_id = ${studyId}::uuid) as some`);
  return rows[0]?.some ?? false;
}
