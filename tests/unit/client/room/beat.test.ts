import { describe, expect, it } from "vitest";
import { beatSchema } from "@/lib/domain/workshop/beat";
import type { Beat, StandingOrders } from "@/lib/domain/workshop/beat";
import { ORDERS_HOLD_MS, startBeat } from "@/lib/client/room/beat";

const QUIET: StandingOrders = { hold: false, step: null, stop: false, erase: false };
const HOLD = { ...QUIET, hold: true };

function tablet() {
  let now = 0;
  let due: { at: number; work: () => void }[] = [];
  const world = { online: true, answer: QUIET as StandingOrders | null };
  const sent: Beat[] = [];
  const heard: StandingOrders[] = [];
  const gaps: number[] = [];
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
    () => ({ step: "draw", minutes: 2, marks: 1, language: "de", unsent: 0, needsHelp: false }),
    (orders) => heard.push(orders),
  );
  const pass = async (milliseconds: number) => {
    for (const until = now + milliseconds; now < until; now += 1_000) {
      for (const timer of due.filter(({ at }) => at <= now)) {
        due = due.filter((other) => other !== timer);
        timer.work();
      }
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  return { world, sent, heard, gaps, pass, end };
}

describe("the beat of a tablet", () => {
  it("says what the server takes, about every ten seconds and never in step", async () => {
    const { sent, gaps, pass, end } = tablet();
    await pass(120_000);
    expect(sent.length).toBeGreaterThan(8);
    expect(sent.length).toBeLessThan(18);
    expect(sent.every((beat) => beatSchema.safeParse(beat).success)).toBe(true);
    expect(new Set(gaps).size).toBe(gaps.length);
    end();
    const before = sent.length;
    await pass(30_000);
    expect(sent).toHaveLength(before);
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
    expect(heard.at(-1)).toEqual(QUIET);
    world.online = true;
    await pass(20_000);
    expect(heard.at(-1)).toEqual(HOLD);
  });
});
