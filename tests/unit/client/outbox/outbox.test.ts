import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answer } from "@/lib/client/outbox/answer";
import { SEND_EVERY_MS } from "@/lib/client/outbox/due";
import { newerEnvelope } from "@/lib/client/outbox/entry";
import type { OutboxEntry } from "@/lib/client/outbox/entry";
import { createOutbox } from "@/lib/client/outbox/outbox";

/** A tablet, a server and a network that fails as told; time moves only by hand. */
function world(script: readonly string[]) {
  const table = new Map<string, OutboxEntry>();
  const server = new Map<string, { revision: number; body: string }>();
  const sentAt: number[] = [];
  let now = 1_000_000;
  let step = 0;
  let timers: { at: number; work: () => void }[] = [];
  const outbox = createOutbox({
    store: {
      envelopes: () => Promise.resolve([...table.values()]),
      entry: (id) => Promise.resolve(table.get(id) ?? null),
      updateEnvelope: (id, change) => {
        const before = table.get(id);
        const next = before ? change(before) : null;
        if (before && next) table.set(id, { ...before, ...next });
        else table.delete(id);
        return Promise.resolve(next);
      },
    },
    send: ({ content, ...entry }): Promise<Answer> => {
      const body = content.type === "letter" ? content.body : content.jwe;
      sentAt.push(now);
      const event = script[step++] ?? "ok";
      if (event === "lost") return Promise.resolve({ type: "network" });
      if (event === "busy") return Promise.resolve({ type: "refused", status: 503, retryAfterSeconds: null });
      const stored = server.get(entry.id);
      if (stored && stored.revision > entry.revision)
        return Promise.resolve({ type: "refused", status: 409, retryAfterSeconds: null });
      server.set(entry.id, { revision: entry.revision, body });
      if (event === "answer-lost") return Promise.resolve({ type: "network" });
      return Promise.resolve({
        type: "confirmed",
        id: entry.id,
        revision: entry.revision,
        hash: `#${body}`,
      });
    },
    hash: (body) => Promise.resolve(`#${body}`),
    now: () => now,
    random: () => 0.5,
    alone: (work) => work(),
    later: (milliseconds, work) => {
      const timer = { at: now + milliseconds, work };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    onErased: () => undefined,
    onChange: () => undefined,
  });
  const settle = async () => {
    for (let turn = 0; turn < 60; turn++) await Promise.resolve();
  };
  return {
    table,
    server,
    sentAt,
    outbox,
    async store(id: string, revision: number, finished = false) {
      const letter = {
        id,
        code: "C",
        pass: "p",
        secret: "s",
        revision,
        body: `${id}:${revision}`,
        finished,
        lock: null,
      };
      const envelope = newerEnvelope(table.get(id) ?? null, letter);
      if (envelope) table.set(id, { ...envelope, content: { ...letter, type: "letter" } });
      if (finished) void outbox.flush();
      else outbox.nudge();
      await settle();
    },
    async pass(milliseconds: number) {
      const until = now + milliseconds;
      for (;;) {
        const next = timers.filter((timer) => timer.at <= until).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        timers = timers.filter((timer) => timer !== next);
        now = Math.max(now, next.at);
        next.work();
        await settle();
      }
      now = until;
    },
  };
}

describe("outbox", () => {
  it("sends the newest revision, an unfinished one at most every ten seconds, a finished one at once", async () => {
    const tablet = world([]);
    for (let revision = 1; revision <= 20; revision++) {
      await tablet.store("d", revision);
      await tablet.pass(1_000);
    }
    expect(tablet.sentAt.length).toBeLessThanOrEqual(3);
    for (const [index, at] of tablet.sentAt.entries()) {
      if (index > 0) expect(at - (tablet.sentAt[index - 1] ?? 0)).toBeGreaterThanOrEqual(SEND_EVERY_MS);
    }
    await tablet.store("d", 21, true);
    expect(tablet.server.get("d")).toEqual({ revision: 21, body: "d:21" });
  });

  it("a letter that is refused does not block the next one", async () => {
    const tablet = world(["busy", "ok"]);
    await tablet.store("first", 1, true);
    await tablet.store("second", 1, true);
    expect(tablet.server.has("second")).toBe(true);
    await tablet.pass(10 * 60_000);
    expect(tablet.server.has("first")).toBe(true);
  });

  it("whatever the network does, server and tablet end with the same newest version", async () => {
    const event = fc.constantFrom("ok", "lost", "busy", "answer-lost");
    await fc.assert(
      fc.asyncProperty(
        fc.array(event, { maxLength: 40 }),
        fc.array(fc.tuple(fc.constantFrom("a", "b", "c"), fc.boolean(), fc.nat({ max: 20_000 })), {
          minLength: 1,
          maxLength: 15,
        }),
        async (script, writes) => {
          const tablet = world(script);
          const newest = new Map<string, number>();
          for (const [id, finished, pause] of writes) {
            newest.set(id, (newest.get(id) ?? 0) + 1);
            await tablet.store(id, newest.get(id) ?? 1, finished);
            await tablet.pass(pause);
          }
          await tablet.pass(24 * 3_600_000);
          for (const [id, revision] of newest) {
            expect(tablet.server.get(id)).toEqual({ revision, body: `${id}:${revision}` });
            expect(tablet.table.get(id)).toMatchObject({ state: "arrived", arrivedRevision: revision });
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
