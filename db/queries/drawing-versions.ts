import "server-only";
import { sql } from "drizzle-orm";
import { json } from "../columns/json";
import type { Queryable } from "../database";
import type { TouchedCell } from "./arrived-drawing";
import type { StoredVersion } from "./drawings";

/** Keeps the version that lost a conflict; the same one twice is one. */
export async function keepLoser(
  db: Queryable,
  drawingId: string,
  version: StoredVersion,
  receivedAt: Date,
): Promise<void> {
  await db.run(sql`
    insert into drawing_versions (drawing_id, revision, hash, document, kind, received_at)
    values (${drawingId}::uuid, ${version.revision}::int, ${version.hash}::bytea, ${version.bytes}::bytea, 'loser',
      ${receivedAt.toISOString()}::timestamptz)
    on conflict do nothing`);
}

export async function versionsOf(db: Queryable, drawingId: string): Promise<StoredVersion[]> {
  const rows = await db.rows<{ revision: number; hash: Uint8Array; document: Uint8Array }>(sql`
    select revision, hash, document from drawing_versions where drawing_id = ${drawingId}::uuid`);
  return rows.map(({ revision, hash, document }) => ({ revision, hash, bytes: document }));
}

/** Replaces the bytes of a stored version; its hash stays that of the bytes once received. */
export async function rewriteVersion(
  db: Queryable,
  drawingId: string,
  version: StoredVersion,
): Promise<void> {
  await db.run(sql`
    update drawing_versions set document = ${version.bytes}::bytea
    where drawing_id = ${drawingId}::uuid and revision = ${version.revision}::int and hash = ${version.hash}::bytea`);
}

/** Of drawings and marks: those that are stored as they were before a revision. */
export async function drawingsBefore(
  db: Queryable,
  removals: readonly { drawing: string; revision: number }[],
): Promise<Set<string>> {
  const rows = await db.rows<{ id: string }>(sql`
    select distinct d.id from drawings d
      join jsonb_to_recordset(${json(removals)}) as r(drawing uuid, revision int) on r.drawing = d.id
    where d.revision < r.revision`);
  return new Set(rows.map(({ id }) => id));
}

/**
 * Replaces the bytes of the current version by bytes without some marks, and what is kept of these marks beside it. Id,
 * revision and hash stay those that were received, so that its sender is not asked for it again.
 */
export async function rewriteCurrent(
  db: Queryable,
  drawing: {
    id: string;
    bytes: Uint8Array;
    removed: readonly string[];
    touches: readonly TouchedCell[];
  },
): Promise<void> {
  const id = sql`${drawing.id}::uuid`;
  const gone = sql`(select value::uuid from jsonb_array_elements_text(${json(drawing.removed)}))`;
  await db.run(sql`update drawings set document = ${drawing.bytes}::bytea where id = ${id}`);
  await db.run(sql`delete from marks where drawing_id = ${id} and id in ${gone}`);
  await db.run(sql`delete from mark_audio where drawing_id = ${id} and mark_id in ${gone}`);
  await db.run(sql`delete from drawn_figures where drawing_id = ${id}`);
  await db.run(sql`delete from touched_cells t where t.drawing_id = ${id} and not exists (
    select 1 from jsonb_to_recordset(${json(drawing.touches)}) as n(attitude text, resolution smallint, cell text)
    where n.attitude = t.attitude and n.resolution = t.resolution and n.cell::bigint = t.cell)`);
  await db.run(sql`
    update touched_cells t set times = n.times
    from jsonb_to_recordset(${json(drawing.touches)}) as n(attitude text, resolution smallint, cell text, times smallint)
    where t.drawing_id = ${id} and n.attitude = t.attitude and n.resolution = t.resolution and n.cell::bigint = t.cell
      and t.times is distinct from n.times`);
}

/**
 * Which of these (id, revision, hash in hexadecimal) the server lacks, for drawings of one workshop, and which were
 * erased. A version is there when it or a higher revision of its drawing is.
 */
export async function missingDrawings(
  db: Queryable,
  workshopId: string,
  claims: readonly { id: string; revision: number; hash: string }[],
): Promise<{ missing: { id: string; revision: number }[]; erased: string[] }> {
  const rows = await db.rows<{ id: string; revision: number; erased: boolean }>(sql`
    select c.id::text as id, c.revision, exists (select 1 from erasures e where e.drawing_id = c.id) as erased
    from rows from (jsonb_to_recordset(${json(claims)}) as (id uuid, revision int, hash text))
      with ordinality as c(id, revision, hash, place)
    where not exists (
        select 1 from drawings d where d.id = c.id and d.workshop_id = ${workshopId}::uuid
          and (d.revision > c.revision or (d.revision = c.revision and d.hash = decode(c.hash, 'hex'))))
      and not exists (
        select 1 from drawing_versions v join drawings d on d.id = v.drawing_id
        where v.drawing_id = c.id and v.revision = c.revision and v.hash = decode(c.hash, 'hex')
          and d.workshop_id = ${workshopId}::uuid)
    order by c.place`);
  return {
    missing: rows.filter((row) => !row.erased).map(({ id, revision }) => ({ id, revision })),
    erased: [...new Set(rows.filter((row) => row.erased).map(({ id }) => id))],
  };
}
