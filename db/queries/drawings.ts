import "server-only";
import { sql } from "drizzle-orm";
import type { Queryable } from "../database";

export interface StoredVersion {
  revision: number;
  hash: Uint8Array;
  bytes: Uint8Array;
}

export interface CurrentDrawing extends StoredVersion {
  id: string;
  studyId: string;
  workshopId: string;
  participantId: string;
  secretHash: Uint8Array;
}

/** A drawing with its participant's secret hash; locked when asked for in a transaction that will change it. */
export async function findDrawing(
  db: Queryable,
  id: string,
  options: { lock?: boolean } = {},
): Promise<CurrentDrawing | null> {
  const rows = await db.rows<{
    id: string;
    study_id: string;
    workshop_id: string;
    participant_id: string;
    revision: number;
    hash: Uint8Array;
    document: Uint8Array;
    secret_hash: Uint8Array;
  }>(sql`
    select d.id, d.study_id, d.workshop_id, d.participant_id, d.revision, d.hash, d.document, p.secret_hash
    from drawings d join participants p on p.study_id = d.study_id and p.id = d.participant_id
    where d.id = ${id}::uuid ${options.lock === true ? sql`for update of d` : sql``}`);
  const [row] = rows;
  if (row === undefined) return null;
  return {
    id: row.id,
    studyId: row.study_id,
    workshopId: row.workshop_id,
    participantId: row.participant_id,
    revision: row.revision,
    hash: row.hash,
    bytes: row.document,
    secretHash: row.secret_hash,
  };
}

/** The study of a drawing and the workshop it belongs to; null when there is none. */
export async function homeOfDrawing(
  db: Queryable,
  id: string,
): Promise<{ studyId: string; workshopId: string } | null> {
  const rows = await db.rows<{ study_id: string; workshop_id: string }>(sql`
    select study_id, workshop_id from drawings where id = ${id}::uuid`);
  const [row] = rows;
  return row ? { studyId: row.study_id, workshopId: row.workshop_id } : null;
}
