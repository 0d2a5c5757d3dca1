import { expect, test } from "@playwright/test";
import { LOCALE_IDS, LOCALES } from "@/lib/i18n/locales";
import { demoAccess } from "../support/demo-access";
import { expectAccessible } from "./support/axe";
import { startSheet } from "./support/contact-sheet";
import { handOn } from "./support/hand";
import { expectNothingCutOff } from "./support/overflow";
import { RoomPage } from "./support/room";

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
    await room.closeCards();
    await room.walkTo("farewell", look);
    await look();
    await room.choice("next-person").tap();
    await look();
    await room.choice("sure").tap();
    await expect(page.locator("dialog")).toHaveCount(0);
    await look();
    await sheet.finish();
  });
}
