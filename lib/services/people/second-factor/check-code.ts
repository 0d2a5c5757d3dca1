import "server-only";
import * as z from "zod";
import { recordAccess } from "@/db/queries/audit";
import { secondFactorOf, takeRecoveryCode, takeStep } from "@/db/queries/second-factors";
import type { Queryable } from "@/db/database";
import { DomainError } from "@/lib/domain/errors";
import { attempt, MOST_FAILURES, type AttemptsAnywhere } from "../../attempts";
import type { Context } from "../../context";
import { parseInput } from "../parse";
import { recoveryCodeHash } from "./recovery-codes";
import { unseal } from "./sealed-secret";
import { matchingStep } from "./totp";

const schema = z.strictObject({ code: z.string().min(1).max(100) });

/**
 * The second half of signing in: `userId` has given their password in this session. Six digits of the app, each code
 * once, or a recovery code. Ten wrong ones in fifteen minutes, from wherever: who gets here knows the password.
 * Refuses with `wrong-secret` and `too-many`.
 */
export async function checkCode(
  ctx: Context,
  input: { userId: string; body: unknown; attempts: AttemptsAnywhere; key: Uint8Array },
): Promise<void> {
  const { code } = parseInput(schema, input.body);
  const { userId, key, attempts } = input;
  const limits = [{ key: attempts.anywhere(`code:${userId}`), most: MOST_FAILURES }];
  const taken = await attempt(ctx, limits, () =>
    ctx.db.transaction(async (tx) => {
      const by = await takeCode(tx, { userId, code, key, now: ctx.clock() });
      if (by === null) return null;
      const actor = { kind: "person", userId, name: "", tokenStudyId: null, roles: {} } as const;
      await recordAccess(tx, { studyId: null, actor, action: "code-given", target: { by } });
      return by;
    }),
  );
  if (taken === null) throw new DomainError("wrong-secret");
}

async function takeCode(
  db: Queryable,
  given: { userId: string; code: string; key: Uint8Array; now: Date },
): Promise<"app" | "recovery-code" | null> {
  const { userId, key, now } = given;
  const digits = given.code.replaceAll(/\s/g, "");
  if (!/^\d{6}$/.test(digits)) {
    const hash = recoveryCodeHash(given.code);
    return hash !== null && (await takeRecoveryCode(db, { userId, hash, now })) ? "recovery-code" : null;
  }
  const factor = await secondFactorOf(db, userId, "confirmed");
  const secret = factor && unseal(key, userId, factor.sealedSecret);
  const step = secret && matchingStep(secret, digits, now);
  return factor && step && (await takeStep(db, factor.id, step)) ? "app" : null;
}
