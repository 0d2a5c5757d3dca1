import "server-only";
import { recordAccess } from "@/db/queries/audit";
import { storeOpen } from "@/db/queries/languages";
import { DomainError } from "@/lib/domain/errors";
import { requireLanguage } from "../clips/clip-address";
import type { Context } from "../context";
import { studyFor } from "../desk/require-study";
import { languageStates } from "./read-languages";

/**
 * Opens a language to participants, or closes it to tablets that come from now on. Refuses one that is not ready with
 * `not-yet` and the reason (`not-reviewed`, `clips-missing`).
 */
export async function openLanguage(
  ctx: Context,
  { study: slug, language, open }: { study: string; language: string; open: boolean },
): Promise<void> {
  const { study } = await studyFor(ctx, slug, "language:edit");
  requireLanguage(study.definition, language);
  await ctx.db.transaction(async (tx) => {
    const states = await languageStates(tx, study.id, study.definition);
    const state = states.find((one) => one.language === language);
    if (open && state && !state.ready.ok)
      throw new DomainError("not-yet", { extra: { reason: state.ready.reason } });
    await storeOpen(tx, { studyId: study.id, language, open });
    const action = open ? "language-opened" : "language-closed";
    await recordAccess(tx, { studyId: study.id, actor: ctx.actor, action, target: { language } });
  });
}
