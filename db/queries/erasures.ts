import "server-only";
import { sql } from "drizzle-orm";
import { json } from "../columns/json";
import type { Database, Queryable } from "../database";
import { leavingStrata } from "./release-history";

/** Erases a drawing with everything that hangs on it; only its id and the secret's hash remain, to refuse its return. */
export async function eraseDrawing(
  db: Queryable,
  drawingId: string,
  secretHash: Uint8Array,
  at: Date,
): Promise<void> {
  await db.run(sql`
    with gone as (delete from drawings where id = ${drawingId}::uuid returning id)
    insert into erasures (drawing_id, secret_hash, erased_at)
    select id, ${secretHash}::bytea, ${at.toISOString()}::timestamptz from gone
    on conflict (drawing_id) do nothing`);
}

/** Remembers that a drawing is erased, also when it is not here. */
export async function rememberErasedDrawing(
  db: Queryable,
  drawingId: string,
  secretHash: Uint8Array,
  at: Date,
): Promise<void> {
  await db.run(sql`
    insert into erasures (drawing_id, secret_hash, erased_at)
    values (${drawingId}::uuid, ${secretHash}::bytea, ${at.toISOString()}::timestamptz)
    on conflict (drawing_id) do nothing`);
}

/** Remembers that everything of a secret is erased, also when nothing has arrived yet. */
export async function rememberErasedSecret(db: Queryable, secretHash: Uint8Array, at: Date): Promise<void> {
  await db.run(sql`
    insert into erasures (drawing_id, secret_hash, erased_at)
    select null, ${secretHash}::bytea, ${at.toISOString()}::timestamptz
    where not exists (select 1 from erasures where drawing_id is null and secret_hash = ${secretHash}::bytea)`);
}

/**
 * Waits until every drawing has arrived that was on its way when an erasure was committed. Such a statement could not see
 * the erasure, nor the erasure its drawing; but it has held its lock on the table since before it looked, so this one is
 * granted only when it has ended, and what it stored can then be erased. Whatever begins later sees the erasure.
 */
export async function awaitArrivals(db: Database): Promise<void> {
  await db.transaction((tx) => tx.run(sql`lock table drawings in share mode`));
}

/** Erases everything that has arrived of a secret, in every study. */
export async function eraseArrived(db: Queryable, secretHash: Uint8Array, at: Date): Promise<void> {
  const whose = sql`participants where secret_hash = ${secretHash}::bytea`;
  await db.run(sql`
    with those_left as (${leavingStrata(sql`select study_id, id from ${whose}`)}), people as (
      delete from ${whose} returning study_id, id
    ), gone as (
      delete from drawings d using people p where d.study_id = p.study_id and d.participant_id = p.id returning d.id
    )
    insert into erasures (drawing_id, secret_hash, erased_at)
    select id, ${secretHash}::bytea, ${at.toISOString()}::timestamptz from gone
    on conflict (drawing_id) do nothing`);
}

/** Was this drawing, or this secret as a whole, erased? `bySecret` says whether the erased drawing was this secret's. */
export async function findErasure(
  db: Queryable,
  what: { drawingId?: string; secretHash: Uint8Array },
): Promise<{ drawing: boolean; bySecret: boolean; whole: boolean }> {
  const rows = await db.rows<{ drawing: boolean; by_secret: boolean; whole: boolean }>(sql`
    select
      exists (select 1 from erasures where drawing_id = ${what.drawingId ?? null}::uuid) as drawing,
      exists (select 1 from erasures where drawing_id = ${what.drawingId ?? null}::uuid
        and secret_hash = ${what.secretHash}::bytea) as by_secret,
      exists (select 1 from erasures where drawing_id is null and secret_hash = ${what.secretHash}::bytea) as whole`);
  const [row] = rows;
  return { drawing: row?.drawing ?? false, bySecret: row?.by_secret ?? false, whole: row?.whole ?? false };
}

/** Every erasure that the database remembers; `drawingId` null: a secret as a whole. */
export async function allErasures(
  db: Queryable,
): Promise<{ drawingId: string | null; secretHash: Uint8Array; at: Date }[]> {
  const rows = await db.rows<{ drawing_id: string | null; secret_hash: Uint8Array; erased_at: Date }>(
    sql`select drawing_id, secret_hash, erased_at from erasures`,
  );
  return rows.map((row) => ({ drawingId: row.drawing_id, secretHash: row.secret_hash, at: row.erased_at }));
}

/** Which of these drawings are here all the same, or not remembered as erased. */
export async function drawingsNotErased(db: Queryable, ids: readonly string[]): Promise<Set<string>> {
  const rows = await db.rows<{ id: string }>(sql`
    select e.id from jsonb_to_recordset(${json(ids.map((id) => ({ id })))}) as e(id uuid)
    where exists (select 1 from drawings d where d.id = e.id)
      or not exists (select 1 from erasures x where x.drawing_id = e.id)`);
  return new Set(rows.map(({ id }) => id));
}

/** Which of these secrets (hashes in hexadecimal) still have something here, or are not remembered as erased. */
export async function secretsNotErased(db: Queryable, hashes: readonly string[]): Promise<Set<string>> {
  const rows = await db.rows<{ hash: string }>(sql`
    select e.hash from jsonb_to_recordset(${json(hashes.map((hash) => ({ hash })))}) as e(hash text)
    where exists (select 1 from participants p where p.secret_hash = decode(e.hash, 'hex'))
      or not exists (
        select 1 from erasures x where x.drawing_id is null and x.secret_hash = decode(e.hash, 'hex'))`);
  return new Set(rows.map(({ hash }) => hash));
}
