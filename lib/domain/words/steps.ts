import * as z from "zod";

/** Where words come from: typed beside a mark, or said into the tablet. */
export const WORD_SOURCES = ["comment", "audio"] as const;
export type WordSource = (typeof WORD_SOURCES)[number];

/** What is done to words before anyone but researchers reads them, in this order. */
export const STEP_KINDS = ["transcript", "translation", "edited"] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** As long as three minutes of quick speech, twice. */
const LONGEST = 6_000;

export const stepSchema = z.strictObject({
  kind: z.enum(STEP_KINDS),
  /** BCP 47 tag of the text. */
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$/),
  text: z.string().trim().min(1).max(LONGEST),
  /** Nobody who knows the language has looked at it. */
  draft: z.boolean().default(false),
});
export type NewStep = z.infer<typeof stepSchema>;

export interface Step extends NewStep {
  /** 1, 2, 3 …: every step is kept, the newest of its kind and language counts. */
  number: number;
  /** User id of who did it. */
  by: string;
}

export interface Words {
  source: WordSource;
  /** As typed; null for a recording. */
  original: string | null;
  /** Of the drawing; a transcript may know better. */
  language: string;
}

export interface QuoteText {
  language: string;
  text: string;
  /** False: translated. */
  original: boolean;
  draft: boolean;
}

/** A text that a next step rests on, and the number of the step that made it (0: it was typed like that). */
export interface Basis {
  text: string;
  language: string;
  draft: boolean;
  number: number;
}

/** What was said, in the language in which it was said; null as long as a recording has no transcript. */
export function spokenWords(words: Words, steps: readonly Step[]): Basis | null {
  if (words.source === "comment")
    return words.original === null
      ? null
      : { text: words.original, language: words.language, draft: false, number: 0 };
  return newest(steps, "transcript");
}

/** What may be edited: the words themselves, and the newest translation of them into each language. */
export function basesToEdit(words: Words, steps: readonly Step[]): Basis[] {
  const spoken = spokenWords(words, steps);
  if (!spoken) return [];
  const languages = new Set(steps.filter(({ kind }) => kind === "translation").map((step) => step.language));
  const translations = [...languages]
    .filter((language) => language !== spoken.language)
    .map((language) => newest(steps, "translation", language))
    .filter((step): step is Step => step !== null && step.number > spoken.number);
  return [spoken, ...translations];
}

/** The texts that may be released: edited after the last change of what they rest on; and who edited them. */
export function editedTexts(
  words: Words,
  steps: readonly Step[],
): { texts: QuoteText[]; editors: ReadonlySet<string> } {
  const edited = basesToEdit(words, steps).flatMap((basis, index) => {
    const step = newest(steps, "edited", basis.language);
    return step && step.number > basis.number ? [{ basis, step, original: index === 0 }] : [];
  });
  return {
    texts: edited.map(({ basis, step, original }) => ({
      language: step.language,
      text: step.text,
      original,
      draft: basis.draft,
    })),
    editors: new Set(edited.map(({ step }) => step.by)),
  };
}

/** Whether a step can be taken now: there must be what it rests on. */
export function mayFollow(words: Words, steps: readonly Step[], step: NewStep): boolean {
  switch (step.kind) {
    case "transcript":
      return words.source === "audio";
    case "translation": {
      const spoken = spokenWords(words, steps);
      return spoken !== null && spoken.language !== step.language;
    }
    case "edited":
      return basesToEdit(words, steps).some(({ language }) => language === step.language);
  }
}

export const WORD_STATES = ["new", "begun", "edited", "released", "changed"] as const;
export type WordState = (typeof WORD_STATES)[number];

/** @param releasedAfter Number of the last step at the time of the release; null when not released. */
export function stateOf(words: Words, steps: readonly Step[], releasedAfter: number | null): WordState {
  if (releasedAfter !== null)
    return steps.some(({ number }) => number > releasedAfter) ? "changed" : "released";
  if (steps.length === 0) return "new";
  return editedTexts(words, steps).texts.length > 0 ? "edited" : "begun";
}

function newest(steps: readonly Step[], kind: StepKind, language?: string): Step | null {
  const fitting = steps.filter(
    (step) => step.kind === kind && (language === undefined || step.language === language),
  );
  return fitting.reduce<Step | null>((best, step) => (best && best.number > step.number ? best : step), null);
}
