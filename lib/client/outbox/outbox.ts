import type { TabletStore } from "@/lib/client/store/tablet-store";
import { afterAnswer } from "./answer";
import type { Answer } from "./answer";
import type { OutboxEntry } from "./entry";

/** An unfinished drawing is sent at most this often; a finished one at once. */
export const SEND_EVERY_MS = 10_000;

export interface OutboxWorld {
  store: Pick<TabletStore, "letters" | "updateLetter">;
  send: (entry: OutboxEntry) => Promise<Answer>;
  hash: (body: string) => Promise<string>;
  now: () => number;
  random: () => number;
  /** Runs `work` alone among all tabs of this tablet, or not at all when another one is at it. */
  alone: (work: () => Promise<void>) => Promise<void>;
  later: (milliseconds: number, work: () => void) => () => void;
  /** The drawing was erased on the server; the store has no copy any more. */
  onErased: (entry: OutboxEntry) => void;
  onChange: (entries: readonly OutboxEntry[]) => void;
}

export interface Outbox {
  /** Something was stored: send what is due, plan the rest. */
  nudge(): void;
  /** The network is back, the screen is on again, or a drawing was finished: send everything now. */
  flush(): Promise<void>;
  /** The tablet was admitted anew: what was held may try again, with this pass. */
  release(code: string, pass: string): Promise<void>;
  stop(): void;
}

/**
 * Drains the outbox in the background. One letter after the other; a letter that fails or is refused
 * never blocks the next. Losing the answer is harmless: the same bytes are sent again.
 */
export function createOutbox(world: OutboxWorld): Outbox {
  let cancelTimer: () => void = () => undefined;
  let stopped = false;
  let running: Promise<void> | null = null;
  let again: boolean | null = null;

  const drain = (everything: boolean): Promise<void> => {
    if (running) {
      again = (again ?? false) || everything;
      return running;
    }
    running = world
      .alone(() => sendAll(everything))
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

  const sendAll = async (everything: boolean) => {
    for (const entry of await world.store.letters()) {
      if (stopped) return;
      if (entry.state !== "waiting" || (!everything && dueAt(entry) > world.now())) continue;
      await sendOne(entry);
    }
  };

  const sendOne = async (entry: OutboxEntry) => {
    const hash = await world.hash(entry.body);
    const answer = await world.send(entry);
    const stored = await world.store.updateLetter(entry.id, (current) => {
      const next = afterAnswer(
        current,
        { revision: entry.revision, hash },
        answer,
        world.now(),
        world.random,
      );
      return next && { ...next, lastSentAt: world.now() };
    });
    if (!stored) world.onErased(entry);
    world.onChange(await world.store.letters());
  };

  const plan = async () => {
    cancelTimer();
    const waiting = (await world.store.letters()).filter((entry) => entry.state === "waiting");
    if (waiting.length === 0 || stopped) return;
    const next = Math.min(...waiting.map(dueAt));
    cancelTimer = world.later(Math.max(50, next - world.now()), () => void drain(false));
  };

  return {
    nudge: () => void drain(false),
    flush: () => drain(true),
    async release(code, pass) {
      for (const entry of await world.store.letters()) {
        if (entry.code !== code || entry.state !== "held") continue;
        await world.store.updateLetter(entry.id, (current) => ({
          ...current,
          pass,
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

/** Milliseconds since 1970 at which a letter may be sent. */
export function dueAt(entry: OutboxEntry): number {
  const pace = entry.finished || entry.lastSentAt === 0 ? 0 : entry.lastSentAt + SEND_EVERY_MS;
  return Math.max(entry.notBefore, pace);
}
