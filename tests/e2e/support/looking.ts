import type { Page, PlaywrightTestOptions } from "@playwright/test";
import { LOCALE_IDS } from "@/lib/i18n/locales";
import type { Locale } from "@/lib/i18n/locales";
import { expectAccessible } from "./axe";
import { startSheet } from "./contact-sheet";
import { expectNothingCutOff } from "./overflow";

/** One whose writing and length try a layout hardest; German and Arabic are walked whole elsewhere. */
const LANGUAGES = process.env["LANGUAGES"] ?? "ti";

/** The languages of this run: those that LANGUAGES names ("de,ar"), or "all". */
export const SHOWN = LANGUAGES === "all" ? LOCALE_IDS : (LANGUAGES.split(",") as Locale[]);

type View = Pick<PlaywrightTestOptions, "viewport"> & {
  forcedColors?: "active";
};

const VIEWS = {
  tablet: { viewport: { width: 820, height: 1180 } },
  landscape: { viewport: { width: 1180, height: 820 } },
  desktop: { viewport: { width: 1280, height: 800 } },
  phone: { viewport: { width: 360, height: 640 } },
  /** A tablet at 200 %. */
  zoomed: { viewport: { width: 410, height: 590 } },
  /** The browser's own size of text is set to twice the usual one by `playwright.config.ts`. */
  "large-text": { viewport: { width: 820, height: 1180 } },
  "forced-colors": { viewport: { width: 820, height: 1180 }, forcedColors: "active" },
} as const satisfies Record<string, View>;

/** How the room is looked at in this run: VIEW names it. */
const NAME = (process.env["VIEW"] ?? "tablet") as keyof typeof VIEWS;
export const VIEW: View = VIEWS[NAME];

export interface Looking {
  /** The page as it stands: whole, accessible, on the contact sheet. */
  look: () => Promise<void>;
  finish: () => Promise<void>;
}

/** Looks at the screens of one walk, on a tablet that has a voice for every language. */
export async function startLooking(page: Page, walk: string): Promise<Looking> {
  await page.addInitScript((languages) => {
    const voices = languages.map((lang) => ({ name: lang, lang, localService: true }));
    Object.assign(speechSynthesis, { getVoices: () => voices });
  }, LOCALE_IDS);
  if (VIEW.forcedColors)
    await page.emulateMedia({ forcedColors: VIEW.forcedColors, reducedMotion: "reduce" });
  const sheet = startSheet(page, NAME === "tablet" ? walk : `${walk}-${NAME}`);
  return {
    async look() {
      await sheet.take();
      await expectNothingCutOff(page);
      // Of colours that a person has chosen axe would judge those that are not shown.
      if (!VIEW.forcedColors) await expectAccessible(page);
    },
    finish: sheet.finish,
  };
}
