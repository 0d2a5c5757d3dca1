import * as z from "zod";
import { textsSchema } from "../study/definition";
import { choiceOf, type Profile } from "./profile";
import { KIT_OPTIONS } from "./catalogue";

/** German is what every other language falls back to. */
export const OUTCOME_LANGUAGE = "de";

/**
 * What everybody may know of a decision, in version 1: which options were chosen, when it was decided and will be looked at again, and
 * what staff wrote about it, language → text. No reasons, no evidence, no stances.
 */
export const outcomeSchema = z.strictObject({
  version: z.literal(1),
  socialSpace: z.string(),
  decidedOn: z.iso.date(),
  reviewOn: z.iso.date().nullable(),
  /** Ids of the kit. */
  chosen: z.array(z.string()),
  /** Labels of options that the social space added. */
  own: z.array(z.string()),
  texts: textsSchema,
});
export type Outcome = z.infer<typeof outcomeSchema>;

export const outcomeChangeSchema = z
  .strictObject({ texts: textsSchema, shown: z.boolean() })
  .refine(({ texts, shown }) => !shown || hasText(texts, OUTCOME_LANGUAGE), {
    path: ["texts", OUTCOME_LANGUAGE],
    error: "german-missing",
  });

export interface StoredOutcome {
  version: number;
  outcome: Outcome;
  /** ISO 8601; null: nobody can read it yet. */
  shownAt: string | null;
}

/** The part of a decided profile that is told, with the texts written about it. */
export function outcomeOf(
  profile: Profile,
  about: { socialSpace: string; decidedOn: string; texts: Outcome["texts"] },
): Outcome {
  const isChosen = (id: string) => choiceOf(profile, id).state === "chosen";
  return {
    version: 1,
    ...about,
    reviewOn: profile.reviewOn,
    chosen: KIT_OPTIONS.map(({ id }) => id).filter(isChosen),
    own: profile.ownOptions.filter(({ id }) => isChosen(id)).map(({ label }) => label),
  };
}

/** The text for a reader, with the language it is in; German in easy words before German, where there is none of their own. */
export function outcomeText(
  texts: Outcome["texts"],
  language: string,
): { language: string; text: string } | null {
  const found = [language, "de-simple", OUTCOME_LANGUAGE].find((one) => hasText(texts, one));
  return found === undefined ? null : { language: found, text: texts[found] ?? "" };
}

/** Languages of the study in which nothing is said yet. */
export const untoldLanguages = (texts: Outcome["texts"], languages: readonly string[]): string[] =>
  languages.filter((language) => !hasText(texts, language));

function hasText(texts: Outcome["texts"], language: string): boolean {
  return Object.hasOwn(texts, language) && (texts[language] ?? "").trim() !== "";
}
