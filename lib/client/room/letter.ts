import type { Session } from "@/lib/domain/drawing/session";
import { documentOf, maySend } from "@/lib/domain/drawing/session";
import { drawingOf, isBeside, isSettled } from "@/lib/client/outbox/entry";
import type { Envelope, OutboxLetter } from "@/lib/client/outbox/entry";
import type { SavedSign } from "./room-state";
import type { RoomWorkshop } from "./workshop";

/** How many drawings these belong to; a voice or a photograph counts with its own. */
export const drawingsOf = (entries: readonly Envelope[]): number => new Set(entries.map(drawingOf)).size;

/** What the outbox knows of the drawing on screen and all that lies beside it. */
export function signOf(session: Session, entries: readonly Envelope[]): SavedSign {
  if (session.decision === "alone") return "alone";
  const mine = entries.filter((entry) => drawingOf(entry) === session.id);
  const drawing = mine.find(({ id }) => id === session.id);
  const beside = mine.filter(isBeside).every(isSettled);
  return drawing?.arrivedRevision === session.revision && beside ? "arrived" : "here";
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
