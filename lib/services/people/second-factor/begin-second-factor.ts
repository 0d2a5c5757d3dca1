import "server-only";
import * as z from "zod";
import { beginFactor } from "@/db/queries/second-factors";
import { DomainError } from "@/lib/domain/errors";
import type { AttemptsAnywhere } from "../../attempts";
import type { Context } from "../../context";
import { ownSession, withOwnPassword } from "../own-account";
import { parseInput, password } from "../parse";
import { seal } from "./sealed-secret";
import { base32, newSecret, otpauthAddress } from "./totp";

const schema = z.strictObject({ password });

/**
 * Makes the secret for a person's app and shows it: to be confirmed with a code. One that counts already goes on until
 * then. Accounts of the demo have none (`forbidden`): many people share them.
 */
export async function beginSecondFactor(
  ctx: Context,
  input: { body: unknown; attempts: AttemptsAnywhere; key: Uint8Array },
): Promise<{ secret: string; address: string }> {
  ownSession(ctx);
  const given = parseInput(schema, input.body);
  const account = await withOwnPassword(ctx, { password: given.password, attempts: input.attempts });
  if (account.demo) throw new DomainError("forbidden");
  const { userId, email } = account;
  const secret = newSecret();
  const sealedSecret = seal(input.key, userId, secret);
  await ctx.db.transaction((tx) =>
    beginFactor(tx, { id: ctx.ids(), userId, sealedSecret, now: ctx.clock() }),
  );
  return { secret: base32(secret), address: otpauthAddress(secret, "Ortssinn", email) };
}
