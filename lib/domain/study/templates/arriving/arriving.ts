import { CONSENT_LAYERS } from "../../../drawing/terms";
import type { Texts } from "../../definition";
import type { Template } from "../template";
import type { ArrivingTexts } from "./arriving-texts";
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

const TEXTS: Readonly<Record<string, ArrivingTexts>> = {
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
const VERSION = "2026-11";

/** Where I go, where I feel well, where I would rather not go; asked of everyone in a part of a town. */
export function arriving(places: Texts = {}): Template {
  const inAll = (text: (texts: ArrivingTexts, place: string) => string): Texts =>
    Object.fromEntries(
      Object.entries(TEXTS).map(([language, texts]) => [
        language,
        text(texts, places[language] ?? texts.here),
      ]),
    );
  const question = (attitude: "use" | "value" | "avoid", optional: boolean) => ({
    id: attitude,
    attitude,
    text: inAll(({ prompts }) => prompts[attitude]),
    optional,
  });
  return {
    title: inAll(({ title }) => title),
    question: inAll((texts, place) => texts.question(place)),
    languages: Object.keys(TEXTS),
    prompts: {
      version: VERSION,
      questions: [question("use", false), question("value", false), question("avoid", true)],
    },
    groupSets: [
      {
        id: "life",
        label: inAll(({ life }) => life.label),
        options: (["older", "family", "youth", "alone"] as const).map((id) => ({
          id,
          label: inAll(({ life }) => life[id]),
        })),
      },
      {
        id: "experience",
        label: inAll(({ experience }) => experience.label),
        options: (["with", "without"] as const).map((id) => ({
          id,
          label: inAll(({ experience }) => experience[id]),
        })),
      },
    ],
    consent: {
      version: VERSION,
      layers: [...CONSENT_LAYERS],
      text: inAll((texts, place) => texts.consent(place).join("\n")),
    },
  };
}
