import "server-only";
import { recordAccess } from "@/db/queries/audit";
import { addStep, beginWords, lockWords } from "@/db/queries/words";
import { DomainError } from "@/lib/domain/errors";
import { mayFollow, stepSchema } from "@/lib/domain/words/steps";
import type { Context } from "../context";
import { studyFor } from "../desk/require-study";
import { parseInput } from "../people/parse";
import { findSaying } from "./find-saying";

/**
 * Adds a transcript, a translation or an edited text to some words (researcher). What was released stays as it is until
 * it is released anew. 409 `not-yet` when what the step rests on is missing.
 */
export async function takeStep(
  ctx: Context,
  input: { study: string; words: string; body: unknown },
): Promise<void> {
  const { study, person } = await studyFor(ctx, input.study, "marks:read");
  const step = parseInput(stepSchema, input.body);
  await ctx.db.transaction(async (tx) => {
    await lockWords(tx, study.id);
    const saying = await findSaying(tx, study.id, input.words);
    if (!mayFollow(saying, saying.steps, step))
      throw new DomainError("not-yet", { extra: { reason: "nothing-to-rest-on" } });
    const at = ctx.clock();
    const wordsId = await beginWords(tx, { ...saying, id: ctx.ids(), studyId: study.id, at });
    await addStep(tx, wordsId, { ...step, by: person.userId, at });
    await recordAccess(tx, {
      studyId: study.id,
      actor: ctx.actor,
      action: "words-changed",
      target: { words: input.words, kind: step.kind, language: step.language },
    });
  });
}
