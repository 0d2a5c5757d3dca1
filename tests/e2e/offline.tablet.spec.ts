import { expect, test } from "@playwright/test";
import { demoAccess } from "../support/demo-access";
import { circle, handOn, line } from "./support/hand";
import { liveMarks, offlineReady, RoomPage, storedDrawing } from "./support/room";

test("without a network people draw, reload and finish; everything arrives later", async ({
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
  await room.saved("arrived");

  await context.setOffline(true);
  await hand.stroke(circle([450, 820], 80));
  await room.expectCount(2);
  await room.saved("here");
  await page.reload();
  await room.mapIsThere();
  await room.expectCount(2);
  await hand.stroke(line([320, 380], [600, 360]));
  await room.expectCount(3);
  await room.closeCards();
  const key = await room.finish();
  expect(liveMarks(await storedDrawingOnline(page, key))).not.toHaveLength(3);
  // The next person can begin while the drawing still waits.
  await room.handOn();

  await context.setOffline(false);
  // A page that is being replaced for the next person looks for itself when it starts.
  await page.evaluate(() => window.dispatchEvent(new Event("online"))).catch(() => undefined);
  await expect
    .poll(async () => liveMarks(await storedDrawing(page, key)).length, { timeout: 30_000 })
    .toBe(3);
  await expect.poll(() => lettersKept(page), { timeout: 15_000 }).toBe(0);
});

test("drawn alone, nothing leaves the tablet and the tablet forgets", async ({ page }) => {
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/api/drawings")) sent.push(request.url());
  });
  const room = new RoomPage(page, "de");
  const hand = await handOn(page);
  await room.open(demoAccess().workshop.code);
  await room.walkTo("consent");
  await room.choice("alone").click();
  await room.walkToMap();
  await hand.stroke(circle([450, 700], 80));
  await room.expectCount(1);
  await expect(page.locator('.saved[data-saved="alone"]')).toBeVisible();
  await room.walkTo("farewell");
  await expect(room.key).toHaveCount(0);
  const picture = page.waitForEvent("download");
  await page.locator(".farewell-actions .button").first().click();
  expect((await picture).suggestedFilename()).toMatch(/\.png$/);
  expect(await (await picture).failure()).toBeNull();
  await room.handOn();
  expect(sent).toEqual([]);
  await expect.poll(() => lettersKept(page)).toBe(0);
});

/** The server seen from outside the tablet, whose own network is off. */
async function storedDrawingOnline(page: Parameters<typeof storedDrawing>[0], key: string) {
  return storedDrawing(page, key).catch(() => null);
}

/** Drawings on the tablet that somebody could read there; sealed copies stay for a while. -1 while the page is replaced. */
function lettersKept(page: Parameters<typeof storedDrawing>[0]): Promise<number> {
  const counted = page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open("ortssinn");
        opening.onerror = () => reject(new Error("no store"));
        opening.onsuccess = () => {
          const all = opening.result.transaction("envelopes").objectStore("envelopes").getAll();
          all.onsuccess = () =>
            resolve(all.result.filter((entry: { sealed: boolean }) => !entry.sealed).length);
          all.onerror = () => reject(new Error("no outbox"));
        };
      }),
  );
  return counted.catch(() => -1);
}
