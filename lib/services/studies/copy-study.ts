import "server-only";
import { recordAccess } from "@/db/queries/audit";
import { socialSpacesOf } from "@/db/queries/studies";
import { draftFromStudy, studyFile } from "@/lib/domain/study/draft-from-study";
import type { StudyDraft } from "@/lib/domain/study/draft";
import type { Context } from "../context";
import { studyFor, type Study } from "../desk/require-study";

/** A study as the draft of another one, for those who configure it. */
export async function copyOfStudy(ctx: Context, slug: string): Promise<{ study: Study; draft: StudyDraft }> {
  const { study } = await studyFor(ctx, slug, "study:configure");
  return { study, draft: draftFromStudy(study.definition, await socialSpacesOf(ctx.db, study.id)) };
}

/** A study as one file: what it asks, of whom and where. No person, no drawing, no recording is in it. */
export async function exportDefinition(
  ctx: Context,
  slug: string,
): Promise<{ name: string; file: ReturnType<typeof studyFile> }> {
  const { study, draft } = await copyOfStudy(ctx, slug);
  await recordAccess(ctx.db, { studyId: study.id, actor: ctx.actor, action: "study-exported", target: {} });
  return { name: `${study.slug}.ortssinn-study.json`, file: studyFile(draft) };
}
