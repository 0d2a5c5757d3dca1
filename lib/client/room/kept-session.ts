import type { Session } from "@/lib/domain/drawing/session";
import type { Beside } from "@/lib/client/beside/beside";
import { isSettled } from "@/lib/client/outbox/entry";
import type { Envelope, OutboxLetter } from "@/lib/client/outbox/entry";
import type { Outbox } from "@/lib/client/outbox/outbox";
import { drawingsOf, letterOf, signOf } from "./letter";
import type { Source } from "./observable";
import type { RoomState, RoomWorld } from "./room-state";
import type { RoomWorkshop } from "./workshop";

/** What could not be stored is tried again. */
const SAVE_AGAIN_MS = 2_000;

/** The session on its way to the disk, and from there to the server. */
export interface KeptSession {
  /** Stores this session as it is. */
  save(session: Session): void;
  /** The session changes and is stored. */
  update(change: Partial<Session>): void;
  /** Resolves when everything so far is on the disk, or has failed and waits to be tried again. */
  settled(): Promise<void>;
  /** The newest that may leave the tablet, stored or not. */
  letter(): OutboxLetter | null;
  /** News from the outbox. */
  hear(entries: readonly Envelope[]): void;
  connect(outbox: Outbox): void;
  nudge(): void;
  flush(): void;
}

/** Writes run one after the other, each only as long as it is the newest, and only the last one says how it went. */
export function keepSession(
  { store, later }: Pick<RoomWorld, "store" | "later">,
  workshop: RoomWorkshop,
  state: Source<RoomState>,
  beside: () => Pick<Beside, "follow" | "hear">,
): KeptSession {
  let outbox: Outbox | null = null;
  let writing: Promise<void> = Promise.resolve();
  let known: readonly Envelope[] = [];
  const patch = (change: Partial<RoomState>) => state.set({ ...state.get(), ...change });

  const save = (session: Session) => {
    patch({ session, saved: "saving" });
    beside().follow();
    writing = writing
      .then(() => write(session))
      .catch(() => {
        patch({ saved: "failed" });
        later(SAVE_AGAIN_MS, () => state.get().session === session && save(session));
      });
  };
  const write = async (session: Session) => {
    // In a task of its own: packing a full map takes a slow tablet as long as reading the stroke that has just ended.
    await new Promise<void>((resolve) => void later(0, resolve));
    if (state.get().session !== session) return; // a newer one stands in line
    const letter = letterOf(session, workshop);
    await store.saveSession(session, letter);
    if (state.get().session !== session) return;
    patch({ saved: signOf(session, known) });
    if (session.finishedAt && letter) void outbox?.flush();
    else if (letter) outbox?.nudge();
  };

  return {
    save,
    update(change) {
      const session = { ...state.get().session, ...change };
      save({ ...session, revision: session.revision + 1 });
    },
    settled: () => writing,
    letter: () => letterOf(state.get().session, workshop),
    hear(entries) {
      known = entries;
      beside().hear(entries);
      const { session, saved } = state.get();
      const settled = saved === "here" || saved === "arrived";
      patch({
        saved: settled ? signOf(session, entries) : saved,
        waiting: drawingsOf(entries.filter((entry) => !isSettled(entry))),
        stuck: drawingsOf(entries.filter(({ state }) => state === "held" || state === "quarantined")),
      });
    },
    connect(next) {
      outbox = next;
    },
    nudge: () => outbox?.nudge(),
    flush: () => void outbox?.flush(),
  };
}
