import "server-only";
import * as z from "zod";
import { revokeSessions } from "@/db/queries/accounts";
import { recordAccess } from "@/db/queries/audit";
import { setPassword } from "@/db/queries/people";
import type { AttemptsAnywhere } from "../attempts";
import type { Context } from "../context";
import { ownSession, withOwnPassword } from "./own-account";
import { parseInput, password } from "./parse";
import { hashPassword, refuseWeakPassword } from "./passwords";

const schema = z.strictObject({ current: password, next: password });

/** A new password for the old one. All other sessions end; this one goes on. */
export async function changePassword(
  ctx: Context,
  input: { body: unknown; attempts: AttemptsAnywhere },
): Promise<void> {
  ownSession(ctx);
  const { current, next } = parseInput(schema, input.body);
  const account = await withOwnPassword(ctx, { password: current, attempts: input.attempts });
  refuseWeakPassword(next, [account.email, account.name], "next");
  const passwordHash = await hashPassword(next);
  const { userId, sessionId } = account;
  await ctx.db.transaction(async (tx) => {
    await setPassword(tx, userId, passwordHash);
    await revokeSessions(tx, { userId, except: sessionId, now: ctx.clock() });
    await recordAccess(tx, { studyId: null, actor: ctx.actor, action: "password-changed", target: {} });
  });
}
