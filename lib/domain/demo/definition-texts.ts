import type { Texts } from "../study/definition";
import { arabic } from "./texts/ar";
import { german } from "./texts/de";
import { easyGerman } from "./texts/de-simple";
import { english } from "./texts/en";
import { persian } from "./texts/fa";
import { kurdish } from "./texts/ku";
import { russian } from "./texts/ru";
import { tigrinya } from "./texts/ti";
import { turkish } from "./texts/tr";
import { ukrainian } from "./texts/uk";
import type { DemoTexts } from "./texts/demo-texts";

const TEXTS: Readonly<Record<string, DemoTexts>> = {
  de: german,
  "de-simple": easyGerman,
  en: english,
  uk: ukrainian,
  ar: arabic,
  fa: persian,
  ru: russian,
  tr: turkish,
  ku: kurdish,
  ti: tigrinya,
};

/** One of the demo studies' own texts in all of their languages. */
export function demoTexts(text: (texts: DemoTexts, language: string) => string): Texts {
  return Object.fromEntries(
    Object.entries(TEXTS).map(([language, texts]) => [language, text(texts, language)]),
  );
}
