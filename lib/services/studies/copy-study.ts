import "server-only";
import { languageLines } from "@/db/queries/languages";
import { socialSpacesOf } from "@/db/queries/studies";
import { draftFromStudy } from "@/lib/domain/study/draft-from-study";
import type { StudyDraft } from "@/lib/domain/study/draft";
import type { Context } from "../context";
import { studyFor, type Study } from "../desk/require-study";

/** A study as the draft of another one, for those who configure it. Recordings go beside it. */
export async function copyOfStudy(ctx: Context, slug: string): Promise<{ study: Study; draft: StudyDraft }> {
  const { study } = await studyFor(ctx, slug, "study:configure");
  const [spaces, lines] = await Promise.all([
    socialSpacesOf(ctx.db, study.id),
    languageLines(ctx.db, study.id),
  ]);
  const addedLanguages = lines.flatMap(({ language, added }) => (added ? [{ language, ...added }] : []));
  return { study, draft: draftFromStudy(study.definition, { spaces, addedLanguages }) };
}
