import "server-only";
import * as z from "zod";
import { copyClipsToDraft, insertDraftClip } from "@/db/queries/draft-clips";
import { insertDraft } from "@/db/queries/study-drafts";
import type { Queryable } from "@/db/database";
import { beginDraft, type StudyDraft } from "@/lib/domain/study/draft";
import { TEMPLATE_IDS } from "@/lib/domain/study/templates/templates";
import type { Context } from "../context";
import { parseInput, studySlug } from "../people/parse";
import { copyOfStudy } from "./copy-study";
import { readStudyFile } from "./read-study-file";
import { requireFounder } from "./require-founder";

const schema = z.union([
  z.strictObject({ template: z.enum(TEMPLATE_IDS) }),
  /** The slug of a study that the person configures. */
  z.strictObject({ copy: studySlug }),
]);

/**
 * Begins to set up a study from a template or from another study of the person's, its recordings included. Drafts are
 * their author's alone and in no access log: they hold nobody's data.
 */
export async function beginStudy(ctx: Context, body: unknown): Promise<{ id: string }> {
  const { userId } = await requireFounder(ctx);
  const from = parseInput(schema, body);
  if ("template" in from) return begin(ctx, userId, beginDraft(from.template));
  const { study, draft } = await copyOfStudy(ctx, from.copy);
  return begin(ctx, userId, draft, (tx, id) => copyClipsToDraft(tx, study.id, id));
}

/** The same from a study's file: all of it, or nothing when it is damaged. It is read before anything is stored. */
export async function beginStudyFromFile(
  ctx: Context,
  parts: () => AsyncIterable<Uint8Array>,
): Promise<{ id: string }> {
  const { userId } = await requireFounder(ctx);
  const { draft, recordings } = await readStudyFile(parts());
  return begin(ctx, userId, draft, async (tx, id) => {
    for (const recording of recordings) await insertDraftClip(tx, id, recording);
  });
}

async function begin(
  ctx: Context,
  userId: string,
  draft: StudyDraft,
  also: (tx: Queryable, id: string) => Promise<void> = () => Promise.resolve(),
): Promise<{ id: string }> {
  const id = ctx.ids();
  await ctx.db.transaction(async (tx) => {
    await insertDraft(tx, { id, userId, draft, now: ctx.clock() });
    await also(tx, id);
  });
  return { id };
}
