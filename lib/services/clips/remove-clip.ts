import "server-only";
import { recordAccess } from "@/db/queries/audit";
import { deleteClip } from "@/db/queries/clips";
import { forgetReview } from "@/db/queries/languages";
import { isConsentClip } from "@/lib/domain/study/clips";
import type { Context } from "../context";
import { studyFor } from "../desk/require-study";
import { requireClip } from "./clip-address";

/** Removes a recording; a second time changes nothing. */
export async function removeClip(
  ctx: Context,
  { study: slug, language, clip }: { study: string; language: string; clip: string },
): Promise<void> {
  const { study } = await studyFor(ctx, slug, "language:edit");
  requireClip(study, language, clip);
  await ctx.db.transaction(async (tx) => {
    if (!(await deleteClip(tx, { studyId: study.id, language, clip }))) return;
    if (isConsentClip(clip)) await forgetReview(tx, study.id, language);
    const target = { language, clip };
    await recordAccess(tx, { studyId: study.id, actor: ctx.actor, action: "clip-removed", target });
  });
}
