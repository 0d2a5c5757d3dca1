import "server-only";
import { recordAccess } from "@/db/queries/audit";
import { deleteQuote, lockWords, storeQuote } from "@/db/queries/words";
import { DomainError } from "@/lib/domain/errors";
import { editedTexts } from "@/lib/domain/words/steps";
import type { Context } from "../context";
import { studyFor } from "../desk/require-study";
import { findSaying } from "./find-saying";
import { placeQuotes } from "./place-quotes";

interface Input {
  study: string;
  words: string;
}

/**
 * Lets edited words go to planners and, where a release is public, to everybody. 403 for whoever edited one of the texts:
 * it takes a second researcher of the study. 409 `not-yet` while nothing is edited.
 */
export async function releaseWords(ctx: Context, input: Input): Promise<void> {
  const { study, person } = await studyFor(ctx, input.study, "marks:read");
  await ctx.db.transaction(async (tx) => {
    await lockWords(tx, study.id);
    const saying = await findSaying(tx, study.id, input.words);
    const { texts, editors } = editedTexts(saying, saying.steps);
    if (saying.wordsId === null || texts.length === 0)
      throw new DomainError("not-yet", { extra: { reason: "not-edited" } });
    if (editors.has(person.userId)) throw new DomainError("forbidden");
    await storeQuote(tx, {
      id: ctx.ids(),
      studyId: study.id,
      wordsId: saying.wordsId,
      attitudes: saying.attitudes,
      texts,
      afterStep: Math.max(...saying.steps.map(({ number }) => number)),
      by: person.userId,
      at: ctx.clock(),
    });
    await placeQuotes(tx, study);
    await recordAccess(tx, {
      studyId: study.id,
      actor: ctx.actor,
      action: "words-released",
      target: { words: input.words, languages: texts.map(({ language }) => language).join(",") },
    });
  });
}

/** Takes released words back: planners and the public read them no more (researcher). */
export async function takeWordsBack(ctx: Context, input: Input): Promise<void> {
  const { study } = await studyFor(ctx, input.study, "marks:read");
  await ctx.db.transaction(async (tx) => {
    await lockWords(tx, study.id);
    const { wordsId } = await findSaying(tx, study.id, input.words);
    if (wordsId === null || (await deleteQuote(tx, wordsId)) === 0) throw new DomainError("not-found");
    await recordAccess(tx, {
      studyId: study.id,
      actor: ctx.actor,
      action: "words-withdrawn",
      target: { words: input.words },
    });
  });
}
