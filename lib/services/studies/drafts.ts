import "server-only";
import * as z from "zod";
import { findDraft, removeDraft, storeDraft } from "@/db/queries/study-drafts";
import { DomainError } from "@/lib/domain/errors";
import { studyDraftSchema, type StudyDraft } from "@/lib/domain/study/draft";
import type { Context } from "../context";
import { parseInput } from "../people/parse";
import { requireFounder } from "./require-founder";

/** One of the person's own drafts. */
export async function readDraft(ctx: Context, id: string): Promise<StudyDraft> {
  const draft = await findDraft(ctx.db, await ownDraft(ctx, id));
  if (!draft) throw new DomainError("not-found");
  return draft;
}

/** Keeps a draft as it is, finished or not. */
export async function saveDraft(ctx: Context, id: string, body: unknown): Promise<void> {
  const address = await ownDraft(ctx, id);
  const draft = parseInput(studyDraftSchema, body);
  if (!(await storeDraft(ctx.db, { ...address, draft, now: ctx.clock() })))
    throw new DomainError("not-found");
}

export async function dropDraft(ctx: Context, id: string): Promise<void> {
  if (!(await removeDraft(ctx.db, await ownDraft(ctx, id)))) throw new DomainError("not-found");
}

/** Asks who before it asks which. */
export async function ownDraft(ctx: Context, id: string): Promise<{ id: string; userId: string }> {
  const { userId } = await requireFounder(ctx);
  if (!z.guid().safeParse(id).success) throw new DomainError("not-found");
  return { id, userId };
}
