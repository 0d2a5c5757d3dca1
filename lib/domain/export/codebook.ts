import { textIn, type StudyDefinition } from "../study/definition";
import { markColumns, type Column } from "./columns";

/** The key to a study's exports: every column, every code, and the words that were put to people. */
export interface Codebook {
  version: 1;
  study: string;
  title: Record<string, string>;
  question: Record<string, string>;
  example: boolean;
  coordinates: string;
  columns: (Column & { labels?: Record<string, Record<string, string>> })[];
  prompts: {
    version: string;
    questions: { id: string; attitude: string; optional: boolean; text: Record<string, string> }[];
  };
  /** Versions of the questions that were asked of the exported drawings; compare with care where there are several. */
  askedVersions: readonly string[];
  consent: { version: string; layers: readonly string[]; text: Record<string, string> };
  groupSets: {
    id: string;
    column: string;
    label: Record<string, string>;
    options: { id: string; label: Record<string, string> }[];
  }[];
  profiles: Record<"research" | "masked", string>;
  rules: string[];
}

export function codebook(
  slug: string,
  definition: StudyDefinition,
  askedVersions: readonly string[],
): Codebook {
  return {
    version: 1,
    study: slug,
    title: definition.title,
    question: definition.question,
    example: definition.example,
    coordinates: "EPSG:4326, longitude before latitude, right-hand rule (RFC 7946)",
    columns: markColumns(definition.groupSets),
    prompts: definition.prompts,
    askedVersions,
    consent: definition.consent,
    groupSets: definition.groupSets.map((set) => ({
      ...set,
      column: `groups_${set.id.replaceAll("-", "_")}`,
    })),
    profiles: {
      research: "Ids are keyed hashes, stable within the study. All finished drawings.",
      masked:
        "New ids in every export, times as seconds since the drawing began, words only with consent to quotes. Only drawings whose person agreed to `archive`.",
    },
    rules: [
      "Only finished drawings; practice, set-aside and held drawings are in no export.",
      "Marks that a person kept to themself (private) are in no export.",
      "Lists are joined by |; an empty cell means: not asked or not answered.",
      "CSV: an apostrophe is put before text that a spreadsheet would take for a formula.",
      ...(askedVersions.length > 1
        ? [
            "The questions changed while people drew: `askedVersions`; every drawing names its own in `prompts` of drawings.ndjson. Numbers of several versions do not compare without care.",
          ]
        : []),
      "An avoided place is a perception of people, not a fact about the place.",
    ],
  };
}

/** The study's title in the language its researchers asked for. */
export const titleOf = (definition: StudyDefinition, language: string) =>
  textIn(definition.title, language, definition.languages);
