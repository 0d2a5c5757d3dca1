import { describe, expect, it } from "vitest";
import { beatSchema } from "@/lib/domain/workshop/beat";
import type { Beat, Progress, StandingOrders } from "@/lib/domain/workshop/beat";
import { NO_ORDERS, ORDERS_HOLD_MS, startBeat } from "@/lib/client/room/beat";

const HOLD = { ...NO_ORDERS, hold: true };

function tablet() {
  let now = 0;
  let due: { at: number; work: () => void }[] = [];
  const world = { online: true, answer: NO_ORDERS as StandingOrders | null };
  const sent: Beat[] = [];
  const heard: StandingOrders[] = [];
  const gaps: number[] = [];
  let tell: (() => void) | null = null;
  let progress: Progress = {
    step: "draw",
    minutes: 2,
    marks: 1,
    language: "de",
    unsent: 0,
    needsHelp: false,
    helped: false,
  };
  const end = startBeat(
    {
      now: () => now,
      random: Math.random,
      later(milliseconds, work) {
        gaps.push(milliseconds);
        const timer = { at: now + milliseconds, work };
        due.push(timer);
        return () => {
          due = due.filter((other) => other !== timer);
        };
      },
      online: () => world.online,
      battery: () => Promise.resolve(55),
      send: (beat) => {
        sent.push(beat);
        return Promise.resolve(world.answer);
      },
    },
    {
      progress: () => progress,
      hear: (orders) => heard.push(orders),
      changed(listener) {
        tell = listener;
        return () => (tell = null);
      },
    },
  );
  const change = (changed: Partial<Progress>) => {
    progress = { ...progress, ...changed };
    tell?.();
  };
  const pass = async (milliseconds: number) => {
    for (const until = now + milliseconds; now < until; now += 100) {
      for (const timer of due.filter(({ at }) => at <= now)) {
        due = due.filter((other) => other !== timer);
        timer.work();
      }
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  return { world, sent, heard, gaps, pass, change, end };
}

describe("the beat of a tablet", () => {
  it("says what the server takes, about every two seconds and never in step", async () => {
    const { sent, gaps, pass, end } = tablet();
    await pass(120_000);
    expect(sent.length).toBeGreaterThan(45);
    expect(sent.length).toBeLessThan(85);
    expect(sent.every((beat) => beatSchema.safeParse(beat).success)).toBe(true);
    expect(new Set(gaps).size).toBe(gaps.length);
    end();
    const before = sent.length;
    await pass(30_000);
    expect(sent).toHaveLength(before);
  });

  it("tells at once what has changed, once for a quick hand, and nothing for the minutes that go by", async () => {
    const { sent, pass, change } = tablet();
    await pass(200);
    expect(sent).toHaveLength(1);
    change({ minutes: 3 });
    await pass(500);
    expect(sent).toHaveLength(1);
    change({ marks: 2 });
    change({ marks: 3, needsHelp: true });
    await pass(500);
    expect(sent).toHaveLength(2);
    expect(sent[1]).toMatchObject({ marks: 3, needsHelp: true });
    change({ marks: 2, needsHelp: false });
    await pass(500);
    change({ marks: 3, needsHelp: true });
    await pass(500);
    expect(sent.at(-1)).toMatchObject({ marks: 3, needsHelp: true });
    expect(sent.length).toBeLessThan(6);
  });

  it("is quiet without a network, and lets nobody hold a tablet that hears nothing more", async () => {
    const { world, sent, heard, pass } = tablet();
    world.answer = HOLD;
    await pass(15_000);
    expect(heard.at(-1)).toEqual(HOLD);
    world.online = false;
    const before = sent.length;
    await pass(ORDERS_HOLD_MS - 20_000);
    expect(heard.at(-1)).toEqual(HOLD);
    await pass(40_000);
    expect(sent).toHaveLength(before);
    expect(heard.at(-1)).toEqual(NO_ORDERS);
    world.online = true;
    await pass(20_000);
    expect(heard.at(-1)).toEqual(HOLD);
  });
});
