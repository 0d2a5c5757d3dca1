import { expect, test } from "@playwright/test";
import { LOCALE_IDS, LOCALES } from "@/lib/i18n/locales";
import { demoAccess } from "../support/demo-access";
import { expectAccessible } from "./support/axe";
import { startSheet } from "./support/contact-sheet";
import { handOn } from "./support/hand";
import { expectNothingCutOff } from "./support/overflow";
import { RoomPage } from "./support/room";

type Look = () => Promise<void>;

/** With PICTURES every language and its contact sheet; else one: German and Arabic are walked whole elsewhere. */
const SHOWN = process.env["PICTURES"] === undefined ? (["ti"] as const) : LOCALE_IDS;

for (const locale of SHOWN) {
  test(`every screen in ${LOCALES[locale].name}: accessible, whole, translated`, async ({ page }) => {
    test.setTimeout(240_000);
    const room = new RoomPage(page, locale);
    const sheet = startSheet(page, locale);
    const look = async () => {
      await expectNothingCutOff(page);
      await expectAccessible(page);
      await sheet.take();
    };
    await room.open(demoAccess().workshop.code);
    await room.walkTo("check", look);
    await room.choice("wrong").tap();
    await look();
    await room.choice("again").tap();
    await room.walkTo("draw", look);
    await room.mapIsThere();
    await (await handOn(page)).tap([500, 500]);
    await expect(room.cards).toBeVisible();
    await look();
    await lookIntoDialogs(room, look);
    await room.walkTo("wish", look);
    await lookAtTheTalk(room, look);
    await room.walkTo("farewell", look);
    await look();
    await room.choice("next-person").tap();
    await look();
    await room.choice("sure").tap();
    await expect(page.locator('.room[data-screen="rest"]')).toBeVisible();
    await look();
    await sheet.finish();
  });
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
  await (await handOn(room.page)).tap([300, 800]);
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
