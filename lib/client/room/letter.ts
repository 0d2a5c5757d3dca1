import type { Session } from "@/lib/domain/drawing/session";
import { documentOf, maySend } from "@/lib/domain/drawing/session";
import { drawingOf } from "@/lib/client/outbox/entry";
import type { Envelope, OutboxLetter } from "@/lib/client/outbox/entry";
import type { SavedSign } from "./room-state";
import type { RoomWorkshop } from "./workshop";

/** How many drawings these belong to; a voice counts with its own. */
export const drawingsOf = (entries: readonly Envelope[]): number => new Set(entries.map(drawingOf)).size;

/** What the outbox knows of the drawing on screen. */
export function signOf(session: Session, entries: readonly Envelope[]): SavedSign {
  if (session.decision === "alone") return "alone";
  const entry = entries.find((other) => other.id === session.id);
  return entry?.arrivedRevision === session.revision ? "arrived" : "here";
}

/** What may leave the tablet; nothing before consent, and nothing while there is nothing to say. */
export function letterOf(session: Session, workshop: RoomWorkshop): OutboxLetter | null {
  const document = documentOf(session, workshop.prompts.version);
  if (!document || !maySend(session)) return null;
  return {
    id: session.id,
    code: session.code,
    pass: workshop.pass,
    secret: session.secret,
    revision: session.revision,
    body: JSON.stringify(document),
    finished: session.finishedAt !== null,
    lock: session.lockSent ? null : session.lock,
  };
}
