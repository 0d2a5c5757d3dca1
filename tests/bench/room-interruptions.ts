import type { Browser, CDPSession, Page } from "@playwright/test";
import { graphicsBack, loseGraphics, watchGraphics } from "../e2e/support/graphics";
import { handOn, line } from "../e2e/support/hand";
import { RoomPage } from "../e2e/support/room";
import { timeWipes } from "../e2e/support/wipe-time";
import { quantile, shown, type Section } from "./figures";
import { inTablet, SLOWED } from "./tablet-browser";

const WIPES = 5;
const LOSSES = 20;

/** How long people wait when the tablet changes hands, and when it takes the graphics away. */
export async function measureInterruptions(browser: Browser, url: string): Promise<Section> {
  return {
    title: "Next person, and graphics lost",
    text: `From confirming "next person" to the resting screen with everything wiped, ${WIPES} times; from the moment the tablet gives back the graphics it had taken until the base map is drawn, before the map was there and ${LOSSES} times in the middle of a line. The map is drawn by software here. Slow tablet: processor slowed ${SLOWED}×. Milliseconds. Goals: wiped after 2,000 ms, map drawn after 3,000 ms.`,
    columns: ["what", "times", "p50", "longest"],
    rows: [
      row("wiped, this machine", await wipes(browser, url, 1)),
      row("wiped, slow tablet", await wipes(browser, url, SLOWED)),
      row("graphics lost before the map was there", await lossAtStart(browser, url)),
      row("graphics lost in the middle of a line", await losses(browser, url)),
    ],
  };
}

const row = (what: string, times: readonly number[]): string[] => [
  what,
  shown(times.length),
  shown(quantile(times, 0.5)),
  shown(Math.max(...times)),
];

function wipes(browser: Browser, url: string, slowed: number): Promise<number[]> {
  const measure = async (page: Page, cdp: CDPSession) => {
    const wipedMs = await timeWipes(page);
    const room = new RoomPage(page, "de");
    const hand = await handOn(page);
    await page.goto(url);
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    const times: number[] = [];
    for (let person = 0; person < WIPES; person += 1) {
      await room.walkToMap();
      await hand.stroke(line([300, 600], [600, 640]));
      await room.expectCount(1);
      await room.finish();
      await cdp.send("Emulation.setCPUThrottlingRate", { rate: slowed });
      await room.handOn();
      await room.choice("begin").waitFor();
      times.push(wipedMs());
      await cdp.send("Emulation.setCPUThrottlingRate", { rate: 1 });
      await room.choice("begin").click();
    }
    return times;
  };
  return inTablet(browser, measure, { serviceWorkers: "allow" });
}

const lossAtStart = (browser: Browser, url: string): Promise<number[]> =>
  inTablet(browser, async (page) => {
    await watchGraphics(page, 0);
    await page.goto(url);
    await new RoomPage(page, "de").walkTo("practice");
    return [await graphicsBack(page)];
  });

const losses = (browser: Browser, url: string): Promise<number[]> =>
  inTablet(browser, async (page) => {
    await watchGraphics(page);
    await page.goto(url);
    await new RoomPage(page, "de").walkToMap();
    const hand = await handOn(page);
    const times: number[] = [];
    for (let loss = 0; loss < LOSSES; loss += 1) {
      const y = 240 + 38 * loss;
      const lose = async () => times.push(await loseGraphics(page, 50));
      await hand.stroke(line([560, y], [740, y + 20]), lose);
    }
    return times;
  });
