import "server-only";
import { sql } from "drizzle-orm";
import { textArray } from "../columns/json";
import type { Queryable } from "../database";

export interface SecondFactor {
  id: string;
  sealedSecret: Uint8Array;
}

/** The one that counts, or the one that is being set up; held until the transaction ends. */
export async function secondFactorOf(
  db: Queryable,
  userId: string,
  state: "confirmed" | "pending",
): Promise<SecondFactor | null> {
  const rows = await db.rows<{ id: string; sealed_secret: Uint8Array }>(sql`
    select id, sealed_secret from second_factors
    where user_id = ${userId}::uuid and (confirmed_at is not null) = ${state === "confirmed"}::boolean
    for update`);
  const row = rows[0];
  return row ? { id: row.id, sealedSecret: row.sealed_secret } : null;
}

/** Puts a new one in place of whatever was being set up before. */
export async function beginFactor(
  db: Queryable,
  factor: { id: string; userId: string; sealedSecret: Uint8Array; now: Date },
): Promise<void> {
  await db.run(
    sql`delete from second_factors where user_id = ${factor.userId}::uuid and confirmed_at is null`,
  );
  await db.run(sql`
    insert into second_factors (id, user_id, sealed_secret, created_at)
    values (${factor.id}::uuid, ${factor.userId}::uuid, ${factor.sealedSecret}::bytea,
      ${factor.now.toISOString()}::timestamptz)`);
}

/** From now on this one counts and the one before does not. */
export async function confirmFactor(
  db: Queryable,
  factor: { id: string; userId: string; step: number; now: Date },
): Promise<void> {
  await db.run(
    sql`delete from second_factors where user_id = ${factor.userId}::uuid and id <> ${factor.id}::uuid`,
  );
  await db.run(sql`
    update second_factors
    set confirmed_at = ${factor.now.toISOString()}::timestamptz, last_step = ${factor.step}::bigint
    where id = ${factor.id}::uuid`);
}

/** False when a code of this step, or a later one, was taken before. */
export async function takeStep(db: Queryable, id: string, step: number): Promise<boolean> {
  const changed = await db.run(sql`
    update second_factors set last_step = ${step}::bigint where id = ${id}::uuid and last_step < ${step}::bigint`);
  return changed === 1;
}

/** Only these codes count from now on. */
export async function replaceRecoveryCodes(
  db: Queryable,
  userId: string,
  hashes: readonly Uint8Array[],
): Promise<void> {
  await db.run(sql`delete from recovery_codes where user_id = ${userId}::uuid`);
  const texts = hashes.map((hash) => Buffer.from(hash).toString("hex"));
  await db.run(sql`
    insert into recovery_codes (user_id, code_hash)
    select ${userId}::uuid, decode(hash, 'hex') from unnest(${textArray(texts)}) as one(hash)`);
}

/** False when there is no such code, or it was used. */
export async function takeRecoveryCode(
  db: Queryable,
  code: { userId: string; hash: Uint8Array; now: Date },
): Promise<boolean> {
  const changed = await db.run(sql`
    update recovery_codes set used_at = ${code.now.toISOString()}::timestamptz
    where user_id = ${code.userId}::uuid and code_hash = ${code.hash}::bytea and used_at is null`);
  return changed === 1;
}

export async function removeFactor(db: Queryable, userId: string): Promise<boolean> {
  await db.run(sql`delete from recovery_codes where user_id = ${userId}::uuid`);
  return (await db.run(sql`delete from second_factors where user_id = ${userId}::uuid`)) > 0;
}
