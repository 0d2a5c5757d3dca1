import "server-only";
import { sql } from "drizzle-orm";
import type { Queryable } from "../database";

/** The private half of a study's sealing key, as a JWK; null when there is no such study. */
export async function sealingPrivateKey(
  db: Queryable,
  studyId: string,
): Promise<Record<string, unknown> | null> {
  const rows = await db.rows<{ key: Record<string, unknown> }>(sql`
    select sealing_private as key from study_keys where study_id = ${studyId}::uuid`);
  return rows[0]?.key ?? null;
}

/** Whether this very parcel is kept already. */
export async function isQuarantined(db: Queryable, studyId: string, hash: Uint8Array): Promise<boolean> {
  const rows = await db.rows(sql`
    select 1 from quarantine where study_id = ${studyId}::uuid and hash = ${hash}::bytea`);
  return rows.length > 0;
}

/** Keeps a parcel that could not be taken, as it came; the same one twice is one. */
export async function quarantineParcel(
  db: Queryable,
  parcel: { id: string; studyId: string; hash: Uint8Array; bytes: Uint8Array; reason: string; at: Date },
): Promise<void> {
  await db.run(sql`
    insert into quarantine (id, study_id, hash, bytes, reason, received_at)
    values (${parcel.id}::uuid, ${parcel.studyId}::uuid, ${parcel.hash}::bytea, ${parcel.bytes}::bytea,
      ${parcel.reason}, ${parcel.at.toISOString()}::timestamptz)
    on conflict (study_id, hash) do nothing`);
}

/** A parcel that waits for a person, without what is in it. */
export interface QuarantineLine {
  id: string;
  /** `unreadable`, or the code of the refusal. */
  reason: string;
  bytes: number;
  receivedAt: Date;
}

/** The newest hundred. */
export async function quarantineLines(db: Queryable, studyId: string): Promise<QuarantineLine[]> {
  const rows = await db.rows<{ id: string; reason: string; size: number; received_at: Date }>(sql`
    select id, reason, octet_length(bytes) as size, received_at from quarantine
    where study_id = ${studyId}::uuid order by received_at desc, id limit 100`);
  return rows.map(({ size: bytes, received_at: receivedAt, ...row }) => ({ ...row, bytes, receivedAt }));
}
