import "server-only";
import { randomUUID } from "node:crypto";
import { NOBODY, type Person } from "@/lib/domain/access/actor";
import { DomainError } from "@/lib/domain/errors";
import { attempt, MOST_FAILURES } from "@/lib/services/attempts";
import type { Context } from "@/lib/services/context";
import { checkPassword } from "@/lib/services/people/check-password";
import { checkCode } from "@/lib/services/people/second-factor/check-code";
import { personWith } from "./actor";
import { renewedSession, sessionIdOf } from "./auth";
import { config, isLocalAddress } from "./config";
import { database } from "./database";
import { log } from "./log";
import { refuseCookieWriteWithoutOrigin } from "./origin";
import { attemptsOf } from "./rate-limit";
import { secondFactorKey } from "./second-factor-key";
import { endSession, personOf } from "./sessions";

/** Thrown to next-auth; the form reads the word in the answer's address. */
const TOO_MANY = "too-many";
/** Wrong passwords for one account from all addresses together, in a quarter of an hour. */
const MOST_FAILURES_ANYWHERE = 100;

/**
 * One attempt to sign in. Failures count per address and account, ten in fifteen minutes; then even the right password
 * is refused from there, and from elsewhere it is not. A hundred from everywhere close the account to new sign-ins until
 * the oldest of them are a quarter of an hour old; what is refused meanwhile does not count.
 */
export async function signInAttempt(
  credentials: unknown,
  headers: Headers,
): Promise<{ userId: string } | null> {
  const db = await database();
  const ctx = { actor: NOBODY, db, clock: () => new Date(), ids: () => randomUUID(), log };
  const target = `sign-in:${accountOf(credentials)}`;
  const attempts = attemptsOf(headers);
  const limits = [
    { key: attempts.key(target), most: MOST_FAILURES },
    { key: attempts.anywhere(target), most: MOST_FAILURES_ANYWHERE },
  ];
  try {
    return await attempt(ctx, limits, () =>
      checkPassword(ctx, { credentials, demoAllowed: isLocalAddress(config().baseUrl) }),
    );
  } catch (error) {
    if (error instanceof DomainError && error.code === "too-many")
      throw new Error(TOO_MANY, { cause: error });
    throw error;
  }
}

/** Who has given a password in this session and still owes the code of their second factor. */
export async function awaitedPerson(
  headers: { get(name: string): string | null },
  now: Date,
): Promise<Person | null> {
  const sessionId = await sessionIdOf(headers.get("cookie"));
  const seen = sessionId === null ? null : await personOf(await database(), sessionId, now);
  return sessionId !== null && seen?.secondFactor === "awaited" ? personWith(sessionId, seen) : null;
}

/** The second half of signing in. The session of the password ends and a new one begins (ASVS 5.0, 7.2.4). */
export async function signInWithCode(request: Request, ctx: Context, body: unknown): Promise<Response> {
  const person = await awaitedPerson(request.headers, ctx.clock());
  if (!person) throw new DomainError("not-signed-in");
  refuseCookieWriteWithoutOrigin(request, person);
  const { userId, session } = person;
  await checkCode(ctx, { userId, body, attempts: attemptsOf(request.headers), key: secondFactorKey() });
  if (session) await endSession(ctx.db, session.id, ctx.clock());
  return new Response(null, { status: 204, headers: { "Set-Cookie": await renewedSession(ctx.db, userId) } });
}

function accountOf(credentials: unknown): string {
  if (typeof credentials !== "object" || credentials === null || !("email" in credentials)) return "";
  return String(credentials.email).trim().normalize("NFKC").toLowerCase().slice(0, 254);
}
