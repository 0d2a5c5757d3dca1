import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { LOCALES } from "@/lib/i18n/locales";
import { demoAccess } from "../support/demo-access";
import { handOn } from "./support/hand";
import type { Spot } from "./support/hand";
import { SHOWN, startLooking, VIEW } from "./support/looking";
import type { Looking } from "./support/looking";
import { RoomPage } from "./support/room";

type Look = Looking["look"];

test.use({ viewport: VIEW.viewport });

for (const locale of SHOWN) {
  test(`every screen in ${LOCALES[locale].name}: accessible, whole, translated`, async ({ page }) => {
    test.setTimeout(240_000);
    const room = new RoomPage(page, locale);
    const { look, finish } = await startLooking(page, locale);
    await room.open(demoAccess().workshop.code);
    await room.walkTo("check", look);
    await room.choice("wrong").tap();
    await look();
    await room.choice("again").tap();
    await room.walkTo("draw", look);
    await room.mapIsThere();
    await tapMap(room, 0.6, 0.4);
    await expect(room.cards).toBeVisible();
    await look();
    await lookIntoDialogs(room, look);
    await room.walkTo("wish", look);
    await lookAtTheTalk(room, look);
    await room.walkTo("farewell", look);
    await look();
    await room.choice("next-person").tap();
    await look();
    const replaced = page.waitForEvent("load");
    await room.choice("sure").tap();
    await replaced;
    await expect(page.locator('.room[data-screen="rest"]')).toBeVisible();
    await look();
    await finish();
  });
}

/**
 * A finger somewhere on the map, as shares of its width, from the side where the tools stand, and of its height: on a
 * small screen the tools take half of the width.
 */
async function tapMap({ page, locale }: RoomPage, across: number, down: number): Promise<void> {
  const map = await page.locator(".map-host").boundingBox();
  if (!map) throw new Error("no map");
  const fromLeft = LOCALES[locale].direction === "rtl" ? 1 - across : across;
  const spot: Spot = [map.x + fromLeft * map.width, map.y + down * map.height];
  await (await handOn(page)).tap(spot);
}

/** What opens over the map: all about one mark, the list, places by name, and the languages. */
async function lookIntoDialogs(room: RoomPage, look: Look): Promise<void> {
  const { page } = room;
  const dialog = page.locator("dialog[open]");
  await page.locator(".cards-more").tap();
  await expect(dialog).toBeVisible();
  await look();
  await dialog.locator(".editor-grid .button").last().tap();
  await look();
  await room.choice("find").tap();
  await expect(dialog.locator(".place").first()).toBeVisible();
  await look();
  await dialog.locator(".dialog-actions .button").tap();
  await page.locator("[data-languages]").tap();
  await look();
  await dialog.locator(`[lang="${room.locale}"]`).tap();
  await expect(dialog).toHaveCount(0);
}

/** A helper begins the talk; every page of its cards. */
async function lookAtTheTalk(room: RoomPage, look: Look): Promise<void> {
  await room.count.tap();
  await room.choice("talk").tap();
  await look();
  await expectFootStays(room);
  await tapMap(room, 0.4, 0.75);
  await expect(room.cards).toBeVisible();
  await look();
  await room.cards.locator('[data-choice="more"]').tap();
  for (const answer of ["night", "most", "anchor", "about", "only-for-me"]) {
    await room.cards.locator(`[data-choice="${answer}"]`).tap();
    await look();
    await room.cards.locator(".cards-on").tap();
  }
  await expect(room.cards).toBeHidden();
}

/** Whatever is said of saving: what is drawn on does not move. */
async function expectFootStays({ page, locale }: RoomPage): Promise<void> {
  const { saved } = JSON.parse(readFileSync(`lib/i18n/messages/${locale}/room.json`, "utf8")) as {
    saved: Record<"saving" | "here" | "arrived", string>;
  };
  const heights = await page.locator(".draw-foot").evaluate(
    (foot, says) => {
      const words = foot.querySelector(".saved")?.lastChild as Text;
      const before = words.data;
      const high = says.map((text) => {
        words.data = text;
        return foot.getBoundingClientRect().height;
      });
      words.data = before;
      return high;
    },
    [saved.saving, saved.here, saved.arrived],
  );
  expect(new Set(heights).size, heights.join(", ")).toBe(1);
}
