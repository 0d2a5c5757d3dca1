import * as z from "zod";
import { beginDraft, studyDraftSchema, type StudyDraft } from "./draft";
import type { StudyDefinition } from "./definition";

/**
 * The draft of another study like this one: its words, areas and rules; none of its people, workshops or drawings. Who
 * answers for the data goes along, to be read again; the promised day does not.
 */
export function draftFromStudy(definition: StudyDefinition, spaces: StudyDraft["spaces"]): StudyDraft {
  const { title, question, languages, mode, prompts, consent, groupSets, disclosure, releaseMode } =
    definition;
  const begun = beginDraft("arriving");
  return {
    ...begun,
    own: { prompts, consent },
    title,
    question,
    spaces,
    languages,
    groupSets: groupSets.map((set) => ({
      ...set,
      on: true,
      options: set.options.map((option) => ({ ...option, on: true })),
    })),
    mode,
    plannedPeople: definition.plannedPeople ?? null,
    disclosure,
    releaseMode,
    retention: definition.retention ?? begun.retention,
    responsible: definition.responsible ?? begun.responsible,
    support: definition.support ?? [],
    stopScript: definition.stopScript ?? "",
    minors: definition.minors ?? null,
    topics: definition.topics ?? [],
  };
}

/** A study as one file, for the next city. */
export const studyFileSchema = z.strictObject({
  format: z.literal("ortssinn-study"),
  version: z.literal(1),
  draft: studyDraftSchema,
});

export const studyFile = (draft: StudyDraft): z.infer<typeof studyFileSchema> => ({
  format: "ortssinn-study",
  version: 1,
  draft,
});
