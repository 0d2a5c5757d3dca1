import * as z from "zod";

export const OUTCOME_ANSWERS = ["agree", "disagree", "different"] as const;
export type AnswerKind = (typeof OUTCOME_ANSWERS)[number];

/** How it is different, for who would rather point than write. */
export const DIFFERENCES = ["time", "place", "people", "changed"] as const;
export type Difference = (typeof DIFFERENCES)[number];

export const MOST_WORDS = 500;

const nothing = (value: unknown) => (value === "" ? null : value);

/** One answer to a finding; words and picture only say how it is different. */
export const answerSchema = z
  .strictObject({
    finding: z.guid(),
    answer: z.enum(OUTCOME_ANSWERS),
    picture: z.preprocess(nothing, z.enum(DIFFERENCES).nullable()),
    words: z.preprocess(nothing, z.string().trim().max(MOST_WORDS).nullable()),
  })
  .transform((given) => (given.answer === "different" ? given : { ...given, picture: null, words: null }));
export type Answer = z.infer<typeof answerSchema>;

export type AnswerCounts = Readonly<Record<AnswerKind, number>>;

/** Fewer answers of a kind are not shown to the public. */
const PUBLIC_FROM = 5;

/**
 * What the public learns of the answers to a finding: kinds given by at least five devices. Nothing adds up to a whole
 * from which a small number could be taken away, and it is written once, so that no later answer shows by a difference.
 */
export function answersForPublic(counts: AnswerCounts): Partial<Record<AnswerKind, number>> {
  return Object.fromEntries(
    OUTCOME_ANSWERS.flatMap((kind) => (counts[kind] >= PUBLIC_FROM ? [[kind, counts[kind]]] : [])),
  );
}
