import "server-only";
import * as z from "zod";
import { recordAccess } from "@/db/queries/audit";
import { replaceRecoveryCodes } from "@/db/queries/second-factors";
import { DomainError } from "@/lib/domain/errors";
import type { AttemptsAnywhere } from "../../attempts";
import type { Context } from "../../context";
import { ownSession, withOwnPassword } from "../own-account";
import { parseInput, password } from "../parse";
import { newRecoveryCodes } from "./recovery-codes";

const schema = z.strictObject({ password });

/** Ten new recovery codes, shown this once; the ones before count no more. `not-yet` without a second factor. */
export async function renewRecoveryCodes(
  ctx: Context,
  input: { body: unknown; attempts: AttemptsAnywhere },
): Promise<{ recoveryCodes: string[] }> {
  ownSession(ctx);
  const given = parseInput(schema, input.body);
  const account = await withOwnPassword(ctx, { password: given.password, attempts: input.attempts });
  if (account.secondFactorSince === null) throw new DomainError("not-yet");
  const { shown, hashes } = newRecoveryCodes();
  await ctx.db.transaction(async (tx) => {
    await replaceRecoveryCodes(tx, account.userId, hashes);
    await recordAccess(tx, { studyId: null, actor: ctx.actor, action: "recovery-codes-made", target: {} });
  });
  return { recoveryCodes: shown };
}
