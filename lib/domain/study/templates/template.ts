import type { StudyDefinition } from "../definition";

/** What a template gives a study: its words in every language of the interface, and what is asked of whom. */
export type Template = Pick<
  StudyDefinition,
  "title" | "question" | "languages" | "prompts" | "groupSets" | "consent"
>;
