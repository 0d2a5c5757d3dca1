import { sql, type SQL } from "drizzle-orm";
import type { Database, Queryable } from "../database";
import type { ExportQuery } from "@/lib/domain/export/filters";
import { filtersMarks } from "@/lib/domain/export/filters";
import type { MarkRecord } from "@/lib/domain/export/mark-row";
import {
  countedDrawing,
  markColumnsSql,
  markRecord,
  matchingMark,
  visibleMarks,
  type MarkRow,
} from "./marks";

/** The study's key for stable outward ids, or null when the study has none. */
export async function exportKey(db: Queryable, studyId: string): Promise<Uint8Array | null> {
  const rows = await db.rows<{ export_key: Uint8Array }>(sql`
    select export_key from study_keys where study_id = ${studyId}::uuid`);
  return rows[0]?.export_key ?? null;
}

/** In `masked` only what may be deposited. */
const depositable = (query: ExportQuery): SQL =>
  query.profile === "masked" ? sql`and 'archive' = any(d.consent_layers)` : sql``;

/** `masked` exports come in an order of their own, or two of them could be laid side by side. */
const order = (query: ExportQuery, salt: string): SQL =>
  query.profile === "masked" ? sql`sha256(convert_to(${salt} || d.id::text, 'UTF8'))` : sql`d.id`;

/** Every mark of an export, drawing by drawing, in batches. */
export async function* streamMarks(
  db: Database,
  request: { studyId: string; query: ExportQuery; geometryAs: "geojson" | "wkt"; salt: string },
): AsyncGenerator<MarkRecord[]> {
  const { studyId, query, geometryAs, salt } = request;
  const rows = db.stream<MarkRow>(sql`
    select ${markColumnsSql(geometryAs)}
    from marks m join drawings d on d.id = m.drawing_id
    where ${visibleMarks(studyId, query)} ${depositable(query)}
    order by ${order(query, salt)}, m."order", m.id`);
  for await (const batch of rows) yield batch.map(markRecord);
}

export interface DrawingRecord {
  /** The bytes received (anchors coarsened). */
  document: Uint8Array;
  /** Ids of the marks that the filters leave, private ones never among them. */
  wanted: string[];
}

/** Every drawing of an export, in batches. */
export async function* streamDrawings(
  db: Database,
  request: { studyId: string; query: ExportQuery; salt: string },
): AsyncGenerator<DrawingRecord[]> {
  const { studyId, query, salt } = request;
  const atLeastOne = filtersMarks(query) ? sql`and w.wanted is not null` : sql``;
  const rows = db.stream<{ document: Uint8Array; wanted: string[] | null }>(
    sql`
    select d.document, w.wanted
    from drawings d
    left join lateral (
      select array_agg(m.id::text) as wanted from marks m
      where m.drawing_id = d.id and not m.private ${matchingMark(query)}
    ) w on true
    where d.study_id = ${studyId}::uuid ${countedDrawing(query)} ${depositable(query)} ${atLeastOne}
    order by ${order(query, salt)}`,
    100,
  );
  for await (const batch of rows)
    yield batch.map(({ document, wanted }) => ({ document, wanted: wanted ?? [] }));
}
