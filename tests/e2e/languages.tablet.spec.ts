import { expect, test } from "@playwright/test";
import { LOCALES, LOCALE_IDS, type Locale } from "../../lib/i18n/locales";
import { expectAccessible } from "./support/axe";

/** Letters that only the language's own writing has, and the font of ours that draws them. */
const WRITING: Partial<Record<Locale, [family: string, letters: string]>> = {
  uk: ["Noto Sans", "їєґ"],
  ru: ["Noto Sans", "ыэж"],
  tr: ["Noto Sans", "ğışİ"],
  ku: ["Noto Sans", "êîşû"],
  ar: ["Noto Sans Arabic", "خريطة"],
  fa: ["Noto Sans Arabic", "گچپژ"],
  ti: ["Noto Sans Ethiopic", "ካርታ"],
};

/** One of each writing and direction; all of them where pictures are taken. */
const SHOWN = process.env["PICTURES"] === undefined ? (["de-simple", "uk", "fa", "ti"] as const) : LOCALE_IDS;

for (const locale of SHOWN) {
  test(`the start page speaks ${locale} in its own direction and writing`, async ({ page }) => {
    await page.goto(`/${locale}`);
    await expect(page.locator("html")).toHaveAttribute("lang", locale);
    await expect(page.locator("html")).toHaveAttribute("dir", LOCALES[locale].direction);
    const [family, letters] = WRITING[locale] ?? ["Noto Sans", "äöü"];
    const drawn = await page.evaluate(
      async ([name, text]) => {
        const faces = await document.fonts.load(`20px "${name}"`, text);
        return faces.length > 0 && faces.every(({ status }) => status === "loaded");
      },
      [family, letters] as const,
    );
    expect(drawn).toBe(true);
    await expectAccessible(page);
    for (const width of [820, 360]) {
      await page.setViewportSize({ width, height: 800 });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect([width, overflow]).toEqual([width, 0]);
    }
  });
}
