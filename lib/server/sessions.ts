import "server-only";
import type { Database } from "@/db/database";
import { insertSession, personOfSession, revokeSession, touchSession } from "@/db/queries/sessions";
import type { SeenPerson } from "@/db/queries/sessions";

/** A session ends after this much silence … */
export const IDLE_MINUTES = 120;
/** … and at the latest after a working day. */
export const ABSOLUTE_MINUTES = 12 * 60;
const TOUCH_EVERY_MILLISECONDS = 60_000;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Opens a session row for a person who has just proven who they are; returns its id. */
export async function openSession(db: Database, userId: string, now: Date, id: string): Promise<string> {
  const expiresAt = new Date(now.getTime() + ABSOLUTE_MINUTES * 60_000);
  await insertSession(db, { id, userId, now, expiresAt });
  return id;
}

/** Who a session id stands for right now, or null; read anew on every request. */
export async function personOf(db: Database, sessionId: string, now: Date): Promise<SeenPerson | null> {
  if (!UUID.test(sessionId)) return null;
  const person = await personOfSession(db, { id: sessionId, now, idleMinutes: IDLE_MINUTES });
  if (!person) return null;
  if (now.getTime() - person.lastSeenAt.getTime() > TOUCH_EVERY_MILLISECONDS)
    await touchSession(db, sessionId, now);
  return { userId: person.userId, name: person.name, roles: person.roles };
}

export async function endSession(db: Database, sessionId: string, now: Date): Promise<void> {
  if (UUID.test(sessionId)) await revokeSession(db, sessionId, now);
}
