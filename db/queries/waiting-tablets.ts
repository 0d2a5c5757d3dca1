import "server-only";
import { sql } from "drizzle-orm";
import type { Queryable } from "../database";

/** A tablet that knocked and was not admitted yet. */
export interface WaitingTablet {
  id: string;
  number: number;
  since: Date;
}

/** Those who wait at the door of a workshop, by number. */
export async function waitingTablets(db: Queryable, workshopId: string): Promise<WaitingTablet[]> {
  return db.rows<WaitingTablet>(sql`
    select id, number, created_at as since from passes
    where workshop_id = ${workshopId}::uuid and admitted_at is null and revoked_at is null order by number`);
}

/** Tablets that knocked before then and were not admitted are forgotten, those sent away too. */
export async function forgetWaiting(tx: Queryable, workshopId: string, before: Date): Promise<void> {
  await tx.run(sql`
    delete from passes where workshop_id = ${workshopId}::uuid and admitted_at is null
      and created_at < ${before.toISOString()}::timestamptz`);
}

/** What became of a tablet that knocked with this token; null for one that nobody knows. */
export async function knock(
  db: Queryable,
  workshopId: string,
  tokenHash: Uint8Array,
): Promise<{ number: number; admitted: boolean } | null> {
  const rows = await db.rows<{ number: number; admitted: boolean }>(sql`
    select number, admitted_at is not null and revoked_at is null as admitted from passes
    where workshop_id = ${workshopId}::uuid and token_hash = ${tokenHash}::bytea`);
  return rows[0] ?? null;
}

/** Lets a waiting tablet in; its number, or null when it does not wait. */
export async function admitTablet(
  tx: Queryable,
  wanted: { workshopId: string; tablet: string; now: Date },
): Promise<number | null> {
  const rows = await tx.rows<{ number: number }>(sql`
    update passes set admitted_at = ${wanted.now.toISOString()}::timestamptz
    where id = ${wanted.tablet}::uuid and workshop_id = ${wanted.workshopId}::uuid
      and admitted_at is null and revoked_at is null
    returning number`);
  return rows[0]?.number ?? null;
}

/** Sends a tablet away, from the door or out of the room; its number, or null when it is neither here nor there. */
export async function refuseTablet(
  tx: Queryable,
  wanted: { workshopId: string; tablet: string; now: Date },
): Promise<number | null> {
  const rows = await tx.rows<{ number: number }>(sql`
    update passes set revoked_at = ${wanted.now.toISOString()}::timestamptz
    where id = ${wanted.tablet}::uuid and workshop_id = ${wanted.workshopId}::uuid
      and revoked_at is null
    returning number`);
  return rows[0]?.number ?? null;
}
