/**
 * The catalogue of honest sentences: what every picture, table and file of a release has to say about itself. The words
 * stand in `sentences.json` of every language, under these names; who shows one only fills in its values.
 */
export const SENTENCES = [
  "exploration",
  "notRandom",
  "venueShare",
  "marksPerPerson",
  "certainty",
  "missingGroups",
  "personsNotMarks",
  "mayDiffer",
  "empty",
  "rest",
  "avoid",
  "mentions",
  "noGroupMaps",
  "versions",
] as const;
export type SentenceName = (typeof SENTENCES)[number];

export interface Sentence {
  readonly name: SentenceName;
  readonly values: Readonly<Record<string, string | number>>;
}

export const sentence = (name: SentenceName, values: Sentence["values"] = {}): Sentence => ({ name, values });
