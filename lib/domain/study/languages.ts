import * as z from "zod";
import type { StudyDefinition } from "./definition";

/** A language as its address spells it: a tag such as `de`, `de-simple` or `so`. */
export const languageTag = z.string().regex(/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/);

/** What a study knows of one of its languages. */
export interface StudyLanguage {
  language: string;
  /** Own name and direction of a language that the study added by sound alone; null for the interface's own. */
  added: { name: string; direction: "ltr" | "rtl" } | null;
  /** Who has read and heard the consent, at which version of its text. */
  review: { version: string; reviewer: string; at: Date } | null;
  /** Staff want participants to have it. */
  open: boolean;
}

/** Why a language may not open yet. */
export type NotOpen = "not-reviewed" | "clips-missing";

/**
 * Whether a language may open. Example studies have all of theirs open. In a real study a named person must have
 * reviewed consent text and sound at the present version, and nothing that has to be heard may be missing.
 */
export function readyToOpen(
  line: Pick<StudyLanguage, "review">,
  definition: Pick<StudyDefinition, "example" | "consent">,
  missing: readonly string[],
): { ok: true } | { ok: false; reason: NotOpen } {
  if (definition.example) return { ok: true };
  if (missing.length > 0) return { ok: false, reason: "clips-missing" };
  if (line.review?.version !== definition.consent.version) return { ok: false, reason: "not-reviewed" };
  return { ok: true };
}

/** Lines for every language of the study, in its order; one nobody has touched is not reviewed and not open. */
export function allLanguages(
  definition: Pick<StudyDefinition, "languages">,
  lines: readonly StudyLanguage[],
): StudyLanguage[] {
  return definition.languages.map(
    (language) =>
      lines.find((line) => line.language === language) ?? {
        language,
        added: null,
        review: null,
        open: false,
      },
  );
}
