import { expect, it } from "vitest";
import {
  outcomeChangeSchema,
  outcomeOf,
  outcomeSchema,
  outcomeText,
  untoldLanguages,
} from "@/lib/domain/kit/outcome";
import { emptyProfile, OPEN_CHOICE, type Profile } from "@/lib/domain/kit/profile";
import { reviewState } from "@/lib/domain/kit/since-decision";

const SPACE = "8f14e45f-ceea-467f-a9f8-3b1c2d4e5f60";
const decided: Profile = {
  ...emptyProfile("Anlaufstelle", SPACE),
  status: "decided",
  reviewOn: "2027-11-01",
  ownOptions: [{ id: "own.aaaaaaaa", component: "rb.standort", label: "im Bus" }],
  choices: {
    "own.aaaaaaaa": { ...OPEN_CHOICE, state: "chosen" },
    "rb.standort.zentral": { ...OPEN_CHOICE, state: "rejected", reason: "zu weit" },
    "rb.standort.integration": { ...OPEN_CHOICE, state: "chosen", reason: "alle gehen hin" },
    "rb.anbindung.kommunal": { ...OPEN_CHOICE, state: "chosen", decidedBy: "Rat" },
  },
};

it("tells what was chosen, in the order of the kit, and neither reasons nor what was rejected", () => {
  const outcome = outcomeOf(decided, { socialSpace: "Rath", decidedOn: "2026-11-01", texts: { de: "Ja." } });
  expect(outcomeSchema.parse(outcome)).toEqual({
    version: 1,
    socialSpace: "Rath",
    decidedOn: "2026-11-01",
    reviewOn: "2027-11-01",
    chosen: ["rb.anbindung.kommunal", "rb.standort.integration"],
    own: ["im Bus"],
    texts: { de: "Ja." },
  });
  expect(JSON.stringify(outcome)).not.toMatch(/weit|gehen hin|Rat"/);
});

it.each([
  ["ar", { ar: "نعم", de: "Ja" }, "ar"],
  ["ar", { "de-simple": "Ja!", de: "Ja" }, "de-simple"],
  ["ar", { ar: "  ", de: "Ja" }, "de"],
  ["toString", { de: "Ja" }, "de"],
  ["de", { ar: "نعم" }, null],
])("a reader of %s gets their own text, else easy German, else German", (language, texts, found) => {
  expect(outcomeText(texts, language)?.language ?? null).toBe(found);
});

it("names the languages in which nothing is said", () => {
  expect(untoldLanguages({ de: "Ja", ar: " " }, ["de", "ar", "tr"])).toEqual(["ar", "tr"]);
});

it("shows nothing without German, but keeps such a draft", () => {
  const fits = (texts: object, shown: boolean) => outcomeChangeSchema.safeParse({ texts, shown }).success;
  expect([fits({ ar: "نعم" }, false), fits({ ar: "نعم" }, true), fits({ de: "Ja" }, true)]).toEqual([
    true,
    false,
    true,
  ]);
});

it("a review is due on its day", () => {
  expect([
    reviewState(null, "2027-01-01"),
    reviewState("2027-01-02", "2027-01-01"),
    reviewState("2027-01-01", "2027-01-01"),
  ]).toEqual(["none", "ahead", "due"]);
});
