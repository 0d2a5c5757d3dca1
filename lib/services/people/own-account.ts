import "server-only";
import { ownAccount, type OwnAccount } from "@/db/queries/accounts";
import { DomainError } from "@/lib/domain/errors";
import { attempt, MOST_FAILURES, type AttemptsAnywhere } from "../attempts";
import type { Context } from "../context";
import { verifyPassword } from "./passwords";

/** Who looks after their own account: a person with a session. A key for programs has no account (`forbidden`). */
export function ownSession(ctx: Context): { userId: string; sessionId: string } {
  if (ctx.actor.kind !== "person") throw new DomainError("not-signed-in");
  if (ctx.actor.session === undefined) throw new DomainError("forbidden");
  return { userId: ctx.actor.userId, sessionId: ctx.actor.session.id };
}

/** Before what a found, unlocked computer must not do: the password again; ten wrong ones from wherever are enough. */
export async function withOwnPassword(
  ctx: Context,
  input: { password: string; attempts: AttemptsAnywhere },
): Promise<OwnAccount & { userId: string; sessionId: string }> {
  const { userId, sessionId } = ownSession(ctx);
  const account = await ownAccount(ctx.db, userId);
  if (!account) throw new DomainError("not-signed-in");
  const limits = [{ key: input.attempts.anywhere(`password:${userId}`), most: MOST_FAILURES }];
  const right = await attempt(ctx, limits, async () =>
    (await verifyPassword(account.passwordHash, input.password)) ? true : null,
  );
  if (right === null) throw new DomainError("wrong-secret");
  return { ...account, userId, sessionId };
}
