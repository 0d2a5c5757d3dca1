import { sql, type SQL } from "drizzle-orm";
import { json, textArray } from "../columns/json";
import type { Queryable } from "../database";
import type { MarkFilters } from "@/lib/domain/export/filters";
import type { MarkRecord } from "@/lib/domain/export/mark-row";

/** Drawings that count and marks that are for researchers: the one place that says so for pages and exports. */
export function visibleMarks(studyId: string, filters: MarkFilters, aside = false): SQL {
  return sql`
    m.study_id = ${studyId}::uuid and not m.private ${matchingMark(filters)} ${countedDrawing(filters, aside)}`;
}

/**
 * `and …` for drawings: finished, not practice, not held, not set aside, of the workshops and groups asked for; or
 * those that are set aside and nothing else.
 */
export function countedDrawing(filters: MarkFilters, aside = false): SQL {
  const parts = [
    sql`and d.finished_at is not null and not d.practice and d.held_at is null`,
    aside ? sql`and d.set_aside_at is not null` : sql`and d.set_aside_at is null`,
  ];
  if (filters.workshop) {
    parts.push(sql`
      and d.workshop_id in (
        select w.id from workshops w
        where w.study_id = d.study_id
          and (w.id::text = any(${textArray(filters.workshop)}::text[]) or w.code = any(${textArray(filters.workshop.map((one) => one.toUpperCase()))}::text[])))`);
  }
  if (filters.group) {
    const answers = filters.group.map((pair) => {
      const [set = "", option = ""] = pair.split(":");
      return sql`d.groups @> ${json({ [set]: option })}`;
    });
    parts.push(sql`and (${sql.join(answers, sql` or `)})`);
  }
  return sql.join(parts, sql` `);
}

/** `and …` for marks. */
export function matchingMark(filters: MarkFilters): SQL {
  const parts: SQL[] = [];
  if (filters.attitude) parts.push(sql`and m.attitudes && ${textArray(filters.attitude)}`);
  if (filters.kind) parts.push(sql`and m.kind = any(${textArray(filters.kind)}::text[])`);
  if (filters.topic) parts.push(sql`and m.topics && ${textArray(filters.topic)}`);
  if (filters.from) parts.push(sql`and m.drawn_at >= ${filters.from.toISOString()}::timestamptz`);
  if (filters.to) parts.push(sql`and m.drawn_at <= ${filters.to.toISOString()}::timestamptz`);
  if (filters.bbox) {
    const [west, south, east, north] = filters.bbox;
    const box = sql`ST_MakeEnvelope(${west}::float8, ${south}::float8, ${east}::float8, ${north}::float8, 4326)`;
    parts.push(sql`and m.geometry && ${box} and ST_Intersects(m.geometry, ${box})`);
  }
  return sql.join(parts, sql` `);
}

export interface MarkRow {
  id: string;
  drawing_id: string;
  participant_id: string;
  workshop_id: string;
  mode: string;
  language: string;
  groups: Record<string, string>;
  consent_layers: string[];
  started_at: Date;
  order: number;
  phase: string;
  prompt: string | null;
  kind: string;
  attitudes: string[];
  strength: number | null;
  times: string[];
  topics: string[];
  label: string | null;
  comment: string | null;
  anchor: boolean;
  input: string;
  certainty: string | null;
  radius_meters: number | null;
  method: string | null;
  drawn_at: Date;
  geometry: string | null;
}

/** 7 decimals are about a centimetre: what a finger drew, without invented digits. */
export const GEOMETRY_AS = {
  geojson: sql`ST_AsGeoJSON(ST_ForcePolygonCCW(m.geometry), 7, 0)`,
  wkt: sql`ST_AsText(m.geometry, 7)`,
} as const;

export const markColumnsSql = (geometryAs: keyof typeof GEOMETRY_AS): SQL => sql`
  m.id, m.drawing_id, d.participant_id, d.workshop_id, d.mode, d.language, d.groups, d.consent_layers, d.started_at,
  m."order", m.phase, m.prompt, m.kind, m.attitudes, m.strength, m.times, m.topics, m.label, m.comment, m.anchor,
  m.input, m.certainty, m.radius_meters, m.method, m.drawn_at, ${GEOMETRY_AS[geometryAs]} as geometry`;

export function markRecord(row: MarkRow): MarkRecord {
  return {
    id: row.id,
    drawingId: row.drawing_id,
    participantId: row.participant_id,
    workshopId: row.workshop_id,
    mode: row.mode,
    language: row.language,
    groups: row.groups,
    consentLayers: row.consent_layers,
    startedAt: row.started_at,
    order: row.order,
    phase: row.phase,
    prompt: row.prompt,
    kind: row.kind,
    attitudes: row.attitudes,
    strength: row.strength,
    times: row.times,
    topics: row.topics,
    label: row.label,
    comment: row.comment,
    anchor: row.anchor,
    input: row.input,
    certainty: row.certainty,
    radiusMeters: row.radius_meters,
    method: row.method,
    drawnAt: row.drawn_at,
    geometry: row.geometry,
  };
}

/** The newest marks of a study, `offset` of them passed over. */
export async function newestMarks(
  db: Queryable,
  query: { studyId: string; filters: MarkFilters; aside: boolean; limit: number; offset: number },
): Promise<MarkRecord[]> {
  const rows = await db.rows<MarkRow>(sql`
    select ${markColumnsSql("geojson")}
    from marks m join drawings d on d.id = m.drawing_id
    where ${visibleMarks(query.studyId, query.filters, query.aside)}
    order by m.drawn_at desc, m.id limit ${query.limit}::int offset ${query.offset}::int`);
  return rows.map(markRecord);
}

/** How many marks, drawings and persons the filters leave. */
export async function countMarks(
  db: Queryable,
  query: { studyId: string; filters: MarkFilters; aside: boolean },
): Promise<{ marks: number; drawings: number; persons: number }> {
  const rows = await db.rows<{ marks: number; drawings: number; persons: number }>(sql`
    select count(*)::int as marks, count(distinct m.drawing_id)::int as drawings,
      count(distinct d.participant_id)::int as persons
    from marks m join drawings d on d.id = m.drawing_id
    where ${visibleMarks(query.studyId, query.filters, query.aside)}`);
  return rows[0] ?? { marks: 0, drawings: 0, persons: 0 };
}
