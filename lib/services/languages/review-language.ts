import "server-only";
import * as z from "zod";
import { recordAccess } from "@/db/queries/audit";
import { storeReview } from "@/db/queries/languages";
import { DomainError } from "@/lib/domain/errors";
import { requireLanguage } from "../clips/clip-address";
import type { Context } from "../context";
import { studyFor } from "../desk/require-study";
import { parseInput, personName } from "../people/parse";

const schema = z.strictObject({ reviewer: personName, version: z.string().min(1).max(40) });

/**
 * Notes who has read and heard the consent in a language: the person's name as they give it, and the version they
 * read. Refuses a version that is not the present one (`conflict`).
 */
export async function reviewLanguage(
  ctx: Context,
  input: { study: string; language: string; body: unknown },
): Promise<void> {
  const { study, person } = await studyFor(ctx, input.study, "language:edit");
  const { language } = input;
  requireLanguage(study.definition, language);
  const { reviewer, version } = parseInput(schema, input.body);
  if (version !== study.definition.consent.version) throw new DomainError("conflict");
  const review = { studyId: study.id, language, version, reviewer, reviewedBy: person.userId };
  await ctx.db.transaction(async (tx) => {
    await storeReview(tx, { ...review, at: ctx.clock() });
    const target = { language, version };
    await recordAccess(tx, { studyId: study.id, actor: ctx.actor, action: "language-reviewed", target });
  });
}
