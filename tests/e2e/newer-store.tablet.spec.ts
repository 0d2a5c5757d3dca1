import { expect, test } from "@playwright/test";
import type { BrowserContext, Page } from "@playwright/test";
import { LOCALES } from "@/lib/i18n/locales";
import { demoAccess } from "../support/demo-access";
import { expectAccessible } from "./support/axe";
import { handOn, line } from "./support/hand";
import { expectNothingCutOff } from "./support/overflow";
import { liveMarks, offlineReady, RoomPage, storedDrawing } from "./support/room";

const STORE = "ortssinn";

test("an older page keeps its store while somebody draws, then makes way for a newer one; nothing is lost", async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  const room = new RoomPage(page, "de");
  const hand = await handOn(page);
  await room.open(demoAccess().workshop.code);
  await offlineReady(page);
  await room.walkToMap();
  await hand.stroke(line([300, 600], [600, 640]));
  await room.closeCards();
  const newer = await newerPage(context);
  await context.setOffline(true);

  await newer.asks();
  await expect.poll(newer.state).toBe("blocked");
  await hand.stroke(line([300, 760], [600, 800]));
  await room.closeCards();
  await room.saved("here");
  expect(await newer.state()).toBe("blocked");
  const key = await room.finish();
  expect(await newer.state()).toBe("blocked");
  const replaced = page.waitForEvent("load");
  await room.handOn();
  await replaced;
  await expect.poll(newer.state).toBe("opened");

  for (const locale of ["de", "ar"] as const) {
    await page.goto(`/${locale}/draw/${demoAccess().workshop.code}`);
    await expect(page.locator(".screen-title")).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("dir", LOCALES[locale].direction);
    await expectAccessible(page);
    await expectNothingCutOff(page);
  }
  expect(await newer.waiting()).toBe(1);

  // The page of the next release comes with the network: it knows the store.
  await knowsNewerStore(page);
  await context.setOffline(false);
  await page.locator(".trouble-again").tap();
  await expect(page.locator('.room[data-screen="rest"]')).toBeVisible();
  await expect
    .poll(async () => liveMarks(await storedDrawing(page, key)).length, { timeout: 30_000 })
    .toBe(2);
  await expect(page.locator(".rest-post")).toHaveAttribute("data-waiting", "0");
  await room.choice("begin").tap();
  await expect(room.language).toBeVisible();
});

test("an older page that nobody has begun to draw on makes way at once", async ({ page, context }) => {
  const room = new RoomPage(page, "de");
  await room.open(demoAccess().workshop.code);
  const newer = await newerPage(context);
  const replaced = page.waitForEvent("load");
  await newer.asks();
  await expect.poll(newer.state).toBe("opened");
  await replaced;
  await expect(page.locator(".trouble-again")).toBeVisible();
  await knowsNewerStore(page);
  await page.locator(".trouble-again").tap();
  await expect(room.language).toBeVisible();
});

/** A page of the next release on the same tablet, as far as the store goes: it asks for one version more. */
async function newerPage(context: BrowserContext) {
  const page = await context.newPage();
  await page.goto("/icons/icon.svg");
  const state = () => page.evaluate(() => (window as { asked?: string }).asked);
  return {
    state,
    asks: () =>
      page.evaluate(async (name) => {
        const known = (await indexedDB.databases()).find((one) => one.name === name)?.version ?? 0;
        const asking = Object.assign(window, { asked: "asked" });
        const opening = indexedDB.open(name, known + 1);
        opening.onblocked = () => (asking.asked = "blocked");
        opening.onsuccess = () => {
          asking.asked = "opened";
          Object.assign(window, { store: opening.result });
        };
        opening.onerror = () => (asking.asked = "refused");
      }, STORE),
    /** Sealed parcels in the outbox. */
    waiting: () =>
      page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            const { store } = window as unknown as { store: IDBDatabase };
            const reading = store.transaction("envelopes").objectStore("envelopes").getAll();
            reading.onsuccess = () =>
              resolve((reading.result as { sealed: boolean }[]).filter(({ sealed }) => sealed).length);
          }),
      ),
  };
}

/** From its next load on, the page asks for the version that `newerPage` has made of the store. */
async function knowsNewerStore(page: Page): Promise<void> {
  await page.addInitScript((name) => {
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = function (database: string, version?: number) {
      const newer = database === name && version !== undefined;
      return open.call(this, database, newer ? version + 1 : version);
    };
  }, STORE);
}
