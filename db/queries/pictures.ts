import "server-only";
import { sql } from "drizzle-orm";
import type { Queryable } from "../database";
import { countedDrawing } from "./marks";

export interface StoredPicture {
  mediaType: string;
  bytes: Uint8Array;
}

/** Stores a photographed sheet in the place of an earlier one. */
export async function storePicture(
  db: Queryable,
  picture: StoredPicture & {
    drawingId: string;
    studyId: string;
    width: number;
    height: number;
    hash: Uint8Array;
    receivedAt: Date;
  },
): Promise<void> {
  await db.run(sql`
    insert into drawing_pictures (drawing_id, study_id, media_type, width, height, hash, bytes, received_at)
    values (${picture.drawingId}::uuid, ${picture.studyId}::uuid, ${picture.mediaType}, ${picture.width}::int,
      ${picture.height}::int, ${picture.hash}::bytea, ${picture.bytes}::bytea,
      ${picture.receivedAt.toISOString()}::timestamptz)
    on conflict (drawing_id) do update set media_type = excluded.media_type, width = excluded.width,
      height = excluded.height, hash = excluded.hash, bytes = excluded.bytes, received_at = excluded.received_at`);
}

export async function findPicture(db: Queryable, drawingId: string): Promise<StoredPicture | null> {
  const [row] = await db.rows<{ media_type: string; bytes: Uint8Array }>(sql`
    select media_type, bytes from drawing_pictures where drawing_id = ${drawingId}::uuid`);
  return row ? { mediaType: row.media_type, bytes: row.bytes } : null;
}

/** Which drawings of a study have a picture. */
export async function picturesOfStudy(db: Queryable, studyId: string): Promise<string[]> {
  const rows = await db.rows<{ drawing_id: string }>(sql`
    select drawing_id from drawing_pictures where study_id = ${studyId}::uuid`);
  return rows.map((row) => row.drawing_id);
}

/**
 * A picture that researchers may see: its drawing counts, the person agreed that the shape is shown, and keeps no
 * mark of it to themself (a photograph shows them all).
 */
export async function findPictureForResearch(
  db: Queryable,
  drawingId: string,
): Promise<StoredPicture | null> {
  const [row] = await db.rows<{ media_type: string; bytes: Uint8Array }>(sql`
    select p.media_type, p.bytes from drawing_pictures p join drawings d on d.id = p.drawing_id
    where p.drawing_id = ${drawingId}::uuid and 'drawing' = any(d.consent_layers)
      and not exists (select 1 from marks m where m.drawing_id = d.id and m.private) ${countedDrawing({})}`);
  return row ? { mediaType: row.media_type, bytes: row.bytes } : null;
}

/** SHA-256 of a drawing's picture; null when there is none. */
export async function hashOfPicture(db: Queryable, drawingId: string): Promise<Uint8Array | null> {
  const [row] = await db.rows<{ hash: Uint8Array }>(
    sql`select hash from drawing_pictures where drawing_id = ${drawingId}::uuid`,
  );
  return row?.hash ?? null;
}

/** Deletes the picture of these bytes; another one in its place stays. Returns how many there were. */
export function deletePicture(db: Queryable, drawingId: string, hash: Uint8Array): Promise<number> {
  return db.run(
    sql`delete from drawing_pictures where drawing_id = ${drawingId}::uuid and hash = ${hash}::bytea`,
  );
}
