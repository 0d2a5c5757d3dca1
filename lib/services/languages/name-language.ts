import "server-only";
import * as z from "zod";
import { recordAccess } from "@/db/queries/audit";
import { nameLanguage as storeName } from "@/db/queries/languages";
import { LANGUAGES } from "@/lib/domain/drawing/terms";
import { DomainError } from "@/lib/domain/errors";
import { languageTag } from "@/lib/domain/study/languages";
import type { Context } from "../context";
import { studyFor } from "../desk/require-study";
import { parseInput } from "../people/parse";

const schema = z.strictObject({
  language: languageTag,
  name: z.string().trim().min(1).max(60),
  direction: z.enum(["ltr", "rtl"]),
});

/**
 * Adds a language by sound alone, or changes the name of one: everything in it is heard, what is written stays in the
 * study's first language. It is never taken away again, since drawings may be on their way in it; it can be closed.
 * Refuses the interface's own languages (`conflict`).
 */
export async function nameLanguage(
  ctx: Context,
  input: { study: string; language: string; body: unknown },
): Promise<void> {
  const { study } = await studyFor(ctx, input.study, "language:edit");
  const body = typeof input.body === "object" ? input.body : {};
  const named = parseInput(schema, { ...body, language: input.language });
  if ((LANGUAGES as readonly string[]).includes(named.language)) throw new DomainError("conflict");
  await ctx.db.transaction(async (tx) => {
    await storeName(tx, { studyId: study.id, ...named });
    const target = { language: named.language };
    await recordAccess(tx, { studyId: study.id, actor: ctx.actor, action: "language-named", target });
  });
}
