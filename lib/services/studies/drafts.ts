import "server-only";
import * as z from "zod";
import { draftsOf, findDraft, insertDraft, removeDraft, storeDraft } from "@/db/queries/study-drafts";
import type { DraftLine } from "@/db/queries/study-drafts";
import { DomainError } from "@/lib/domain/errors";
import { beginDraft, studyDraftSchema, type StudyDraft } from "@/lib/domain/study/draft";
import { studyFileSchema } from "@/lib/domain/study/draft-from-study";
import { TEMPLATE_IDS } from "@/lib/domain/study/templates/templates";
import type { Context } from "../context";
import { parseInput, studySlug } from "../people/parse";
import { copyOfStudy } from "./copy-study";
import { requireFounder } from "./require-founder";

const beginSchema = z.union([
  z.strictObject({ template: z.enum(TEMPLATE_IDS) }),
  /** The slug of a study that the person configures. */
  z.strictObject({ copy: studySlug }),
  z.strictObject({ file: studyFileSchema }),
]);

/**
 * Begins to set up a study from a template, from another study of the person's, or from a file. Drafts are their
 * author's alone and in no audit log: they hold nobody's data.
 */
export async function beginStudy(ctx: Context, body: unknown): Promise<{ id: string }> {
  const { userId } = await requireFounder(ctx);
  const draft = await firstDraft(ctx, parseInput(beginSchema, body));
  const id = ctx.ids();
  await insertDraft(ctx.db, { id, userId, draft, now: ctx.clock() });
  return { id };
}

async function firstDraft(ctx: Context, from: z.infer<typeof beginSchema>): Promise<StudyDraft> {
  if ("template" in from) return beginDraft(from.template);
  return "file" in from ? from.file.draft : (await copyOfStudy(ctx, from.copy)).draft;
}

/** The person's own drafts; none for who may not found. */
export async function listDrafts(ctx: Context): Promise<DraftLine[]> {
  const { userId } = await requireFounder(ctx);
  return draftsOf(ctx.db, userId);
}

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
