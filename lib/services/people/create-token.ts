import "server-only";
import { createHash, randomBytes } from "node:crypto";
import * as z from "zod";
import { recordAccess } from "@/db/queries/audit";
import { accountByEmail, grantsOf, insertToken } from "@/db/queries/people";
import { DomainError } from "@/lib/domain/errors";
import type { Context } from "../context";
import { requireStudy } from "../desk/require-study";
import { email, parseInput, personName, studySlug } from "./parse";

export const LONGEST_TOKEN_DAYS = 366;
const DAY_MILLISECONDS = 86_400_000;

const schema = z.strictObject({
  study: studySlug,
  email,
  name: personName,
  days: z.number().int().min(1).max(LONGEST_TOKEN_DAYS),
});

/**
 * A key for programs (QGIS, R, Python): it may what its person may in one study, and ends by itself. It is shown
 * once; only its hash is kept. Made on the command line.
 */
export async function createToken(
  ctx: Context,
  input: z.input<typeof schema>,
): Promise<{ tokenId: string; token: string; expiresAt: Date }> {
  if (ctx.actor.kind !== "operator") throw new DomainError("forbidden");
  const wanted = parseInput(schema, input);
  const study = await requireStudy(ctx.db, wanted.study);
  const token = `ort_${randomBytes(24).toString("hex")}`;
  const hash = createHash("sha256").update(token, "utf8").digest();
  const now = ctx.clock();
  const expiresAt = new Date(now.getTime() + wanted.days * DAY_MILLISECONDS);
  const tokenId = ctx.ids();
  await ctx.db.transaction(async (tx) => {
    const account = await accountByEmail(tx, wanted.email);
    if (!account || account.disabled) throw new DomainError("not-found");
    if ((await grantsOf(tx, study.id, account.userId)).length === 0) throw new DomainError("forbidden");
    const { userId } = account;
    await insertToken(tx, {
      id: tokenId,
      userId,
      studyId: study.id,
      name: wanted.name,
      hash,
      now,
      expiresAt,
    });
    await recordAccess(tx, {
      studyId: study.id,
      actor: ctx.actor,
      action: "token-created",
      target: { userId, tokenId },
    });
  });
  return { tokenId, token, expiresAt };
}
