import type { Browser, CDPSession } from "@playwright/test";
import { RoomPage } from "../e2e/support/room";
import { quantile, shown, type Section } from "./figures";
import { mapScript } from "./map-script";
import { inTablet, SLOWED } from "./tablet-browser";

const STROKES = 30;
const POINTS_A_STROKE = 60;
/** The map is drawn when nothing has kept the page busy for so long. */
const REST_MS = 2_000;
const REST_WITHIN_MS = 60_000;

/** Milliseconds. */
interface Seen {
  moves: number[];
  tasks: number[];
  /** Of slow frames: each script that ran in them, with the file of the function that was called. */
  scripts: { took: number; file: string }[];
  /** End of the last long task. */
  busyAt: number;
}

/** What a pointermove costs on a slow tablet, and the longest that the page does not answer. */
export async function measureDrawing(browser: Browser, url: string): Promise<Section> {
  const { moves, tasks, ours, maps } = await inTablet(browser, async (page, cdp) => {
    await page.addInitScript(watch);
    await page.goto(url);
    await new RoomPage(page, "de").walkToMap();
    await cdp.send("Emulation.setCPUThrottlingRate", { rate: SLOWED });
    await page.waitForFunction(
      (ms) => performance.now() - (window as unknown as { seen: Seen }).seen.busyAt > ms,
      REST_MS,
      { timeout: REST_WITHIN_MS },
    );
    await page.evaluate(() => {
      const { seen } = window as unknown as { seen: Seen };
      for (const list of [seen.moves, seen.tasks, seen.scripts]) list.splice(0);
    });
    for (let i = 0; i < STROKES; i += 1) await stroke(cdp, i);
    const map = (await page.evaluate(mapScript))?.url;
    const { scripts, ...seen } = await page.evaluate(() => (window as unknown as { seen: Seen }).seen);
    const took = (of: typeof scripts) => Math.max(0, ...of.map((script) => script.took));
    const [ours, maps] = [false, true].map((its) =>
      took(scripts.filter(({ file }) => (file === map) === its)),
    );
    return { ...seen, ours, maps };
  });
  if (moves.length < STROKES) throw new Error(`Only ${moves.length} pointer moves reached the page.`);
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => shown(quantile(moves, share), 2));
  return {
    title: "Drawing on a slow tablet",
    text: `All pointermove handlers of the built room together, ${STROKES} strokes by touch once the map is drawn, processor slowed ${SLOWED}× (milliseconds an event). Goal: p95 at most 8 ms, no task over 100 ms. A task is all that the page does without a pause, script, layout and paint, and other programs on the machine count in it; beside it the longest script of the room itself (React and layout that it forces included) and of the map in frames over 50 ms.`,
    columns: ["events", "p50", "p95", "p99", "longest", "longest task", "room's script", "map's script"],
    rows: [
      [
        shown(moves.length),
        p50 ?? "",
        p95 ?? "",
        p99 ?? "",
        shown(Math.max(...moves), 1),
        tasks.length === 0 ? "under 50" : shown(Math.max(...tasks)),
        ours ? shown(ours) : "–",
        maps ? shown(maps) : "–",
      ],
    ],
  };
}

/** Sums the time of every pointermove listener, event by event, and notes long tasks and what ran in slow frames. */
function watch(): void {
  const seen: Seen = { moves: [], tasks: [], scripts: [], busyAt: 0 };
  Object.assign(window, { seen });
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
    for (const { startTime, duration } of list.getEntries()) {
      seen.tasks.push(duration);
      seen.busyAt = startTime + duration;
    }
  }).observe({ type: "longtask" });
  new PerformanceObserver((list) => {
    for (const { scripts } of list.getEntries() as (PerformanceEntry & {
      scripts: { duration: number; sourceURL: string }[];
    })[])
      for (const { duration, sourceURL } of scripts) seen.scripts.push({ took: duration, file: sourceURL });
  }).observe({ type: "long-animation-frame" });
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
