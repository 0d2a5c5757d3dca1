import "server-only";
import type { Workshop } from "@/db/queries/workshops";
import type { StudyDefinition } from "@/lib/domain/study/definition";
import type { OfferedLanguages } from "../languages/offered-languages";

/** What a tablet is told of its workshop: the public parts of the study, never its keys; of its disclosure rules what the preview shows. */
export interface Opening extends OfferedLanguages {
  pass: string;
  /** Of this tablet in the room: 1, 2, 3 … */
  number: number;
  study: Pick<
    StudyDefinition,
    | "title"
    | "question"
    | "example"
    | "mode"
    | "map"
    | "who"
    | "feedback"
    | "wish"
    | "support"
    | "minors"
    | "topics"
  > & { id: string; kPlanner: number; baseResolution: number };
  workshop: { id: string; code: string; title: string; day: string; demo: boolean };
  prompts: StudyDefinition["prompts"];
  groupSets: StudyDefinition["groupSets"];
  consent: StudyDefinition["consent"];
  /** Public JWK, ECDH P-256; its `kid` is the study's id. */
  sealingKey: Record<string, unknown> | null;
  basemap: string | null;
}

export function openingOf(parts: {
  workshop: Workshop;
  definition: StudyDefinition;
  offered: OfferedLanguages;
  sealingKey: Record<string, unknown> | null;
  pass: string;
  number: number;
}): Opening {
  const { workshop, definition, offered, sealingKey, pass, number } = parts;
  const { title, question, example, mode, map, prompts, groupSets, consent } = definition;
  const { who, feedback, wish, support, minors, topics, disclosure } = definition;
  const { id, code, title: workshopTitle, day, demo } = workshop;
  return {
    pass,
    number,
    study: {
      id: workshop.studyId,
      title,
      question,
      example,
      mode,
      map,
      who,
      feedback,
      wish,
      support,
      minors,
      topics,
      kPlanner: disclosure.kPlanner,
      baseResolution: disclosure.baseResolution,
    },
    workshop: { id, code, title: workshopTitle, day, demo },
    prompts,
    groupSets,
    ...offered,
    consent: minors === undefined ? consent : { ...consent, layers: withoutShowing(consent.layers) },
    sealingKey,
    basemap: map.basemap,
  };
}

/** Where minors take part nobody is asked whether their drawing may be shown: no young person's map ever is. */
const withoutShowing = (layers: StudyDefinition["consent"]["layers"]) =>
  layers.filter((layer) => layer !== "drawing");
