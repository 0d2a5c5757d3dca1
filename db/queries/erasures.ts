import "server-only";
import { sql } from "drizzle-orm";
import type { Database, Queryable } from "../database";

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
  await db.run(sql`
    with people as (
      delete from participants where secret_hash = ${secretHash}::bytea returning study_id, id
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
