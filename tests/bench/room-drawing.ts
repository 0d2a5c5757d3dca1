import type { Browser, CDPSession } from "@playwright/test";
import { RoomPage } from "../e2e/support/room";
import { quantile, shown, type Section } from "./figures";
import { inTablet, SLOWED } from "./tablet-browser";

const STROKES = 30;
const POINTS_A_STROKE = 60;

/** What a pointermove costs on a slow tablet, and the longest that the page does not answer. */
export async function measureDrawing(browser: Browser, url: string): Promise<Section> {
  const { moves, tasks } = await inTablet(browser, async (page, cdp) => {
    await page.addInitScript(timeMoves);
    await page.goto(url);
    await new RoomPage(page, "de").walkToMap();
    await page.waitForTimeout(2_000);
    await cdp.send("Emulation.setCPUThrottlingRate", { rate: SLOWED });
    await page.evaluate(() => (window as unknown as { moves: number[]; tasks: number[] }).moves.splice(0));
    await page.evaluate(() => (window as unknown as { tasks: number[] }).tasks.splice(0));
    for (let i = 0; i < STROKES; i += 1) await stroke(cdp, i);
    return page.evaluate(() => {
      const seen = window as unknown as { moves: number[]; tasks: number[] };
      return { moves: seen.moves, tasks: seen.tasks };
    });
  });
  if (moves.length < STROKES) throw new Error(`Only ${moves.length} pointer moves reached the page.`);
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => shown(quantile(moves, share), 2));
  return {
    title: "Drawing on a slow tablet",
    text: `All pointermove handlers of the built room together, ${STROKES} strokes by touch, processor slowed ${SLOWED}× (milliseconds an event). Goal: p95 at most 8 ms, no task over 100 ms. Tasks count the map's own drawing too, which here is done by software.`,
    columns: ["events", "p50", "p95", "p99", "longest", "longest task"],
    rows: [
      [
        shown(moves.length),
        p50 ?? "",
        p95 ?? "",
        p99 ?? "",
        shown(Math.max(...moves), 1),
        tasks.length === 0 ? "under 50" : shown(Math.max(...tasks)),
      ],
    ],
  };
}

/** Sums the time of every pointermove listener, event by event, and notes long tasks. */
function timeMoves(): void {
  const seen = window as unknown as { moves: number[]; tasks: number[] };
  seen.moves = [];
  seen.tasks = [];
  const original = EventTarget.prototype.addEventListener;
  const spent = new WeakMap<Event, number>();
  EventTarget.prototype.addEventListener = function (
    this: EventTarget,
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | AddEventListenerOptions,
  ) {
    if ((type !== "pointermove" && type !== "pointerrawupdate") || listener === null)
      return original.call(this, type, listener, options);
    const timed = function (this: unknown, event: Event) {
      const began = performance.now();
      if (typeof listener === "function") listener.call(this as EventTarget, event);
      else listener.handleEvent(event);
      const slot = spent.get(event);
      const took = performance.now() - began;
      if (slot === undefined) spent.set(event, seen.moves.push(took) - 1);
      else seen.moves[slot] = (seen.moves[slot] ?? 0) + took;
    };
    return original.call(this, type, timed, options);
  };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.tasks.push(entry.duration);
  }).observe({ type: "longtask" });
}

async function stroke(cdp: CDPSession, index: number): Promise<void> {
  const [x, y] = [220 + (index % 5) * 80, 340 + Math.floor(index / 5) * 95];
  const at = (step: number) => {
    const angle = (step / POINTS_A_STROKE) * Math.PI * 1.8;
    return [{ x: x + 60 * Math.cos(angle), y: y + 45 * Math.sin(angle), id: 1 }];
  };
  await cdp.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: at(0) });
  for (let step = 1; step <= POINTS_A_STROKE; step += 1)
    await cdp.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: at(step) });
  await cdp.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}
