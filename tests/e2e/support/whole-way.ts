import { expect } from "@playwright/test";
import type { Page } from "@playwright/test";
import { demoAccess } from "../../support/demo-access";
import { expectAccessible } from "./axe";
import { circle, handOn, house, line } from "./hand";
import type { Hand } from "./hand";
import { liveMarks, RoomPage, storedDrawing } from "./room";

const LOCK = ["moon", "cup", "apple"];

/** From the join link to the farewell: every screen accessible, one gesture for each kind of mark, a reload in the middle. */
export async function drawTheWholeWay(page: Page, locale: "de" | "ar"): Promise<string> {
  const room = new RoomPage(page, locale);
  const hand = await handOn(page);
  await room.open(demoAccess().workshop.code);
  await expect(page.locator("html")).toHaveAttribute("dir", locale === "ar" ? "rtl" : "ltr");
  await answerTheQuestions(room);
  await practise(room, hand);
  await draw(room, hand);
  await reload(room);
  await sayWhereOneFeelsWell(room, hand);
  const key = await lookAndDecide(room);
  await expectStored(room, key, locale);
  await sayGoodbye(room, key);
  return key;
}

/** Language, who asks, consent, checks (one of them wrong at first), groups, lock. */
async function answerTheQuestions(room: RoomPage): Promise<void> {
  const { page } = room;
  await expectAccessible(page);
  await room.language.tap();
  await expectAccessible(page);
  await room.onward();

  const [yes, no] = [await room.choice("counted").boundingBox(), await room.choice("alone").boundingBox()];
  expect([no?.width, no?.height]).toEqual([yes?.width, yes?.height]);
  await expectAccessible(page);
  await room.onward();

  for (let wrong = 0; wrong < 2; wrong++) {
    await room.choice("wrong").tap();
    await expectAccessible(page);
    await room.choice("again").tap();
  }
  await expectAccessible(page);
  await room.walkTo("groups");

  await expect(page.locator("[aria-pressed='true'], input:checked")).toHaveCount(0);
  await expectAccessible(page);
  await page.locator(".choice-tile").first().tap();
  await expect(page.locator(".room")).toHaveAttribute("data-stage", "1");
  await page.locator("[data-back]").tap();
  await expect(page.locator(".groups-answered")).toBeVisible(); // answered, not how
  await expect(page.locator(".choice-tile")).toHaveCount(0);
  await expectAccessible(page);
  await room.next.tap();
  await room.walkTo("lock");

  await expectAccessible(page);
  for (const picture of LOCK) await page.locator(`[data-pictogram="${picture}"]`).tap();
  await room.choice("lock").tap();
}

/** What is drawn to practise is gone, and another language changes nothing. */
async function practise(room: RoomPage, hand: Hand): Promise<void> {
  const { page } = room;
  await room.mapIsThere();
  await expectAccessible(page);
  await hand.stroke(line([300, 620], [620, 660]));
  await room.expectCount(1);
  await page.locator("[data-languages]").tap();
  await expectAccessible(page);
  await page.locator('.language-choice[lang="en"]').tap();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await room.expectCount(1);
  await page.locator("[data-languages]").tap();
  await room.language.tap();
  await expect(page.locator("html")).toHaveAttribute("lang", room.locale);
  await room.onward();
  await room.expectCount(0);
}

async function draw(room: RoomPage, hand: Hand): Promise<void> {
  const { page } = room;
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
}

async function reload(room: RoomPage): Promise<void> {
  const { page } = room;
  await page.reload();
  await room.mapIsThere();
  await room.expectCount(5);
  await page.locator(".draw-undo .button").first().tap();
  await room.expectCount(5); // a house loses its last line first
  await page.locator(".draw-undo .button").last().tap();
}

/** The second question; the third is skipped, and free drawing and the wish are passed by. */
async function sayWhereOneFeelsWell(room: RoomPage, hand: Hand): Promise<void> {
  const { page } = room;
  await room.onward();
  await hand.stroke(circle([560, 860], 70));
  await expect(room.cards.locator(".choice-value")).toHaveAttribute("aria-pressed", "true");
  await room.closeCards();
  await room.onward();
  const skip = page.locator("[data-skip]");
  expect(await skip.boundingBox()).toMatchObject({ height: (await room.next.boundingBox())?.height });
  await expectAccessible(page);
  await skip.tap();
  await room.walkTo("wish");
  await expect(page.locator(".choice-use, .choice-avoid")).toHaveCount(0);
  await expectAccessible(page);
  await room.onward();
}

/** Preview, layers, key. */
async function lookAndDecide(room: RoomPage): Promise<string> {
  const { page } = room;
  await room.mapIsThere();
  await expectAccessible(page);
  await room.onward();
  const [yes, no] = [await room.choice("yes").boundingBox(), await room.choice("no").boundingBox()];
  expect([no?.width, no?.height]).toEqual([yes?.width, yes?.height]);
  await expectAccessible(page);
  await room.choice("yes").tap();
  await room.walkTo("receipt");
  const [card, none] = [await room.choice("card").boundingBox(), await room.choice("no-card").boundingBox()];
  expect([none?.width, none?.height]).toEqual([card?.width, card?.height]);
  await expect(room.key).toHaveCount(0);
  await expectAccessible(page);
  await room.onward();
  await expectAccessible(page);
  const key = await room.readKey();
  expect(key).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
  return key;
}

async function expectStored({ page }: RoomPage, key: string, locale: string): Promise<void> {
  const stored = () => storedDrawing(page, key, LOCK.join("-"));
  await expect.poll(async () => (await stored())?.finishedAt ?? null).not.toBeNull();
  const drawing = await stored();
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
  expect(drawing?.asked).toEqual(["use", "value", "avoid", "wish"]);
  expect(drawing?.consent.layers).toEqual(["summary", "quotes"]);
  expect(Object.values(drawing?.groups ?? {})).toContain("no-answer");
}

async function sayGoodbye(room: RoomPage, key: string): Promise<void> {
  const { page } = room;
  await room.walkTo("farewell");
  await room.mapIsThere();
  await expectAccessible(page);
  await room.choice("next-person").tap();
  await expect(page.locator("dialog")).toBeVisible();
  await expectAccessible(page);
  await room.choice("sure").tap();
  await expect(page.locator("dialog")).toHaveCount(0);
  await expect(page.getByText(key.slice(0, 4))).toHaveCount(0);
}

/** With the key and the three pictures: read, correct, change consent; with the key alone: erase for good. */
export async function readCorrectErase(page: Page, key: string): Promise<void> {
  const hand = await handOn(page);
  const stored = () => storedDrawing(page, key, LOCK.join("-"));
  const choice = (name: string) => page.locator(`[data-choice="${name}"]`);
  await page.goto(`/r#${key}`);
  await expect(page.locator(".erase")).toBeVisible();
  expect(page.url()).not.toContain(key);
  await expectAccessible(page);

  await choice("map").tap();
  await expectAccessible(page);
  for (const picture of [...LOCK].reverse()) await page.locator(`[data-pictogram="${picture}"]`).tap();
  await choice("unlock").tap();
  await expect(page.locator(".screen-problem")).toBeVisible();
  await expect(page.locator(".own-map")).toHaveCount(0);
  for (const picture of LOCK) await page.locator(`[data-pictogram="${picture}"]`).tap();
  await choice("unlock").tap();
  await expect(page.locator(".own-map canvas").first()).toBeVisible();
  await expectAccessible(page);

  await page.locator(".own-actions .button").first().tap();
  await hand.stroke(line([300, 850], [560, 900]));
  await expect(page.locator(".draw-count")).toContainText("7");
  await page.locator(".draw-count").tap();
  await expectAccessible(page);
  await page.locator(".place").first().tap();
  await page.locator(".field input").fill("Bücherei مكتبة");
  await expectAccessible(page);
  await page.locator(".dialog-actions .button").tap();
  await page.locator(".stage-button").last().tap();
  await expect
    .poll(async () => liveMarks(await stored()).map((mark) => mark.label))
    .toContain("Bücherei مكتبة");
  expect(liveMarks(await stored())).toHaveLength(7);
  await page.locator(".stage-button").first().tap();
  await page.locator(".own-actions .button").last().tap();

  await choice("consent").tap();
  await expectAccessible(page);
  await choice("quotes-no").tap();
  await expect.poll(async () => (await stored())?.consent.layers).toEqual(["summary"]);
  await page.locator(".screen-foot .button").tap();

  await page.locator(".erase .button").first().tap();
  await expectAccessible(page);
  await page.locator("dialog .button").last().tap();
  await expect(page.locator(".erase")).toHaveCount(0);
  await expect(page.locator(".receipt-again")).toBeVisible();
  await expectAccessible(page);
  expect(await stored()).toBeNull();
  await page.goto(`/r#${key}`);
  await expect(page.locator(".receipt-again")).toBeVisible();
  await expect(page.locator(".erase")).toHaveCount(0);
  await expectAccessible(page);
}
