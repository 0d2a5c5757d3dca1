import type { Browser, Page } from "@playwright/test";
import { shown, type Section } from "./figures";
import { mapScript } from "./map-script";
import { inTablet, SLOWED, slowDown } from "./tablet-browser";

interface Paints {
  first: number;
  largest: number;
  /** Sum of all layout shifts, without unit. */
  shift: number;
  usable: number;
}

const PATIENCE_MS = 120_000;

/** When the shell paints and can be used: with an empty cache, and from the tablet's own. */
export async function measurePaints(browser: Browser, url: string): Promise<Section> {
  const rows = [
    await inTablet(browser, async (page) =>
      row("empty cache, this machine", await open(page, url), await mapAt(page)),
    ),
    await inTablet(browser, async (page, cdp) => {
      await slowDown(cdp);
      return row("empty cache, slow tablet", await open(page, url), await mapAt(page));
    }),
    await fromItsOwnCache(browser, url),
  ];
  return {
    title: "When the drawing room appears",
    text: `From opening the join link: first and largest paint of the shell, how much it shifted until the first question could be answered, when that was, and when the last script of the map had arrived (it is fetched while the first questions are read). Slow tablet: processor slowed ${SLOWED}×, 1.6 Mbit/s. Milliseconds. Goals on the slow tablet: largest paint 2,500 ms, shift 0.1, from cache usable after 2,000 ms.`,
    columns: ["where", "first paint", "largest paint", "shift", "usable", "map arrived"],
    rows,
  };
}

/** The second visit: the service worker has everything, and the line is weak. */
function fromItsOwnCache(browser: Browser, url: string): Promise<string[]> {
  const measure = async (page: Page) => {
    await page.goto(url);
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await page.waitForLoadState("networkidle");
    const again = await page.context().newPage();
    await page.close(); // a room is open in one window only
    await slowDown(await page.context().newCDPSession(again));
    return row("from its own cache, slow tablet", await open(again, url), await mapAt(again));
  };
  return inTablet(browser, measure, { serviceWorkers: "allow" });
}

async function open(page: Page, url: string): Promise<Paints> {
  await page.addInitScript(observe);
  await page.goto(url, { timeout: PATIENCE_MS });
  await page.locator(".language-choice").first().waitFor({ timeout: PATIENCE_MS });
  return page.evaluate(() => {
    const first = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN;
    const { largest, shift } = (window as unknown as { seen: Pick<Paints, "largest" | "shift"> }).seen;
    return { first, largest, shift, usable: performance.now() };
  });
}

function observe(): void {
  const seen = { largest: Number.NaN, shift: 0 };
  Object.assign(window, { seen });
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) seen.largest = startTime;
  }).observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      seen.shift += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: "layout-shift", buffered: true });
}

async function mapAt(page: Page): Promise<number> {
  const arrived = await page.waitForFunction(mapScript, undefined, { timeout: PATIENCE_MS });
  return (await arrived.jsonValue())?.arrivedAt ?? Number.NaN;
}

const row = (what: string, { first, largest, shift, usable }: Paints, map: number): string[] => [
  what,
  shown(first),
  shown(largest),
  shown(shift, 3),
  shown(usable),
  shown(map),
];
