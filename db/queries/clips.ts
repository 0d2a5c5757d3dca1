import "server-only";
import { sql } from "drizzle-orm";
import type { Queryable } from "../database";

export interface ClipFacts {
  language: string;
  clip: string;
  mediaType: string;
  /** SHA-256 in hexadecimal. */
  hash: string;
}

/** What is recorded in a study, without the recordings. */
export async function clipFacts(db: Queryable, studyId: string): Promise<ClipFacts[]> {
  const rows = await db.rows<{ language: string; clip: string; media_type: string; hash: string }>(sql`
    select language, clip, media_type, encode(hash, 'hex') as hash from clips
    where study_id = ${studyId}::uuid order by language, clip`);
  return rows.map(({ media_type: mediaType, ...row }) => ({ ...row, mediaType }));
}

export interface ClipAddress {
  studyId: string;
  language: string;
  clip: string;
}

export async function findClip(
  db: Queryable,
  { studyId, language, clip }: ClipAddress,
): Promise<{ mediaType: string; hash: string; bytes: Uint8Array } | null> {
  const rows = await db.rows<{ media_type: string; hash: string; bytes: Uint8Array }>(sql`
    select media_type, encode(hash, 'hex') as hash, bytes from clips
    where study_id = ${studyId}::uuid and language = ${language} and clip = ${clip}`);
  const [row] = rows;
  return row ? { mediaType: row.media_type, hash: row.hash, bytes: row.bytes } : null;
}

/** Stores a recording in the place of an earlier one. */
export async function storeClip(
  db: Queryable,
  clip: ClipAddress & {
    mediaType: string;
    hash: Uint8Array;
    bytes: Uint8Array;
    uploadedBy: string;
    uploadedAt: Date;
  },
): Promise<void> {
  await db.run(sql`
    insert into clips (study_id, language, clip, media_type, hash, bytes, uploaded_by, uploaded_at)
    values (${clip.studyId}::uuid, ${clip.language}, ${clip.clip}, ${clip.mediaType}, ${clip.hash}::bytea,
      ${clip.bytes}::bytea, ${clip.uploadedBy}::uuid, ${clip.uploadedAt.toISOString()}::timestamptz)
    on conflict (study_id, language, clip) do update set media_type = excluded.media_type, seconds = null,
      hash = excluded.hash, bytes = excluded.bytes, uploaded_by = excluded.uploaded_by,
      uploaded_at = excluded.uploaded_at`);
}

/** False when there was none. */
export async function deleteClip(db: Queryable, { studyId, language, clip }: ClipAddress): Promise<boolean> {
  const deleted = await db.run(sql`
    delete from clips where study_id = ${studyId}::uuid and language = ${language} and clip = ${clip}`);
  return deleted > 0;
}
