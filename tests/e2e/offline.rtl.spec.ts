import { expect, test } from "@playwright/test";
import { demoAccess } from "../support/demo-access";
import { circle, handOn, line } from "./support/hand";
import { liveMarks, offlineReady, RoomPage, storedDrawing } from "./support/room";

test("from the first tap to the key without a network, in Arabic; the map arrives later", async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  const room = new RoomPage(page, "ar");
  const hand = await handOn(page);
  await room.open(demoAccess().workshop.code);
  await offlineReady(page);
  await page.reload();
  await expect(room.language).toBeVisible();

  await context.setOffline(true);
  await page.reload();
  await expect(room.language).toBeVisible();
  await room.walkToMap();
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await hand.stroke(line([300, 600], [600, 640]));
  await room.closeCards();
  await hand.stroke(circle([450, 820], 80));
  await room.expectCount(2);
  await room.closeCards();
  await room.saved("here");
  const key = await room.finish();

  await context.setOffline(false);
  await expect
    .poll(async () => liveMarks(await storedDrawing(page, key)).length, { timeout: 30_000 })
    .toBe(2);
});
