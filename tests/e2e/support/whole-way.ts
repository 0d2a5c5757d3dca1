import { expect } from "@playwright/test";
import type { Page } from "@playwright/test";
import { demoAccess } from "../../support/demo-access";
import { expectAccessible } from "./axe";
import { circle, handOn, house, line } from "./hand";
import { liveMarks, RoomPage, storedDrawing } from "./room";

/** From the join link to the key: one gesture for each kind of mark, a reload in the middle, every screen accessible. */
export async function drawTheWholeWay(page: Page, locale: "de" | "ar"): Promise<string> {
  const room = new RoomPage(page, locale);
  const hand = await handOn(page);
  await room.open(demoAccess().workshop.code);
  await expect(page.locator("html")).toHaveAttribute("dir", locale === "ar" ? "rtl" : "ltr");
  await expectAccessible(page);
  await room.language.tap();
  await expect(room.counted).toBeVisible();
  const [yes, no] = [await room.counted.boundingBox(), await room.alone.boundingBox()];
  expect([no?.width, no?.height]).toEqual([yes?.width, yes?.height]);
  await expectAccessible(page);
  await room.counted.tap();
  await expect(page.locator(".groups-set").first()).toBeVisible();
  await expect(page.locator(".groups-option input:checked")).toHaveCount(0);
  await expectAccessible(page);
  await page.locator(".groups-option").first().tap();
  await room.toMap.tap();
  await room.mapIsThere();
  await expect(page.locator(".choice-avoid")).toHaveCount(0);
  await expectAccessible(page);

  await hand.tap([500, 400]);
  await room.expectCount(1);
  await expect(room.cards).toBeVisible();
  await expectAccessible(page);
  await room.closeCards();
  await hand.stroke(line([300, 620], [620, 660]));
  await room.expectCount(2);
  await room.closeCards();
  await hand.stroke(circle([430, 800], 90));
  await room.expectCount(3);
  await room.closeCards();
  await hand.stroke(circle([640, 280], 22));
  await room.expectCount(4);
  await room.closeCards();
  for (const stroke of house([300, 460], 44)) await hand.stroke(stroke);
  await room.expectCount(5);
  await room.closeCards();
  await hand.pinch(
    [
      [350, 600],
      [200, 500],
    ],
    [
      [450, 700],
      [600, 800],
    ],
  );
  await page.waitForTimeout(400);
  await room.expectCount(5);
  await room.saved("arrived");

  await page.reload();
  await room.mapIsThere();
  await room.expectCount(5);
  await page.locator(".draw-undo .button").first().tap();
  await room.expectCount(5); // a house loses its last line first
  await page.locator(".draw-undo .button").last().tap();

  await room.next.tap();
  await hand.stroke(circle([560, 860], 70));
  await expect(room.cards.locator(".choice-value")).toHaveAttribute("aria-pressed", "true");
  await room.closeCards();
  await room.next.tap();
  const skip = page.locator(".stage-button").nth(1);
  expect(await skip.boundingBox()).toMatchObject({ height: (await room.next.boundingBox())?.height });
  await expectAccessible(page);
  await skip.tap();
  await room.next.tap();
  await expect(room.key).toBeVisible();
  await expectAccessible(page);
  const key = await room.readKey();
  expect(key).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);

  await expect.poll(async () => (await storedDrawing(page, key))?.finishedAt ?? null).not.toBeNull();
  const drawing = await storedDrawing(page, key);
  expect(
    liveMarks(drawing).map((mark) => [mark.kind, mark.attitudes, mark.location?.radiusMeters === null]),
  ).toEqual([
    ["place", ["use"], true],
    ["way", ["use"], true],
    ["area", ["use"], true],
    ["place", ["use"], false],
    ["area", ["use"], true],
    ["area", ["value"], true],
  ]);
  expect(liveMarks(drawing)[4]?.sketch?.strokes).toHaveLength(5);
  expect(drawing?.language).toBe(locale);

  await room.toMap.tap();
  await expect(page.locator("dialog")).toBeVisible();
  await expectAccessible(page);
  await page.locator("dialog .button").last().tap();
  await expect(room.language).toBeVisible();
  await expect(page.getByText(key.slice(0, 4))).toHaveCount(0);
  return key;
}

/** With the key alone: read, correct, erase for good. */
export async function readCorrectErase(page: Page, key: string): Promise<void> {
  const hand = await handOn(page);
  await page.goto(`/r#${key}`);
  await expect(page.locator(".own-map canvas").first()).toBeVisible();
  expect(page.url()).not.toContain(key);
  await expectAccessible(page);

  await page.locator(".own-actions .button").first().tap();
  await hand.stroke(line([300, 850], [560, 900]));
  await expect(page.locator(".draw-count")).toContainText("7");
  await page.locator(".draw-count").tap();
  await expectAccessible(page);
  await page.locator(".place").first().tap();
  await page.locator(".editor-label input").fill("Bücherei مكتبة");
  await expectAccessible(page);
  await page.locator(".dialog-actions .button").tap();
  await page.locator(".stage-button").last().tap();
  await expect
    .poll(async () => liveMarks(await storedDrawing(page, key)).map((mark) => mark.label))
    .toContain("Bücherei مكتبة");
  expect(liveMarks(await storedDrawing(page, key))).toHaveLength(7);
  await page.locator(".stage-button").first().tap();

  await page.locator(".erase .button").first().tap();
  await expectAccessible(page);
  await page.locator("dialog .button").last().tap();
  await expect(page.locator(".receipt-again")).toBeVisible();
  await expectAccessible(page);
  expect(await storedDrawing(page, key)).toBeNull();
  await page.goto(`/r#${key}`);
  await expect(page.locator(".receipt-again")).toBeVisible();
  await expect(page.locator(".own-map")).toHaveCount(0);
  await expectAccessible(page);
}
