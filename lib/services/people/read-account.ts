import "server-only";
import {
  liveSessions,
  liveTokens,
  ownAccount,
  type OwnAccount,
  type SessionLine,
  type TokenLine,
} from "@/db/queries/accounts";
import { IDLE_MINUTES } from "@/lib/domain/access/session-times";
import { DomainError } from "@/lib/domain/errors";
import type { Context } from "../context";
import { ownSession } from "./own-account";

export interface AccountPage {
  account: Omit<OwnAccount, "passwordHash">;
  sessions: (SessionLine & { current: boolean })[];
  tokens: TokenLine[];
  /** A role waits for a second factor. */
  factorOwed: boolean;
}

/** What a person may see and change of their own account. */
export async function readAccount(ctx: Context): Promise<AccountPage> {
  const { userId, sessionId } = ownSession(ctx);
  const now = ctx.clock();
  const [found, sessions, tokens] = await Promise.all([
    ownAccount(ctx.db, userId),
    liveSessions(ctx.db, { userId, now, idleMinutes: IDLE_MINUTES }),
    liveTokens(ctx.db, userId, now),
  ]);
  if (!found) throw new DomainError("not-signed-in");
  const { passwordHash: _passwordHash, ...account } = found;
  return {
    account,
    sessions: sessions.map((session) => ({ ...session, current: session.id === sessionId })),
    tokens,
    factorOwed: ctx.actor.kind === "person" && ctx.actor.session?.factorOwed === true,
  };
}
