import "server-only";
import * as z from "zod";
import { insertDraft } from "@/db/queries/study-drafts";
import { beginDraft, type StudyDraft } from "@/lib/domain/study/draft";
import { studyFileSchema } from "@/lib/domain/study/draft-from-study";
import { TEMPLATE_IDS } from "@/lib/domain/study/templates/templates";
import type { Context } from "../context";
import { parseInput, studySlug } from "../people/parse";
import { copyOfStudy } from "./copy-study";
import { requireFounder } from "./require-founder";

const schema = z.union([
  z.strictObject({ template: z.enum(TEMPLATE_IDS) }),
  /** The slug of a study that the person configures. */
  z.strictObject({ copy: studySlug }),
  z.strictObject({ file: studyFileSchema }),
]);

/**
 * Begins to set up a study from a template, from another study of the person's, or from a file. Drafts are their
 * author's alone and in no access log: they hold nobody's data.
 */
export async function beginStudy(ctx: Context, body: unknown): Promise<{ id: string }> {
  const { userId } = await requireFounder(ctx);
  const draft = await firstDraft(ctx, parseInput(schema, body));
  const id = ctx.ids();
  await insertDraft(ctx.db, { id, userId, draft, now: ctx.clock() });
  return { id };
}

async function firstDraft(ctx: Context, from: z.infer<typeof schema>): Promise<StudyDraft> {
  if ("template" in from) return beginDraft(from.template);
  return "file" in from ? from.file.draft : (await copyOfStudy(ctx, from.copy)).draft;
}
