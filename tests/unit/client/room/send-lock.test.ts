import { describe, expect, it } from "vitest";
import { startSession } from "@/lib/domain/drawing/session";
import type { Session } from "@/lib/domain/drawing/session";
import { observable } from "@/lib/client/room/observable";
import { sendLockOf } from "@/lib/client/room/send-lock";

const started: Session = {
  ...startSession({
    code: "C",
    workshop: "w",
    id: "one",
    participant: "p",
    secret: "0123456789ABCDEF",
    language: "de",
    at: "2026-11-22T10:00:00.000Z",
  }),
  decision: "counted",
  lock: ["apple", "moon", "cup"],
  screen: "draw",
};

function tablet(session: Session, answers: boolean[]) {
  const state = observable({ session });
  const sent: Session[] = [];
  const waits: { milliseconds: number; work: () => void }[] = [];
  const room = {
    get: state.get as never,
    subscribe: state.subscribe,
    lockArrived: (id: string) => {
      const { session: now } = state.get();
      if (now.id === id) state.set({ session: { ...now, lockSent: true } });
    },
  };
  sendLockOf(room, {
    send: (one) => {
      sent.push(one);
      return Promise.resolve(answers.shift() ?? true);
    },
    random: () => 0.5,
    later: (milliseconds, work) => {
      waits.push({ milliseconds, work });
      return () => undefined;
    },
  });
  const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
  return { state, sent, waits, settle };
}

describe("the lock on its way", () => {
  it("is sent once when the server has it", async () => {
    const { state, sent, settle } = tablet(started, [true]);
    await settle();
    state.set({ session: { ...state.get().session, stage: 1 } });
    await settle();
    expect(sent).toHaveLength(1);
    expect(state.get().session.lockSent).toBe(true);
  });

  it("is tried again, less and less often, until an answer comes", async () => {
    const { state, sent, waits, settle } = tablet(started, [false, false, true]);
    await settle();
    waits.shift()?.work();
    await settle();
    expect(waits[0]?.milliseconds).toBe(10_000);
    waits.shift()?.work();
    await settle();
    expect(sent).toHaveLength(3);
    expect(state.get().session.lockSent).toBe(true);
  });

  it("waits until it is chosen for good, and never leaves without consent", async () => {
    for (const change of [{ screen: "practice" }, { decision: "alone" }, { lock: null }] as const) {
      const { sent, settle } = tablet({ ...started, ...change }, []);
      await settle();
      expect(sent).toEqual([]);
    }
  });
});
