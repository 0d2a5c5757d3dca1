import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import { demoAccess } from "../support/demo-access";
import { expectAccessible } from "./support/axe";
import { handOn, line } from "./support/hand";
import { liveMarks, offlineReady, RoomPage, storedDrawing } from "./support/room";
import { heapOf, tracesOnTablet } from "./support/traces";
import { timeWipes } from "./support/wipe-time";

const rest = (page: Page) => page.locator('.room[data-screen="rest"]');
const waitingIn = (page: Page) => page.locator(".rest-post");

/** Somebody draws one line; from there on the tablet has no network when asked for. */
async function drawOne(page: Page, room: RoomPage, offline: boolean): Promise<void> {
  const hand = await handOn(page);
  await room.open(demoAccess().workshop.code);
  await offlineReady(page);
  await room.walkToMap();
  await page.context().setOffline(offline);
  await hand.stroke(line([300, 600], [600, 640]));
  await room.expectCount(1);
  await room.closeCards();
}

test("after the next person nothing of the last one is on the tablet but a sealed parcel (O9)", async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  const room = new RoomPage(page, "de");
  const wipedMs = await timeWipes(page);
  await drawOne(page, room, true);
  const key = await room.finish();
  await room.walkTo("farewell");
  await room.choice("next-person").click();
  await room.choice("sure").click();
  await expect(rest(page)).toBeVisible();
  test.info().annotations.push({ type: "wiped", description: `${wipedMs()} ms` }); // its goal: docs/benchmarks.md
  await expect(waitingIn(page)).toHaveAttribute("data-waiting", "1");
  await expectAccessible(page);

  const [heap, kept] = [await heapOf(page), await tracesOnTablet(page)];
  await page.goBack().catch(() => null);
  await expect(page.locator('.room[data-screen="farewell"]')).toHaveCount(0);
  await page.goto(`/de/draw/${demoAccess().workshop.code}`);
  await page.reload();
  await expect(rest(page)).toBeVisible();

  await context.setOffline(false);
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  await expect(waitingIn(page)).toHaveAttribute("data-waiting", "0", { timeout: 30_000 });
  const drawing = await storedDrawing(page, key);
  expect(drawing?.finishedAt).not.toBeNull();
  const geometry = liveMarks(drawing)[0]?.location?.geometry;
  const spot = JSON.stringify(geometry).match(/\d+\.\d{4,}/)?.[0] ?? "no spot";
  const canaries = [key, key.replace(/(.{4})(?=.)/g, "$1 "), spot, String(drawing?.participant)];
  for (const [where, text] of Object.entries({ heap, kept, later: await tracesOnTablet(page) }))
    expect([where, canaries.filter((canary) => text.includes(canary))]).toEqual([where, []]);
  expect(kept).toContain(String(drawing?.id)); // the search does find what is there: the outside of the parcel
  expect(kept).toContain('"jwe"');

  await room.choice("begin").click();
  await expect(room.language).toBeVisible();
});

test("a handover that was cut off is completed at the next start, and shows nothing of before", async ({
  page,
  context,
}) => {
  const room = new RoomPage(page, "de");
  await drawOne(page, room, false);
  await room.saved("arrived");
  const { code } = demoAccess().workshop;
  await page.evaluate(
    (of) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("ortssinn");
        opening.onerror = () => reject(new Error("no store"));
        opening.onsuccess = () => {
          const tx = opening.result.transaction("rests", "readwrite");
          tx.objectStore("rests").put("leaving", of);
          tx.oncomplete = () => resolve();
        };
      }),
    code,
  );
  await page.close();
  const next = await context.newPage();
  await next.goto(`/de/draw/${code}`);
  await expect(rest(next)).toBeVisible();
  const kept = await tracesOnTablet(next);
  expect(kept).toContain('"sealed":true');
  expect(kept).not.toContain('"type":"locked"');
});

test("left alone, the tablet asks, then puts the map away; its owner's three pictures open it again", async ({
  page,
}) => {
  test.setTimeout(90_000);
  await page.clock.install();
  const room = new RoomPage(page, "de");
  const hand = await handOn(page);
  await room.open(demoAccess().workshop.code);
  await room.walkTo("lock");
  const pictures = ["moon", "cup", "apple"];
  const tap = async (all: readonly string[]) => {
    for (const picture of all) await page.locator(`[data-pictogram="${picture}"]`).tap();
  };
  await tap(pictures);
  await room.choice("lock").tap();
  await room.walkToMap();
  await hand.stroke(line([300, 600], [600, 640]));
  await room.expectCount(1);
  await room.closeCards();

  await page.clock.fastForward("03:10");
  await expect(page.locator(".idle")).toBeVisible();
  await expectAccessible(page);
  await room.choice("go-on").tap();
  await expect(page.locator(".idle")).toBeHidden();
  await room.expectCount(1);
  await page.clock.fastForward("03:10");
  await expect(page.locator(".idle")).toBeVisible();
  await page.clock.fastForward("03:10");
  await expect(rest(page)).toBeVisible();
  await expectAccessible(page);

  await room.choice("open-parked").tap();
  await expectAccessible(page);
  await tap(["cup", "moon", "apple"]);
  await expect(page.locator("dialog [role=alert]")).toBeVisible();
  await tap(pictures);
  await room.mapIsThere();
  await room.expectCount(1);
});
