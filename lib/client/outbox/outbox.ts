import type { TabletStore } from "@/lib/client/store/tablet-store";
import { afterAnswer } from "./answer";
import type { Answer } from "./answer";
import { dueAt } from "./due";
import { drawingOf, isBeside } from "./entry";
import type { Envelope, OutboxEntry } from "./entry";
import { forgetDrawing } from "./have";

export interface OutboxWorld {
  store: Pick<TabletStore, "envelopes" | "entry" | "updateEnvelope">;
  send: (entry: OutboxEntry) => Promise<Answer>;
  hash: (body: string) => Promise<string>;
  now: () => number;
  random: () => number;
  /** Runs `work` alone among all tabs of this tablet, or not at all when another one is at it. */
  alone: (work: () => Promise<void>) => Promise<void>;
  later: (milliseconds: number, work: () => void) => () => void;
  /** The drawing that this was or belonged to was erased on the server; the store has no copy any more. */
  onErased: (envelope: Envelope) => void;
  onChange: (envelopes: readonly Envelope[]) => void;
}

export interface Outbox {
  /** Something was stored: send what is due, plan the rest. */
  nudge(): void;
  /** The network is back, the screen is on again, or a drawing was finished: send everything now. */
  flush(): Promise<void>;
  /** The tablet was admitted anew: what was held may try again. */
  release(code: string): Promise<void>;
  stop(): void;
}

/** Another tab drains now, or the store failed: look again then. */
const LOOK_AGAIN_MS = 30_000;
const SHORTEST_WAIT_MS = 50;

/**
 * Drains the outbox in the background. One letter after the other; a letter that fails or is refused
 * never blocks the next. Losing the answer is harmless: the same bytes are sent again.
 */
export function createOutbox(world: OutboxWorld): Outbox {
  let cancelTimer: () => void = () => undefined;
  let stopped = false;
  let running: Promise<void> | null = null;
  let again: boolean | null = null;
  let mine = false;

  const drain = (atOnce: boolean): Promise<void> => {
    if (running) {
      again = (again ?? false) || atOnce;
      return running;
    }
    mine = false;
    running = world
      .alone(() => sendAll(atOnce))
      .catch(() => undefined) // a store that fails now is read again by the next timer
      .then(() => {
        running = null;
        if (stopped) return undefined;
        const next = again;
        again = null;
        return next === null ? plan() : drain(next);
      });
    return running;
  };

  const sendAll = async (asked: boolean) => {
    let atOnce = asked;
    mine = true;
    const all = await world.store.envelopes();
    // A photograph may take minutes on a weak line, and belongs to a drawing: drawings first.
    for (const envelope of [...all.filter((one) => !isBeside(one)), ...all.filter(isBeside)]) {
      if (stopped) return;
      if (envelope.state !== "waiting" || dueAt(envelope, world.now(), atOnce) > world.now()) continue;
      // The server is back: what waited only because it was away need not wait any longer.
      if (await sendOne(envelope.id)) atOnce = true;
    }
    if (atOnce && !asked) again = true;
  };

  /** True when the server confirmed it. */
  const sendOne = async (id: string): Promise<boolean> => {
    const entry = await world.store.entry(id);
    if (!entry) return false;
    const { content } = entry;
    const hash = content.type === "parcel" ? content.hash : await world.hash(content.body);
    const answer = await world.send(entry);
    const stored = await world.store.updateEnvelope(id, (current) => {
      const next = afterAnswer(
        current,
        { revision: entry.revision, hash },
        answer,
        world.now(),
        world.random,
      );
      return next && { ...next, lastSentAt: world.now() };
    });
    if (answer.type === "refused" && answer.status === 410) {
      await forgetDrawing(world.store, drawingOf(entry));
      world.onErased(entry);
    }
    world.onChange(await world.store.envelopes());
    return answer.type === "confirmed" && stored?.arrivedHash === hash;
  };

  const plan = async () => {
    cancelTimer();
    const wait = await nextWait().catch(() => LOOK_AGAIN_MS);
    if (wait === null || stopped) return;
    cancelTimer = world.later(wait, () => void drain(false));
  };

  const nextWait = async (): Promise<number | null> => {
    const now = world.now();
    const waiting = (await world.store.envelopes()).filter((envelope) => envelope.state === "waiting");
    if (waiting.length === 0) return null;
    const next = Math.min(...waiting.map((envelope) => dueAt(envelope, now))) - now;
    return mine ? Math.max(SHORTEST_WAIT_MS, next) : LOOK_AGAIN_MS;
  };

  return {
    nudge: () => void drain(false),
    flush: () => drain(true),
    async release(code) {
      for (const { id, code: of, state } of await world.store.envelopes()) {
        if (of !== code || state !== "held") continue;
        await world.store.updateEnvelope(id, (current) => ({
          ...current,
          state: "waiting",
          notBefore: 0,
        }));
      }
      await drain(false);
    },
    stop() {
      stopped = true;
      cancelTimer();
    },
  };
}
