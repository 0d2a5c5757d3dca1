import "server-only";
import { sql } from "drizzle-orm";
import { textArray } from "../columns/json";
import type { Queryable } from "../database";

/** A recording that came with a draft's file. */
export async function insertDraftClip(
  db: Queryable,
  draftId: string,
  clip: { language: string; clip: string; mediaType: string; hash: string; bytes: Uint8Array },
): Promise<void> {
  await db.run(sql`
    insert into study_draft_clips (draft_id, language, clip, media_type, hash, bytes)
    values (${draftId}::uuid, ${clip.language}, ${clip.clip}, ${clip.mediaType}, decode(${clip.hash}, 'hex'),
      ${clip.bytes}::bytea)`);
}

/** A study's recordings, to the draft of another one. */
export async function copyClipsToDraft(db: Queryable, studyId: string, draftId: string): Promise<void> {
  await db.run(sql`
    insert into study_draft_clips (draft_id, language, clip, media_type, hash, bytes)
    select ${draftId}::uuid, language, clip, media_type, hash, bytes from clips where study_id = ${studyId}::uuid`);
}

/** A draft's recordings, to the study that it has become, as far as that has such texts and languages. */
export async function copyDraftClips(
  db: Queryable,
  to: {
    draftId: string;
    studyId: string;
    languages: readonly string[];
    clips: readonly string[];
    uploadedBy: string;
    now: Date;
  },
): Promise<void> {
  await db.run(sql`
    insert into clips (study_id, language, clip, media_type, hash, bytes, uploaded_by, uploaded_at)
    select ${to.studyId}::uuid, language, clip, media_type, hash, bytes, ${to.uploadedBy}::uuid,
      ${to.now.toISOString()}::timestamptz
    from study_draft_clips where draft_id = ${to.draftId}::uuid
      and language = any(${textArray(to.languages)}::text[]) and clip = any(${textArray(to.clips)}::text[])`);
}
