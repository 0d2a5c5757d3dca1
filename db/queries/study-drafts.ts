import "server-only";
import { sql } from "drizzle-orm";
import { json } from "../columns/json";
import type { Queryable } from "../database";
import { studyDraftSchema, type StudyDraft } from "@/lib/domain/study/draft";

/** Whose draft it is; nobody else can name it. */
interface DraftAddress {
  id: string;
  userId: string;
}

export async function insertDraft(
  db: Queryable,
  draft: DraftAddress & { draft: StudyDraft; now: Date },
): Promise<void> {
  await db.run(sql`
    insert into study_drafts (id, user_id, draft, changed_at)
    values (${draft.id}::uuid, ${draft.userId}::uuid, ${json(draft.draft)}, ${draft.now.toISOString()}::timestamptz)`);
}

/** False when the person has no such draft. */
export async function storeDraft(
  db: Queryable,
  draft: DraftAddress & { draft: StudyDraft; now: Date },
): Promise<boolean> {
  const changed = await db.run(sql`
    update study_drafts set draft = ${json(draft.draft)}, changed_at = ${draft.now.toISOString()}::timestamptz
    where id = ${draft.id}::uuid and user_id = ${draft.userId}::uuid`);
  return changed === 1;
}

/** False when the person has no such draft. */
export async function removeDraft(db: Queryable, { id, userId }: DraftAddress): Promise<boolean> {
  return (
    (await db.run(sql`delete from study_drafts where id = ${id}::uuid and user_id = ${userId}::uuid`)) === 1
  );
}

export async function findDraft(db: Queryable, { id, userId }: DraftAddress): Promise<StudyDraft | null> {
  const rows = await db.rows<{ draft: unknown }>(sql`
    select draft from study_drafts where id = ${id}::uuid and user_id = ${userId}::uuid`);
  return rows[0] ? studyDraftSchema.parse(rows[0].draft) : null;
}

export interface DraftLine {
  id: string;
  draft: StudyDraft;
  changedAt: Date;
}

/** A person's drafts, the latest first. */
export async function draftsOf(db: Queryable, userId: string): Promise<DraftLine[]> {
  const rows = await db.rows<{ id: string; draft: unknown; changed_at: Date }>(sql`
    select id, draft, changed_at from study_drafts where user_id = ${userId}::uuid order by changed_at desc`);
  return rows.map(({ id, draft, changed_at: changedAt }) => ({
    id,
    draft: studyDraftSchema.parse(draft),
    changedAt,
  }));
}
