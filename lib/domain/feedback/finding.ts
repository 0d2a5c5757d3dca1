import * as z from "zod";
import { ATTITUDES } from "../drawing/terms";
import { textsSchema } from "../study/definition";
import { OUTCOME_ANSWERS } from "./answer";

/** What of a release's map a finding is about. */
export const findingViewSchema = z.strictObject({
  attitude: z.enum(ATTITUDES),
  /** A zone that the public view shows; null: the whole map. */
  zone: z.string().max(40).nullable(),
});

/** A finding: language → text, and the view it speaks about. */
export const findingContentSchema = z.strictObject({
  title: textsSchema,
  text: textsSchema,
  view: findingViewSchema,
});
export type FindingContent = z.infer<typeof findingContentSchema>;

/** Answers as the public may know them: kinds that too few gave are absent, and nobody learns how many answered in all. */
export const findingOutcomeSchema = z.partialRecord(z.enum(OUTCOME_ANSWERS), z.number().int());
export type FindingOutcome = z.infer<typeof findingOutcomeSchema>;

export interface Finding {
  readonly id: string;
  readonly content: FindingContent;
  /** Null until the round is over. */
  readonly outcome: FindingOutcome | null;
}

/** Languages of the study that a finding says nothing in; nobody should have to read their result in another one. */
export function untold(content: Pick<FindingContent, "title" | "text">, languages: readonly string[]) {
  return languages.filter((language) => !content.title[language]?.trim() || !content.text[language]?.trim());
}
