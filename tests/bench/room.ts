import { gzipSync } from "node:zlib";
import type { Browser, BrowserContext, CDPSession, Page } from "@playwright/test";
import { chromium } from "@playwright/test";
import { quantile, shown, type Section } from "./figures";
import { prepareDatabase } from "./prepared-database";
import { startServer } from "./server";

const FLAGS = [
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
];
const TABLET = {
  viewport: { width: 820, height: 1180 },
  hasTouch: true,
  locale: "de-DE",
  deviceScaleFactor: 1,
};
const SLOWED = 4;
const STROKES = 30;
const POINTS_A_STROKE = 60;
/** A weak mobile line: 1.6 Mbit/s down, 750 kbit/s up, 150 ms away (Lighthouse's slow 4G). */
const WEAK_LINE = { offline: false, downloadThroughput: 200_000, uploadThroughput: 93_750, latency: 150 };

/** Size of the drawing room, when it paints, and what a pointermove costs on a slow tablet. */
export async function measureRoom(root: string): Promise<Section[]> {
  const prepared = await prepareDatabase("pglite");
  try {
    const server = await startServer(root, prepared.at);
    const browser = await chromium.launch({
      executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
      args: FLAGS,
    });
    try {
      const url = `${server.baseUrl}/de/draw/${prepared.access.workshop.code}`;
      return [await sizes(browser, url), await paints(browser, url), await pointerMoves(browser, url)];
    } finally {
      await browser.close();
      await server.stop();
    }
  } finally {
    await prepared.remove();
  }
}

async function inTablet<T>(
  browser: Browser,
  use: (page: Page, cdp: CDPSession, context: BrowserContext) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ ...TABLET, serviceWorkers: "block" });
  try {
    const page = await context.newPage();
    return await use(page, await context.newCDPSession(page), context);
  } finally {
    await context.close();
  }
}

/** Language, consent, groups: to the map with the first question. */
async function enter(page: Page): Promise<void> {
  await page.locator('[data-screen="language"] .language-choice').first().click();
  await page.locator('[data-screen="consent"] .consent-choice').first().click();
  await page.locator('[data-screen="groups"] .screen-foot button').click();
  await page.locator('[data-screen="draw"] canvas').first().waitFor();
}

async function sizes(browser: Browser, url: string): Promise<Section> {
  const files = new Map<string, { kilobytes: number; beforeMap: boolean }>();
  await inTablet(browser, async (page, _cdp, context) => {
    const pending: Promise<void>[] = [];
    let beforeMap = true;
    // The map's worker is fetched by the worker itself: listen on the context.
    context.on("response", (response) => {
      const { pathname } = new URL(response.url());
      if (!/\.m?js$/.test(pathname) || files.has(pathname)) return;
      files.set(pathname, { kilobytes: Number.NaN, beforeMap });
      const early = beforeMap;
      pending.push(
        response.body().then(
          (body) =>
            void files.set(pathname, {
              kilobytes: gzipSync(body, { level: 9 }).length / 1024,
              beforeMap: early,
            }),
          // A script's body may be gone when its page moves on; then it is fetched again below.
          async () =>
            void files.set(pathname, {
              kilobytes: await sizeOf(new URL(pathname, url).href),
              beforeMap: early,
            }),
        ),
      );
    });
    await page.goto(url);
    await page.locator('[data-screen="language"]').waitFor();
    beforeMap = false;
    await enter(page);
    await page.waitForLoadState("networkidle");
    await Promise.all(pending);
  });
  const worker = "/vendor/maplibre/maplibre-gl-worker.mjs";
  if (!files.has(worker))
    files.set(worker, { kilobytes: await sizeOf(new URL(worker, url).href), beforeMap: false });
  const all = [...files.values()];
  const sum = (of: typeof all) => of.reduce((total, file) => total + file.kilobytes, 0);
  return {
    title: "JavaScript of the drawing room",
    text: "Everything the browser fetches from the join link to the map with the first question, one language, gzip -9, the map's worker included. At most 650 kB.",
    columns: ["what", "kB gzip", "files"],
    rows: [
      [
        "up to the first screen",
        shown(sum(all.filter((file) => file.beforeMap))),
        shown(all.filter((file) => file.beforeMap).length),
      ],
      ["with map and worker", shown(sum(all)), shown(all.length)],
    ],
  };
}

async function sizeOf(url: string): Promise<number> {
  const response = await fetch(url);
  return response.ok
    ? gzipSync(Buffer.from(await response.arrayBuffer()), { level: 9 }).length / 1024
    : Number.NaN;
}

async function paints(browser: Browser, url: string): Promise<Section> {
  const rows: string[][] = [];
  for (const [what, weak] of [
    ["on this machine", false],
    [`processor slowed ${SLOWED}×, 1.6 Mbit/s`, true],
  ] as const) {
    const measured = await inTablet(browser, async (page, cdp) => {
      await page.addInitScript(observeLargestPaint);
      if (weak) {
        await cdp.send("Network.enable");
        await cdp.send("Network.emulateNetworkConditions", WEAK_LINE);
        await cdp.send("Emulation.setCPUThrottlingRate", { rate: SLOWED });
      }
      await page.goto(url, { timeout: 90_000 });
      await page.locator('[data-screen="language"]').waitFor({ timeout: 90_000 });
      const shell = await page.evaluate(readPaints);
      await page.waitForFunction(mapArrived, undefined, { timeout: 90_000 });
      return { ...shell, map: await page.evaluate(mapArrived) };
    });
    rows.push([
      what,
      shown(measured.first),
      shown(measured.largest),
      shown(Number(measured.map)),
      measured.first < Number(measured.map) ? "yes" : "no",
    ]);
  }
  return {
    title: "When the drawing room appears",
    text: "From opening the join link on an empty cache: first and largest paint of the shell, and when the last script of the map had arrived (it is fetched while the first questions are read). Milliseconds.",
    columns: ["where", "first paint", "largest paint", "map arrived", "shell first"],
    rows,
  };
}

function observeLargestPaint(): void {
  const seen = window as unknown as { largestPaint?: number };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.largestPaint = entry.startTime;
  }).observe({ type: "largest-contentful-paint", buffered: true });
}

function readPaints(): { first: number; largest: number } {
  const first = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN;
  return { first, largest: (window as unknown as { largestPaint?: number }).largestPaint ?? Number.NaN };
}

/** When the largest script of the page, the map, had arrived (ms); false while it has not. */
function mapArrived(): number | false {
  const scripts = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
  const map = scripts
    .filter((entry) => /\.m?js/.test(entry.name))
    .sort((a, b) => b.decodedBodySize - a.decodedBodySize)[0];
  return map && map.decodedBodySize > 500_000 ? map.responseEnd : false;
}

async function pointerMoves(browser: Browser, url: string): Promise<Section> {
  const { moves, tasks } = await inTablet(browser, async (page, cdp) => {
    await page.addInitScript("globalThis.__name ??= (named) => named;"); // esbuild wraps named functions in it
    await page.addInitScript(timeMoves);
    await page.goto(url);
    await enter(page);
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
    text: `All pointermove handlers of the built room together, ${STROKES} strokes by touch, processor slowed ${SLOWED}× (milliseconds an event). Goal: p95 at most 8 ms. Long tasks count the map's own drawing too, which here is done by software.`,
    columns: ["events", "p50", "p95", "p99", "longest", "tasks over 100 ms"],
    rows: [
      [
        shown(moves.length),
        p50 ?? "",
        p95 ?? "",
        p99 ?? "",
        shown(Math.max(...moves), 1),
        shown(tasks.filter((ms) => ms > 100).length),
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
