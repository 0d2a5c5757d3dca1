import { beginDraft, type StudyDraft } from "./draft";
import type { StudyDefinition } from "./definition";

/**
 * The draft of another study like this one: its words, areas and rules; none of its people, workshops or drawings. Who
 * answers for the data goes along, to be read again; the promised day does not.
 */
export function draftFromStudy(
  definition: StudyDefinition,
  { spaces, addedLanguages }: Pick<StudyDraft, "spaces" | "addedLanguages">,
): StudyDraft {
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
    addedLanguages,
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
