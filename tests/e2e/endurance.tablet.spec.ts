import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import { demoAccess } from "../support/demo-access";
import { graphicsBack, graphicsOf, watchGraphics } from "./support/graphics";
import { handOn } from "./support/hand";
import { RoomPage } from "./support/room";

/** SCREEN_CHANGES=200 tries it for longer. */
const CHANGES = Number(process.env["SCREEN_CHANGES"] ?? 40);
const WARM_UP = 20;
const MOST_GROWTH = 1.1;

for (const lostMs of [0, 1_000])
  test(`the map comes although its graphics went away before it was there, for ${lostMs} ms (O13)`, async ({
    page,
  }) => {
    const errors = watchErrors(page);
    await watchGraphics(page, lostMs);
    const room = new RoomPage(page, "de");
    await room.open(demoAccess().workshop.code);
    await room.walkTo("practice");
    const back = await graphicsBack(page); // how fast that has to be: docs/benchmarks.md
    test.info().annotations.push({ type: "map there", description: `${back} ms` });
    expect(await graphicsOf(page)).toEqual({ asked: 1, live: 1 });
    expect(errors).toEqual([]);
  });

test(`${CHANGES} changes of the screen use one graphics context and no more memory (O14)`, async ({
  page,
}) => {
  test.setTimeout(120_000 + CHANGES * 3_000);
  const { room, hand, errors } = await atTheMap(page);
  await hand.tap([400, 400]);
  await room.closeCards();
  await changeScreens(page, room, WARM_UP);
  const before = await heapBytes(page);
  await changeScreens(page, room, CHANGES);
  const growth = (await heapBytes(page)) / before;
  test.info().annotations.push({ type: "heap", description: `${before} bytes × ${growth.toFixed(3)}` });
  expect(growth).toBeLessThan(MOST_GROWTH);
  expect(await graphicsOf(page)).toEqual({ asked: 1, live: 1 });
  await room.expectCount(1);
  expect(errors).toEqual([]);
});

/** Somebody has come to the map, on a page whose graphics and errors are watched. */
async function atTheMap(page: Page) {
  const errors = watchErrors(page);
  await watchGraphics(page);
  const room = new RoomPage(page, "de");
  const hand = await handOn(page);
  await room.open(demoAccess().workshop.code);
  await room.walkToMap();
  return { room, hand, errors };
}

/** Rounds through what the room offers beside the map, each ending where it began, until there were so many changes. */
async function changeScreens(page: Page, room: RoomPage, times: number): Promise<void> {
  const dialog = page.locator("dialog[open]");
  const opens = async (button: string) => {
    await page.locator(button).first().click();
    await expect(dialog).toBeVisible();
  };
  const closes = async () => {
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
  };
  const speaks = async (language: string) => {
    await dialog.locator(`[lang="${language}"]`).click();
    await expect(dialog).toBeHidden();
    await expect(page.locator("html")).toHaveAttribute("lang", language);
  };
  const around: (() => Promise<void>)[] = [
    () => opens(".draw-count"),
    () => opens(".place"),
    closes,
    () => opens("[data-languages]"),
    () => speaks("ar"),
    () => opens("[data-languages]"),
    () => speaks("de"),
  ];
  let made = 0;
  while (made < times) {
    for (const change of around) await change();
    made += around.length;
    for (; (await room.screen()) !== "preview"; made++) await room.onward();
    for (; await room.wayBack.isVisible(); made++) await room.back();
  }
}

function watchErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  return errors;
}

/** What the page's scripts hold after collecting what nobody needs. */
async function heapBytes(page: Page): Promise<number> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("HeapProfiler.collectGarbage");
  const { usedSize } = await cdp.send("Runtime.getHeapUsage");
  await cdp.detach();
  return usedSize;
}
