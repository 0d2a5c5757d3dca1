import "server-only";
import type { Database, Queryable } from "@/db/database";
import { insertSession, personOfSession, revokeSession, touchSession } from "@/db/queries/sessions";
import type { SeenSession } from "@/db/queries/sessions";
import { ABSOLUTE_MINUTES, IDLE_MINUTES } from "@/lib/domain/access/session-times";

const TOUCH_EVERY_MILLISECONDS = 60_000;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Opens a session row for a person who has just proven who they are, by password or by code too; returns its id. */
export async function openSession(
  db: Queryable,
  userId: string,
  now: Date,
  id: string,
  withSecondFactor = false,
): Promise<string> {
  const expiresAt = new Date(now.getTime() + ABSOLUTE_MINUTES * 60_000);
  await insertSession(db, { id, userId, now, expiresAt, withSecondFactor });
  return id;
}

/** Who a session id stands for right now, or null; read anew on every request. */
export async function personOf(db: Database, sessionId: string, now: Date): Promise<SeenSession | null> {
  if (!UUID.test(sessionId)) return null;
  const person = await personOfSession(db, { id: sessionId, now, idleMinutes: IDLE_MINUTES });
  if (!person) return null;
  if (now.getTime() - person.lastSeenAt.getTime() > TOUCH_EVERY_MILLISECONDS)
    await touchSession(db, sessionId, now);
  return person;
}

export async function endSession(db: Queryable, sessionId: string, now: Date): Promise<void> {
  if (UUID.test(sessionId)) await revokeSession(db, sessionId, now);
}
