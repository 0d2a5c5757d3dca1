import "server-only";
import { sql } from "drizzle-orm";
import type { Queryable } from "../database";

/** The hash of the lock of a secret; null where none was set. */
export async function findLock(db: Queryable, secretHash: Uint8Array): Promise<Uint8Array | null> {
  const rows = await db.rows<{ lock_hash: Uint8Array }>(
    sql`select lock_hash from receipt_locks where secret_hash = ${secretHash}::bytea`,
  );
  return rows[0]?.lock_hash ?? null;
}

/** Sets the lock of a secret where there is none yet. */
export async function addLock(
  db: Queryable,
  lock: { secretHash: Uint8Array; lockHash: Uint8Array; at: Date },
): Promise<void> {
  await db.run(sql`
    insert into receipt_locks (secret_hash, lock_hash, set_at)
    values (${lock.secretHash}::bytea, ${lock.lockHash}::bytea, ${lock.at.toISOString()}::timestamptz)
    on conflict (secret_hash) do nothing`);
}

/** Forgets the lock of a secret that opens nothing any more. */
export async function forgetLock(db: Queryable, secretHash: Uint8Array): Promise<void> {
  await db.run(sql`
    delete from receipt_locks where secret_hash = ${secretHash}::bytea
      and not exists (select 1 from participants where secret_hash = ${secretHash}::bytea)`);
}
