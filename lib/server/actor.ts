import "server-only";
import { createHash } from "node:crypto";
import type { Database } from "@/db/database";
import { personOfToken, touchToken, type SeenSession } from "@/db/queries/sessions";
import { NOBODY, type Actor, type Person } from "@/lib/domain/access/actor";
import { sessionIdOf } from "./auth";
import { database } from "./database";
import { knownTablet } from "./known-tablets";
import { personOf } from "./sessions";

const TOKEN = /^ort_[0-9A-Za-z]{16,80}$/;

/**
 * Who asks: a person by session cookie or API token, or a tablet by its pass. Credentials in the Authorization
 * header decide alone; a wrong one is nobody and never falls back to the cookie.
 */
export async function actorOf(request: Request): Promise<Actor> {
  return actorFrom(await database(), request.headers, new Date());
}

/** The part without globals. */
export async function actorFrom(
  db: Database,
  requestHeaders: { get(name: string): string | null },
  now: Date,
): Promise<Actor> {
  const authorization = requestHeaders.get("authorization");
  if (authorization !== null) return actorOfCredentials(db, authorization, now);
  const sessionId = await sessionIdOf(requestHeaders.get("cookie"));
  if (sessionId === null) return NOBODY;
  const person = await personOf(db, sessionId, now);
  if (!person || person.secondFactor === "awaited") return NOBODY;
  return personWith(sessionId, person);
}

/** The person of a session; one that still awaits a code may only be asked for it. */
export function personWith(sessionId: string, seen: SeenSession): Person {
  const { userId, name, roles, secondFactor } = seen;
  const session = { id: sessionId, factorOwed: secondFactor === "owed" };
  return { kind: "person", userId, name, roles, tokenStudyId: null, session };
}

async function actorOfCredentials(db: Database, authorization: string, now: Date): Promise<Actor> {
  const secret = bearerSecret(authorization);
  if (secret === null) return NOBODY;
  const hash = createHash("sha256").update(secret, "utf8").digest();
  if (!TOKEN.test(secret)) {
    const tablet = await knownTablet(db, hash, now);
    return tablet ? { kind: "tablet", ...tablet } : NOBODY;
  }
  const person = await personOfToken(db, { hash, now });
  if (!person) return NOBODY;
  await touchToken(db, person.tokenId, now);
  return {
    kind: "person",
    userId: person.userId,
    name: person.name,
    tokenStudyId: person.studyId,
    roles: person.roles,
  };
}

/** The secret of `Bearer …`, or the password of `Basic …` when it is an API token. */
function bearerSecret(authorization: string): string | null {
  const [scheme, value] = authorization.trim().split(/\s+/, 2);
  if (!scheme || !value) return null;
  if (scheme.toLowerCase() === "bearer") return value;
  if (scheme.toLowerCase() !== "basic") return null;
  const pair = Buffer.from(value, "base64").toString("utf8");
  const password = pair.slice(pair.indexOf(":") + 1);
  return TOKEN.test(password) ? password : null;
}
