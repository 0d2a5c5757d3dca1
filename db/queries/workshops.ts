import "server-only";
import { sql } from "drizzle-orm";
import type { Queryable } from "../database";
import type { Position } from "@/lib/domain/drawing/document";

export interface Workshop {
  id: string;
  studyId: string;
  code: string;
  title: string;
  /** Calendar day, YYYY-MM-DD. */
  day: string;
  demo: boolean;
  closed: boolean;
  /** Nothing drawn here ever counts. */
  practice: boolean;
  pinHash: Uint8Array | null;
}

export async function findWorkshop(db: Queryable, code: string): Promise<Workshop | null> {
  const rows = await db.rows<{
    id: string;
    study_id: string;
    code: string;
    title: string;
    day: string;
    demo: boolean;
    closed: boolean;
    practice: boolean;
    pin_hash: Uint8Array | null;
  }>(sql`
    select id, study_id, code, title, day::text as day, demo, closed_at is not null as closed, practice, pin_hash
    from workshops where code = ${code}`);
  const row = rows[0];
  if (!row) return null;
  const { study_id: studyId, pin_hash: pinHash, ...workshop } = row;
  return { ...workshop, studyId, pinHash };
}

export interface NewWorkshop {
  id: string;
  studyId: string;
  code: string;
  title: string;
  day: string;
  venue: Position | null;
  pinHash: Uint8Array | null;
  demo: boolean;
}

/** False when the code is taken already. */
export async function insertWorkshop(db: Queryable, workshop: NewWorkshop): Promise<boolean> {
  const venue = workshop.venue && JSON.stringify({ type: "Point", coordinates: workshop.venue });
  const inserted = await db.run(sql`
    insert into workshops (id, study_id, code, title, day, venue, pin_hash, demo)
    values (${workshop.id}::uuid, ${workshop.studyId}::uuid, ${workshop.code}, ${workshop.title}, ${workshop.day}::date,
      ST_SetSRID(ST_GeomFromGeoJSON(${venue}::text), 4326), ${workshop.pinHash}::bytea, ${workshop.demo}::boolean)
    on conflict (code) do nothing`);
  return inserted === 1;
}

/** Others who admit a tablet to this workshop wait until the transaction ends. */
export async function lockWorkshop(tx: Queryable, workshopId: string): Promise<void> {
  await tx.run(sql`select id from workshops where id = ${workshopId}::uuid for update`);
}

/**
 * A pass of a workshop; its tablet gets the next number, which `lockWorkshop` keeps from being given twice. One that is
 * not admitted waits at the door, and its pass opens nothing until somebody admits it.
 */
export async function insertPass(
  tx: Queryable,
  pass: {
    id: string;
    studyId: string;
    workshopId: string;
    tokenHash: Uint8Array;
    admittedAt: Date | null;
  },
): Promise<number> {
  const rows = await tx.rows<{ number: number }>(sql`
    insert into passes (id, study_id, workshop_id, token_hash, admitted_at, number)
    select ${pass.id}::uuid, ${pass.studyId}::uuid, ${pass.workshopId}::uuid, ${pass.tokenHash}::bytea,
      ${pass.admittedAt?.toISOString() ?? null}::timestamptz, coalesce(max(number), 0) + 1
    from passes where workshop_id = ${pass.workshopId}::uuid
    returning number`);
  return rows[0]?.number ?? 0;
}
