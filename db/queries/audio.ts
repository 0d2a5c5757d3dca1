import "server-only";
import { sql } from "drizzle-orm";
import type { Queryable } from "../database";
import { countedDrawing } from "./marks";

/** Stores a recording in the place of an earlier one; what was written down of that one goes. */
export async function storeAudio(
  db: Queryable,
  audio: {
    drawingId: string;
    markId: string;
    studyId: string;
    mediaType: string;
    seconds: number;
    hash: Uint8Array;
    bytes: Uint8Array;
    receivedAt: Date;
  },
): Promise<void> {
  await db.run(sql`
    with other as (
      delete from words w using mark_audio a
      where w.drawing_id = ${audio.drawingId}::uuid and w.audio_mark_id = ${audio.markId}::uuid
        and a.drawing_id = w.drawing_id and a.mark_id = w.audio_mark_id and a.hash <> ${audio.hash}::bytea
    )
    insert into mark_audio (drawing_id, mark_id, study_id, media_type, seconds, hash, bytes, received_at)
    values (${audio.drawingId}::uuid, ${audio.markId}::uuid, ${audio.studyId}::uuid, ${audio.mediaType},
      ${audio.seconds}::real, ${audio.hash}::bytea, ${audio.bytes}::bytea,
      ${audio.receivedAt.toISOString()}::timestamptz)
    on conflict (drawing_id, mark_id) do update set media_type = excluded.media_type, seconds = excluded.seconds,
      hash = excluded.hash, bytes = excluded.bytes, received_at = excluded.received_at`);
}

export async function findAudio(
  db: Queryable,
  drawingId: string,
  markId: string,
): Promise<{ mediaType: string; bytes: Uint8Array } | null> {
  const rows = await db.rows<{ media_type: string; bytes: Uint8Array }>(sql`
    select media_type, bytes from mark_audio where drawing_id = ${drawingId}::uuid and mark_id = ${markId}::uuid`);
  const [row] = rows;
  return row ? { mediaType: row.media_type, bytes: row.bytes } : null;
}

/** Which marks of a study have a recording. */
export async function audioOfStudy(
  db: Queryable,
  studyId: string,
): Promise<{ drawingId: string; markId: string }[]> {
  const rows = await db.rows<{ drawing_id: string; mark_id: string }>(sql`
    select drawing_id, mark_id from mark_audio where study_id = ${studyId}::uuid`);
  return rows.map((row) => ({ drawingId: row.drawing_id, markId: row.mark_id }));
}

/** A recording that researchers may hear: its drawing counts, its mark is not private, and the person agreed. */
export async function findAudioForResearch(
  db: Queryable,
  drawingId: string,
  markId: string,
): Promise<{ mediaType: string; bytes: Uint8Array } | null> {
  const rows = await db.rows<{ media_type: string; bytes: Uint8Array }>(sql`
    select a.media_type, a.bytes
    from mark_audio a join drawings d on d.id = a.drawing_id
      join marks m on m.drawing_id = a.drawing_id and m.id = a.mark_id
    where a.drawing_id = ${drawingId}::uuid and a.mark_id = ${markId}::uuid and not m.private
      and 'audio' = any(d.consent_layers) ${countedDrawing({})}`);
  const [row] = rows;
  return row ? { mediaType: row.media_type, bytes: row.bytes } : null;
}

/** SHA-256 of a recording; null when there is none. */
export async function hashOfAudio(
  db: Queryable,
  drawingId: string,
  markId: string,
): Promise<Uint8Array | null> {
  const [row] = await db.rows<{ hash: Uint8Array }>(sql`
    select hash from mark_audio where drawing_id = ${drawingId}::uuid and mark_id = ${markId}::uuid`);
  return row?.hash ?? null;
}

/** Deletes the recording of these bytes; another one in its place stays. Returns how many there were. */
export async function deleteAudio(
  db: Queryable,
  drawingId: string,
  markId: string,
  hash: Uint8Array,
): Promise<number> {
  return db.run(sql`
    delete from mark_audio
    where drawing_id = ${drawingId}::uuid and mark_id = ${markId}::uuid and hash = ${hash}::bytea`);
}
