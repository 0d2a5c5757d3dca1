import "server-only";
import { recordAccess } from "@/db/queries/audit";
import { basesToEdit, editedTexts, stateOf } from "@/lib/domain/words/steps";
import type { WordsLine, WordsView } from "@/lib/domain/words/view";
import type { Context } from "../context";
import { studyFor, type Study } from "../desk/require-study";
import { findSaying, namedSayings, type NamedSaying } from "./find-saying";

/** Words under the layer *quotes* of a study (researcher), the newest first; logged. */
export async function listWords(ctx: Context, slug: string): Promise<{ study: Study; lines: WordsLine[] }> {
  const { study } = await studyFor(ctx, slug, "marks:read");
  const all = await namedSayings(ctx.db, study.id);
  await recordAccess(ctx.db, {
    studyId: study.id,
    actor: ctx.actor,
    action: "words-read",
    target: { shown: all.length },
  });
  return { study, lines: all.map(lineOf) };
}

/** Some words with every step that was taken (researcher); logged. */
export async function readWords(
  ctx: Context,
  input: { study: string; words: string },
): Promise<{ study: Study; words: WordsView }> {
  const { study, person } = await studyFor(ctx, input.study, "marks:read");
  const saying = await findSaying(ctx.db, study.id, input.words);
  await recordAccess(ctx.db, {
    studyId: study.id,
    actor: ctx.actor,
    action: "words-read",
    target: { words: input.words },
  });
  const { texts, editors } = editedTexts(saying, saying.steps);
  return {
    study,
    words: {
      ...lineOf(saying),
      label: saying.label,
      kind: saying.kind,
      original: saying.original,
      steps: saying.steps.map(({ by: _by, ...step }) => step),
      bases: basesToEdit(saying, saying.steps),
      edited: texts,
      mayRelease: texts.length > 0 && !editors.has(person.userId),
    },
  };
}

function lineOf(saying: NamedSaying): WordsLine {
  const spoken = basesToEdit(saying, saying.steps)[0];
  return {
    id: saying.outwardId,
    source: saying.source,
    state: stateOf(saying, saying.steps, saying.releasedAfter),
    text: spoken?.text ?? null,
    language: spoken?.language ?? saying.language,
    attitudes: saying.attitudes,
    drawnAt: saying.drawnAt,
  };
}
