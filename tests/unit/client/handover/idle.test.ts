import { describe, expect, it } from "vitest";
import { createIdle, patienceFor } from "@/lib/client/handover/idle";
import type { Patience } from "@/lib/client/handover/idle";

const MINUTE = 60_000;

/** Time turned by hand; `parked` counts how often the map was put away. */
function tablet(patience: () => Patience | null) {
  let now = 1_000_000;
  let due: { at: number; work: () => void }[] = [];
  const seen = { parked: 0 };
  const idle = createIdle({
    now: () => now,
    later: (milliseconds, work) => {
      const timer = { at: now + milliseconds, work };
      due.push(timer);
      return () => void (due = due.filter((other) => other !== timer));
    },
    patience,
    park: () => void (seen.parked += 1),
  });
  const pass = (milliseconds: number) => {
    for (const until = now + milliseconds; ;) {
      const next = due.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
      if (!next) return void (now = until);
      due = due.filter((timer) => timer !== next);
      now = Math.max(now, next.at);
      next.work();
    }
  };
  const setClock = (by: number) => {
    now += by;
    due = due.map((timer) => ({ ...timer, at: timer.at + by })); // timers do not follow the clock on the wall
  };
  return { idle, seen, pass, setClock };
}

describe("idle", () => {
  const lock = ["sun", "sun", "sun"];

  it("asks after three minutes, and puts a locked map away three minutes later", () => {
    const { idle, seen, pass } = tablet(() => patienceFor({ talk: "not-asked", lock }));
    pass(2.9 * MINUTE);
    expect(idle.get()).toBe("here");
    pass(0.2 * MINUTE);
    expect(idle.get()).toBe("asking");
    pass(2.8 * MINUTE);
    expect(seen.parked).toBe(0);
    pass(0.4 * MINUTE);
    expect(seen.parked).toBe(1);
  });

  it("a touch begins the waiting anew", () => {
    const { idle, seen, pass } = tablet(() => patienceFor({ talk: "not-asked", lock }));
    for (let round = 0; round < 10; round += 1) {
      pass(2.5 * MINUTE);
      idle.touched();
    }
    pass(3.1 * MINUTE);
    idle.touched();
    expect(idle.get()).toBe("here");
    expect(seen.parked).toBe(0);
  });

  it("is patient in a talk, and with a map that could not be opened again", () => {
    expect(patienceFor({ talk: "asked", lock }).askAfterMs).toBe(15 * MINUTE);
    expect(patienceFor({ talk: "not-asked", lock: null }).parkAfterMs).toBe(15 * MINUTE);
  });

  it("asks nothing while nobody has begun or the room is held", () => {
    const { idle, seen, pass } = tablet(() => null);
    pass(60 * MINUTE);
    expect([idle.get(), seen.parked]).toEqual(["here", 0]);
  });

  it("a clock set by years puts nothing away unasked (O7)", () => {
    const { idle, seen, pass, setClock } = tablet(() => patienceFor({ talk: "not-asked", lock }));
    setClock(-2 * 365 * 24 * 60 * MINUTE);
    pass(MINUTE);
    expect([idle.get(), seen.parked]).toEqual(["here", 0]);
    setClock(24 * 60 * MINUTE);
    pass(MINUTE);
    expect(seen.parked).toBe(0);
  });
});
