import { expect, test } from "@playwright/test";
import { demoAccess } from "../support/demo-access";
import { handOn, line } from "./support/hand";
import { liveMarks, RoomPage, storedDrawing } from "./support/room";

test.use({ permissions: ["microphone"] });

test("two seconds said about a mark are kept, sent, heard and removed", async ({ page }) => {
  test.setTimeout(180_000);
  const room = new RoomPage(page, "de");
  const hand = await handOn(page);
  await room.open(demoAccess().workshop.code);
  await room.walkToMap();
  await hand.stroke(line([300, 500], [560, 540]));
  await room.closeCards();
  await room.count.click();
  await page.locator(".place").first().click();

  // Asked at the first tap; "no" leaves everything as it was.
  await room.choice("record").click();
  await room.choice("voice-no").click();
  await room.choice("record").click();
  await room.choice("voice-yes").click();
  await expect(room.choice("voice-done")).toBeEnabled();
  await page.waitForTimeout(2_000);
  await room.choice("voice-done").click();
  const voice = page.locator('.voice[data-voice="arrived"]');
  await expect(voice).toBeVisible({ timeout: 30_000 });

  await room.choice("play").click();
  await expect(room.choice("play")).toHaveAttribute("aria-pressed", "true");
  await room.choice("play").click();
  await page.reload();
  await room.mapIsThere();
  await room.count.click();
  await page.locator(".place").first().click();
  await expect(voice).toBeVisible();
  await room.choice("remove-voice").click();
  await expect(room.choice("record")).toBeVisible();
  await page.keyboard.press("Escape");

  const key = await room.finish();
  await expect.poll(async () => liveMarks(await storedDrawing(page, key))[0]?.audio).toBeNull();
  const stored = await storedDrawing(page, key);
  expect(stored?.consent.layers).toContain("audio");
  const address = `/api/drawings/${stored?.id}/marks/${liveMarks(stored)[0]?.id}/audio`;
  expect((await page.request.get(address, { headers: { "x-drawing-secret": key } })).status()).toBe(404);
});
