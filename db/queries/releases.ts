import "server-only";
import { sql } from "drizzle-orm";
import { json } from "../columns/json";
import type { Queryable } from "../database";
import type { Attitude } from "@/lib/domain/drawing/terms";
import { zoneGroupsSchema } from "@/lib/domain/privacy/groups";
import type { AuditReport } from "@/lib/domain/privacy/audit/report";
import { assertReleased } from "@/lib/domain/privacy/produce-release";
import type { Released, ReleaseTables } from "@/lib/domain/privacy/produce-release";
import type { ReleaseFacts } from "@/lib/domain/privacy/release-facts";
import { releaseFactsSchema } from "@/lib/domain/privacy/release-facts";
import { zoneKey } from "@/lib/domain/privacy/released-zone";
import type { ReleasedZone, ReleaseSummary, ShownZone } from "@/lib/domain/privacy/released-zone";
import { standingSchema } from "@/lib/domain/privacy/standing";
import type { Standing } from "@/lib/domain/privacy/standing";
import type { ZoneShape } from "@/lib/domain/privacy/zone-shape";
import { studyDefinitionSchema } from "@/lib/domain/study/definition";
import type { StudyDefinition } from "@/lib/domain/study/definition";

export interface ReleaseStudy {
  id: string;
  slug: string;
  definition: StudyDefinition;
}

export async function findReleaseStudy(db: Queryable, slug: string): Promise<ReleaseStudy | null> {
  const [row] = await db.rows<{ id: string; slug: string; definition: unknown }>(
    sql`select id, slug, definition from studies where slug = ${slug}`,
  );
  return row ? { id: row.id, slug: row.slug, definition: studyDefinitionSchema.parse(row.definition) } : null;
}

/** Social spaces of a study, boundaries as lng, lat. */
export async function studyBoundaries(
  db: Queryable,
  studyId: string,
): Promise<{ name: string; boundary: ZoneShape }[]> {
  const rows = await db.rows<{ name: string; boundary: string }>(sql`
    select name, ST_AsGeoJSON(boundary, 6) as boundary from social_spaces
    where study_id = ${studyId}::uuid order by name`);
  return rows.map((row) => ({ name: row.name, boundary: JSON.parse(row.boundary) as ZoneShape }));
}

/** The HMAC key of the ±1; read by the release job alone. */
export async function releaseKey(db: Queryable, studyId: string): Promise<Uint8Array> {
  const [row] = await db.rows<{ key: Uint8Array }>(
    sql`select release_key as key from study_keys where study_id = ${studyId}::uuid`,
  );
  if (!row || row.key.length < 32) throw new Error("The study has no release key.");
  return row.key;
}

/** One release of a study at a time: waits for another one's transaction. */
export async function lockStudy(tx: Queryable, studyId: string): Promise<void> {
  await tx.rows(sql`select id from studies where id = ${studyId}::uuid for update`);
}

const ZONES_A_STATEMENT = 200;

/** Stores a release with its zones and further tables; refuses anything the producer did not make. */
export async function insertRelease(
  tx: Queryable,
  release: {
    id: string;
    studyId: string;
    number: number;
    mode: string;
    at: Date;
    facts: ReleaseFacts;
    tables: Released<ReleaseTables>;
    /** By `zoneKey`. */
    standings: ReadonlyMap<string, Standing>;
    audit: AuditReport;
  },
): Promise<void> {
  assertReleased(release.tables);
  const { participants, further } = release.tables;
  const zones = release.tables.zones.map((zone) => ({
    ...zone,
    standing: release.standings.get(zoneKey(zone)) ?? null,
  }));
  const at = release.at.toISOString();
  await tx.run(sql`
    insert into releases (id, study_id, number, mode, participants, facts, created_at)
    values (${release.id}::uuid, ${release.studyId}::uuid, ${release.number}::int, ${release.mode},
      ${participants}::int, ${json(release.facts)}, ${at}::timestamptz)`);
  for (let from = 0; from < zones.length; from += ZONES_A_STATEMENT) {
    await tx.run(sql`
      insert into release_zones (release_id, study_id, attitude, zone, resolution, rest, persons, since, groups,
        standing, geometry)
      select ${release.id}::uuid, ${release.studyId}::uuid, z.attitude, z.zone, z.resolution, z.rest, z.persons,
        z.since, z.groups, z.standing, ST_Multi(ST_SetSRID(ST_GeomFromGeoJSON(z.shape::text), 4326))
      from jsonb_to_recordset(${json(zones.slice(from, from + ZONES_A_STATEMENT))})
        as z(attitude text, zone text, resolution smallint, rest boolean, persons integer, since date,
            groups jsonb, standing jsonb, shape jsonb)`);
  }
  await tx.run(sql`
    insert into release_audits (release_id, report) values (${release.id}::uuid, ${json(release.audit)})`);
  if (further !== null)
    await tx.run(sql`
      insert into release_tables (release_id, study_id, tables)
      values (${release.id}::uuid, ${release.studyId}::uuid, ${json(further)})`);
}

interface ReleaseRow {
  id: string;
  number: number;
  mode: string;
  participants: number;
  facts: unknown;
  created_at: Date;
  published_at: Date | null;
  withdrawn_at: Date | null;
}

/** Releases of a study, the newest first. */
export async function listReleases(db: Queryable, studyId: string): Promise<ReleaseSummary[]> {
  const rows = await db.rows<ReleaseRow>(sql`
    select id, number, mode, participants, facts, created_at, published_at, withdrawn_at
    from releases
    where study_id = ${studyId}::uuid order by number desc`);
  return rows.map((row) => {
    const facts = releaseFactsSchema.parse(row.facts);
    return {
      id: row.id,
      number: row.number,
      mode: row.mode,
      participants: row.participants,
      presentation: facts.presentation,
      withheld: facts.withheld,
      k: facts.kPlanner,
      createdAt: row.created_at.toISOString(),
      publishedAt: row.published_at?.toISOString() ?? null,
      withdrawn: row.withdrawn_at !== null,
    };
  });
}

/** Which zones of a release the public view shows, by attitude. */
export async function publicZonesOf(
  db: Queryable,
  releaseId: string,
): Promise<Record<Attitude, readonly string[]>> {
  const [row] = await db.rows<{ facts: unknown }>(
    sql`select facts from releases where id = ${releaseId}::uuid`,
  );
  return releaseFactsSchema.parse(row?.facts).publicZones;
}

type Stored = Omit<ShownZone, "shape" | "groups" | "standing"> & {
  shape: string;
  groups: unknown;
  standing: unknown;
};

/** Zones of a release as stored, of one attitude or of all; withdrawn ones are gone. */
export async function shownZones(
  db: Queryable,
  release: { studyId: string; id: string; attitude: Attitude | null },
): Promise<ShownZone[]> {
  const rows = await db.rows<Stored>(sql`
    select attitude, zone, resolution::int as resolution, persons, since::text as since, rest, groups, standing,
      ST_AsGeoJSON(geometry, 6) as shape
    from release_zones
    where release_id = ${release.id}::uuid and study_id = ${release.studyId}::uuid and withdrawn_at is null
      and (${release.attitude}::text is null or attitude = ${release.attitude}::text)
    order by attitude, persons desc, zone`);
  return rows.map((row) => ({
    ...row,
    groups: zoneGroupsSchema.nullable().parse(row.groups),
    standing: standingSchema.nullable().parse(row.standing),
    shape: JSON.parse(row.shape) as ZoneShape,
  }));
}

/** Zones of a release with whether the public view shows them. */
export async function markedZones(
  db: Queryable,
  release: { studyId: string; id: string },
): Promise<ReleasedZone[]> {
  const forPublic = await publicZonesOf(db, release.id);
  return (await shownZones(db, { ...release, attitude: null })).map(({ standing: _standing, ...zone }) => ({
    ...zone,
    forPublic: forPublic[zone.attitude].includes(zone.zone),
  }));
}
