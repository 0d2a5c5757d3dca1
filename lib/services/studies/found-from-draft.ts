import "server-only";
import { randomBytes } from "node:crypto";
import { recordAccess } from "@/db/queries/audit";
import { studyBySlug } from "@/db/queries/desk";
import { copyDraftClips } from "@/db/queries/draft-clips";
import { nameLanguage } from "@/db/queries/languages";
import { insertGrant } from "@/db/queries/people";
import { removeDraft } from "@/db/queries/study-drafts";
import type { Queryable } from "@/db/database";
import { DomainError } from "@/lib/domain/errors";
import { clipsOf } from "@/lib/domain/study/clips";
import { definitionFromDraft } from "@/lib/domain/study/definition-from-draft";
import { textIn } from "@/lib/domain/study/definition";
import { slugFrom } from "@/lib/domain/study/slug";
import type { Context } from "../context";
import { ownDraft, readDraft } from "./drafts";
import { foundStudy } from "./found-study";

/**
 * Founds the study that a draft describes, with the recordings that lie beside it; its author becomes the owner and the
 * draft ends. Refuses one that still lacks something with `invalid` and what it lacks.
 */
export async function foundFromDraft(ctx: Context, draftId: string): Promise<{ slug: string }> {
  const address = await ownDraft(ctx, draftId);
  const draft = await readDraft(ctx, draftId);
  const whole = definitionFromDraft(draft);
  if (!whole.ok)
    throw new DomainError("invalid", {
      fields: whole.lacks.map((lack) => ({ path: lack, code: "lacking" })),
    });
  const { definition, socialSpaces } = whole;
  const slug = await freeSlug(ctx.db, textIn(definition.title, "de", definition.languages));
  const plan = { slug, definition, socialSpaces, workshops: [] };
  await foundStudy(ctx.db, plan, async (tx, { id: studyId }) => {
    const { languages } = definition;
    for (const added of draft.addedLanguages.filter(({ language }) => languages.includes(language)))
      await nameLanguage(tx, { studyId, ...added });
    const clips = clipsOf(definition).map(({ id }) => id);
    const uploaded = { uploadedBy: address.userId, now: ctx.clock() };
    await copyDraftClips(tx, { draftId: address.id, studyId, languages, clips, ...uploaded });
    // Two windows, one draft: the second finds it gone and founds nothing.
    if (!(await removeDraft(tx, address))) throw new DomainError("not-found");
    const grant = { studyId, userId: address.userId, role: "owner" as const, grantedBy: null };
    await insertGrant(tx, { ...grant, now: ctx.clock() });
    await recordAccess(tx, { studyId, actor: ctx.actor, action: "study-founded", target: { slug } });
  });
  return { slug };
}

/** A word that is taken gets four more characters. */
async function freeSlug(db: Queryable, title: string): Promise<string> {
  const word = slugFrom(title);
  return (await studyBySlug(db, word)) === null ? word : `${word}-${randomBytes(2).toString("hex")}`;
}
