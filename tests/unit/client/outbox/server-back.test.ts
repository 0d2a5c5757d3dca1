import { describe, expect, it } from "vitest";
import { afterAnswer } from "@/lib/client/outbox/answer";
import type { Answer } from "@/lib/client/outbox/answer";
import { newerEnvelope } from "@/lib/client/outbox/entry";
import type { OutboxEntry } from "@/lib/client/outbox/entry";
import { createOutbox } from "@/lib/client/outbox/outbox";

const MINUTE = 60_000;
const TABLETS = 30;
const LETTERS = 4;

/** A small generator with a seed (mulberry32), so that a failure can be repeated. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A room of tablets with sealed letters at a server that is away until `backAt`; time is turned by hand. */
async function outage(backAt: number, seed: number) {
  let now = 0;
  let timers: { at: number; work: () => void }[] = [];
  const random = seeded(seed);
  const arrivals: { tablet: number; at: number }[] = [];
  const attempts: number[] = [];
  const settle = async () => {
    for (let turn = 0; turn < 80; turn += 1) await Promise.resolve();
  };
  for (let tablet = 0; tablet < TABLETS; tablet += 1) {
    const table = new Map<string, OutboxEntry>();
    for (let letter = 0; letter < LETTERS; letter += 1) {
      const parcel = {
        id: `${tablet}-${letter}`,
        code: "C",
        revision: 1,
        finished: true,
        hash: "h",
        jwe: "j",
      };
      const envelope = newerEnvelope(null, parcel);
      if (envelope) table.set(parcel.id, { ...envelope, content: { type: "parcel", jwe: "j", hash: "h" } });
    }
    const send = ({ id, revision }: OutboxEntry): Promise<Answer> => {
      attempts.push(now);
      if (now < backAt) return Promise.resolve({ type: "network" });
      arrivals.push({ tablet, at: now });
      return Promise.resolve({ type: "confirmed", id, revision, hash: "h" });
    };
    createOutbox({
      store: {
        envelopes: () => Promise.resolve([...table.values()]),
        entry: (id) => Promise.resolve(table.get(id) ?? null),
        updateEnvelope: (id, change) => {
          const before = table.get(id);
          const next = before ? change(before) : null;
          if (before && next) table.set(id, { ...before, ...next });
          return Promise.resolve(next);
        },
      },
      send,
      hash: () => Promise.resolve("h"),
      now: () => now,
      random,
      alone: (work) => work(),
      later: (milliseconds, work) => {
        const timer = { at: now + milliseconds, work };
        timers.push(timer);
        return () => void (timers = timers.filter((other) => other !== timer));
      },
      onErased: () => undefined,
      onChange: () => undefined,
    }).nudge();
  }
  await settle();
  for (const until = backAt + 10 * MINUTE; ;) {
    const next = timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
    if (!next) break;
    timers = timers.filter((timer) => timer !== next);
    now = next.at;
    next.work();
    await settle();
  }
  return { arrivals, attempts };
}

describe("the server is back after half an hour (O5)", () => {
  it("every tablet has sent everything within five minutes, untouched, and not all at once", async () => {
    const backAt = 30 * MINUTE;
    const { arrivals, attempts } = await outage(backAt, 20_261_122);
    expect(arrivals).toHaveLength(TABLETS * LETTERS);
    const first = Array.from({ length: TABLETS }, (_, tablet) =>
      Math.min(...arrivals.filter((one) => one.tablet === tablet).map(({ at }) => at)),
    );
    expect(Math.max(...first) - backAt).toBeLessThanOrEqual(5 * MINUTE);
    expect(Math.max(...arrivals.map(({ at }) => at)) - backAt).toBeLessThanOrEqual(5 * MINUTE);
    // Tablets that come back in one window of their spread: at most three times the mean.
    const window = MINUTE / 2;
    const spread = Math.max(...first) - Math.min(...first);
    const mean = TABLETS / Math.max(1, spread / window);
    for (let from = Math.min(...first); from <= Math.max(...first); from += window) {
      const returning = first.filter((at) => at >= from && at < from + window).length;
      expect(returning).toBeLessThanOrEqual(Math.ceil(3 * mean));
    }
    // While it is away it is not hammered: a letter asks about twice a minute.
    expect(attempts.filter((at) => at > 10 * MINUTE && at < backAt).length).toBeLessThan(
      1.1 * 40 * TABLETS * LETTERS,
    );
  });

  it("waits as long as the server asks", () => {
    const envelope = newerEnvelope(null, {
      id: "d",
      code: "C",
      revision: 1,
      finished: true,
      hash: "h",
      jwe: "j",
    });
    const busy: Answer = { type: "refused", status: 429, retryAfterSeconds: 30 };
    const after = envelope && afterAnswer(envelope, { revision: 1, hash: "h" }, busy, 1_000, () => 0);
    expect(after?.askedToWaitUntil).toBe(31_000);
  });
});
