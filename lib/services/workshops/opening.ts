import "server-only";
import type { Workshop } from "@/db/queries/workshops";
import type { StudyDefinition } from "@/lib/domain/study/definition";

/** What a tablet is told of its workshop: the public parts of the study, never its keys or disclosure rules. */
export interface Opening {
  pass: string;
  study: Pick<StudyDefinition, "title" | "question" | "example" | "mode" | "map"> & { id: string };
  workshop: { id: string; code: string; title: string; day: string; demo: boolean };
  prompts: StudyDefinition["prompts"];
  groupSets: StudyDefinition["groupSets"];
  languages: StudyDefinition["languages"];
  consent: StudyDefinition["consent"];
  /** Public JWK, ECDH P-256; its `kid` is the study's id. */
  sealingKey: Record<string, unknown> | null;
  basemap: string | null;
}

export function openingOf(parts: {
  workshop: Workshop;
  definition: StudyDefinition;
  sealingKey: Record<string, unknown> | null;
  pass: string;
}): Opening {
  const { workshop, definition, sealingKey, pass } = parts;
  const { title, question, example, mode, map, prompts, groupSets, languages, consent } = definition;
  const { id, code, title: workshopTitle, day, demo } = workshop;
  return {
    pass,
    study: { id: workshop.studyId, title, question, example, mode, map },
    workshop: { id, code, title: workshopTitle, day, demo },
    prompts,
    groupSets,
    languages,
    consent,
    sealingKey,
    basemap: map.basemap,
  };
}
