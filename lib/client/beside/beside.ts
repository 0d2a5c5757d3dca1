import { besideAddress, readBeside } from "@/lib/domain/drawing/beside";
import { isLive } from "@/lib/domain/drawing/live-mark";
import type { Session } from "@/lib/domain/drawing/session";
import { observable } from "@/lib/client/room/observable";
import type { Observable } from "@/lib/client/room/observable";
import { drawingOf, isBeside, isSettled } from "@/lib/client/outbox/entry";
import type { Envelope, OutboxLetter } from "@/lib/client/outbox/entry";
import { bearer } from "@/lib/client/outbox/wire";
import type { TabletStore } from "@/lib/client/store/tablet-store";
import { besideLetter, bytesOf } from "./beside-letter";

export interface BesideWorld {
  store: Pick<TabletStore, "envelopes" | "entry" | "keepLetter" | "updateEnvelope">;
  session: () => Session;
  pass: string | null;
  /** The bytes as the server has them; null when there is no answer or none there. */
  fetch: (
    address: string,
    headers: Readonly<Record<string, string>>,
  ) => Promise<Uint8Array<ArrayBuffer> | null>;
  nudge: () => void;
}

/**
 * What lies beside the drawing of the person at the tablet: voices, each by its mark, and the photographed sheet (null).
 * Observed: the addresses that the server has.
 */
export interface Beside extends Observable<ReadonlySet<string>> {
  /** Resolves when the bytes are on the disk and the document speaks of them, which `tell` does. */
  keep(mark: string | null, bytes: Uint8Array<ArrayBuffer>, tell: () => void): Promise<void>;
  /** The bytes, from this tablet or else from the server; null when neither has them now. */
  bytes(mark: string | null): Promise<Uint8Array<ArrayBuffer> | null>;
  /** The document has changed: what it does not speak of any more is deleted, what was taken back is there again. */
  follow(): void;
  /** Resolves when everything that follows from the last change is on the disk. */
  settled(): Promise<void>;
  /** News from the outbox. */
  hear(envelopes: readonly Envelope[]): void;
}

export function createBeside(world: BesideWorld): Beside {
  const { store } = world;
  const arrived = observable<ReadonlySet<string>>(new Set());
  /** Removed here a moment ago; "undo" brings them back as long as the page lives. */
  const removed = new Map<string, OutboxLetter>();
  /** On the disk and not yet in the document. */
  const keeping = new Set<string>();
  let followed = "";
  let work: Promise<void> = Promise.resolve();

  const letterAt = async (address: string): Promise<OutboxLetter | null> => {
    const entry = await store.entry(address);
    return entry?.content.type === "letter" ? { ...entry, ...entry.content, pass: world.pass } : null;
  };

  const settle = async () => {
    const session = world.session();
    const spoken = spokenOf(session);
    for (const envelope of await store.envelopes()) {
      const address = envelope.id;
      const mine = isBeside(envelope) && drawingOf(envelope) === session.id;
      if (!mine || spoken.has(address) || keeping.has(address)) continue;
      const letter = await letterAt(address);
      if (letter && world.session().id === session.id) removed.set(address, letter);
      await store.updateEnvelope(address, () => null);
    }
    for (const [address, letter] of removed) {
      if (!spoken.has(address)) continue;
      removed.delete(address);
      await store.keepLetter(letter);
      world.nudge();
    }
  };

  return {
    get: arrived.get,
    subscribe: arrived.subscribe,
    async keep(mark, bytes, tell) {
      const letter = besideLetter({ ...world.session(), pass: world.pass }, mark, bytes);
      keeping.add(letter.id);
      try {
        await store.keepLetter(letter);
        removed.delete(letter.id);
        tell();
      } finally {
        keeping.delete(letter.id);
      }
      world.nudge();
    },
    async bytes(mark) {
      const { id, secret } = world.session();
      const address = besideAddress({ id, mark });
      const body = (await letterAt(address))?.body;
      const kept = body === undefined ? null : readBeside(body);
      return kept
        ? bytesOf(kept.content)
        : world.fetch(address, { "x-drawing-secret": secret, ...bearer(world.pass) });
    },
    follow() {
      const session = world.session();
      const now = [session.id, ...spokenOf(session)].join(" ");
      if (now === followed) return;
      if (!followed.startsWith(session.id)) removed.clear(); // somebody else's
      followed = now;
      work = work.then(settle).catch(() => {
        followed = ""; // the store failed; the next change tries again
      });
    },
    settled: () => work,
    hear(envelopes) {
      const { id } = world.session();
      const mine = envelopes.filter((envelope) => isBeside(envelope) && drawingOf(envelope) === id);
      const next = new Set(mine.filter(isSettled).map((envelope) => envelope.id));
      if (next.size !== arrived.get().size || [...next].some((address) => !arrived.get().has(address)))
        arrived.set(next);
    },
  };
}

/** Addresses of everything that the document speaks of. */
function spokenOf({ id, history, sheet }: Session): Set<string> {
  const speaking = history.marks.filter((mark) => isLive(mark) && mark.audio !== null);
  const addresses = speaking.map((mark) => besideAddress({ id, mark: mark.id }));
  return new Set(sheet?.picture ? [...addresses, besideAddress({ id, mark: null })] : addresses);
}
