import "server-only";
import * as z from "zod";
import { revokeSessions } from "@/db/queries/accounts";
import { recordAccess } from "@/db/queries/audit";
import { confirmFactor, replaceRecoveryCodes, secondFactorOf } from "@/db/queries/second-factors";
import { DomainError } from "@/lib/domain/errors";
import { attempt, MOST_FAILURES, type AttemptsAnywhere } from "../../attempts";
import type { Context } from "../../context";
import { ownSession } from "../own-account";
import { parseInput } from "../parse";
import { newRecoveryCodes } from "./recovery-codes";
import { unseal } from "./sealed-secret";
import { matchingStep } from "./totp";

const schema = z.strictObject({ code: z.string().max(40) });

/**
 * The first code of a new app: from now on it counts, with ten recovery codes that are shown this once. Every session
 * of the person ends; whoever asked goes on in a new one, which the server opens. Refuses with `not-found` when nothing was begun and `wrong-secret` for a code that does not fit.
 */
export async function confirmSecondFactor(
  ctx: Context,
  input: { body: unknown; attempts: AttemptsAnywhere; key: Uint8Array },
): Promise<{ userId: string; recoveryCodes: string[] }> {
  const { userId } = ownSession(ctx);
  const { code } = parseInput(schema, input.body);
  const typed = code.replaceAll(/\s/g, "");
  const limits = [{ key: input.attempts.anywhere(`code:${userId}`), most: MOST_FAILURES }];
  const confirmed = await attempt(ctx, limits, () =>
    ctx.db.transaction(async (tx) => {
      const factor = await secondFactorOf(tx, userId, "pending");
      if (!factor) throw new DomainError("not-found");
      const now = ctx.clock();
      const secret = unseal(input.key, userId, factor.sealedSecret);
      const step = secret === null ? null : matchingStep(secret, typed, now);
      if (step === null) return null;
      const { shown, hashes } = newRecoveryCodes();
      await confirmFactor(tx, { id: factor.id, userId, step, now });
      await replaceRecoveryCodes(tx, userId, hashes);
      await revokeSessions(tx, { userId, except: null, now });
      await recordAccess(tx, {
        studyId: null,
        actor: ctx.actor,
        action: "second-factor-set-up",
        target: {},
      });
      return shown;
    }),
  );
  if (confirmed === null) throw new DomainError("wrong-secret");
  return { userId, recoveryCodes: confirmed };
}
