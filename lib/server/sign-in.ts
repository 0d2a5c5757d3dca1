import "server-only";
import { randomUUID } from "node:crypto";
import { NOBODY } from "@/lib/domain/access/actor";
import { checkPassword } from "@/lib/services/people/check-password";
import { config, isLocalAddress } from "./config";
import { database } from "./database";
import { log } from "./log";
import { countFailure, isBlocked } from "./rate-limit";

/** Thrown to next-auth; the form reads the word in the answer's address. */
const TOO_MANY = "too-many";

/**
 * One attempt to sign in. Failures count per address and account, ten in fifteen minutes; then even the right password
 * is refused for a while.
 */
export async function signInAttempt(
  credentials: unknown,
  headers: Headers,
): Promise<{ userId: string } | null> {
  const db = await database();
  const target = `sign-in:${accountOf(credentials)}`;
  if (await isBlocked(db, headers, target)) throw new Error(TOO_MANY);
  const ctx = { actor: NOBODY, db, clock: () => new Date(), ids: () => randomUUID(), log };
  const person = await checkPassword(ctx, { credentials, demoAllowed: isLocalAddress(config().baseUrl) });
  if (!person) await countFailure(db, headers, target);
  return person;
}

function accountOf(credentials: unknown): string {
  if (typeof credentials !== "object" || credentials === null || !("email" in credentials)) return "";
  return String(credentials.email).trim().toLowerCase().slice(0, 254);
}
