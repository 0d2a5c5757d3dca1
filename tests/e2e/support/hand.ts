import type { CDPSession, Page } from "@playwright/test";

export type Spot = readonly [x: number, y: number];

/** Real fingers on the screen: touch events as the browser gets them from a tablet. */
export interface Hand {
  tap(at: Spot): Promise<void>;
  /** `halfway` happens while the finger rests in the middle of the line. */
  stroke(points: readonly Spot[], halfway?: () => Promise<unknown>): Promise<void>;
  /** Two fingers, each from one spot to another, at the same time. */
  pinch(first: readonly [Spot, Spot], second: readonly [Spot, Spot]): Promise<void>;
}

const STEPS = 12;
const PAUSE_MS = 12;

export async function handOn(page: Page): Promise<Hand> {
  const cdp: CDPSession = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", spots: readonly Spot[]) =>
    cdp.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: spots.map(([x, y], id) => ({ x, y, id })),
    });
  return {
    async tap(at) {
      await touch("touchStart", [at]);
      await page.waitForTimeout(40);
      await touch("touchEnd", []);
    },
    async stroke(points, halfway) {
      const [first, ...rest] = points;
      if (!first) return;
      await touch("touchStart", [first]);
      for (const [step, spot] of rest.entries()) {
        await touch("touchMove", [spot]);
        await page.waitForTimeout(PAUSE_MS);
        if (step === Math.floor(rest.length / 2)) await halfway?.();
      }
      await touch("touchEnd", []);
    },
    async pinch([a, b], [c, d]) {
      await touch("touchStart", [a, c]);
      for (let step = 1; step <= STEPS; step++) {
        await touch("touchMove", [between(a, b, step / STEPS), between(c, d, step / STEPS)]);
        await page.waitForTimeout(PAUSE_MS);
      }
      await touch("touchEnd", []);
    },
  };
}

export function line(from: Spot, to: Spot, steps = STEPS): Spot[] {
  return Array.from({ length: steps + 1 }, (_, step) => between(from, to, step / steps));
}

export function circle([x, y]: Spot, radius: number, steps = 28): Spot[] {
  return Array.from({ length: steps + 1 }, (_, step): Spot => {
    const angle = (step / steps) * 2 * Math.PI;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
}

/** Two walls, a floor and a roof of two lines. */
export function house([x, y]: Spot, size: number): Spot[][] {
  const [left, right, top, bottom] = [x - size, x + size, y - size, y + size];
  return [
    line([left, top], [left, bottom], 6),
    line([left, bottom], [right, bottom], 6),
    line([right, bottom], [right, top], 6),
    line([left, top], [x, top - size], 6),
    line([x, top - size], [right, top], 6),
  ];
}

const between = ([x, y]: Spot, [toX, toY]: Spot, share: number): Spot => [
  x + (toX - x) * share,
  y + (toY - y) * share,
];
