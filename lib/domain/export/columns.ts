/** What a column holds; `list` is joined by `|`. Order is the order of the file. */
export type ColumnType = "text" | "integer" | "number" | "boolean" | "list" | "timestamp" | "geometry";

export interface Column {
  name: string;
  type: ColumnType;
  /** In English: exports are read by programs and by people who read their documentation. */
  meaning: string;
  values?: readonly string[];
}

const BEFORE_GROUPS: readonly Column[] = [
  { name: "id", type: "text", meaning: "Mark; a keyed hash, the same in every research export of the study" },
  { name: "drawing", type: "text", meaning: "Drawing the mark belongs to; a keyed hash" },
  { name: "participant", type: "text", meaning: "Person who drew; a keyed hash" },
  { name: "workshop", type: "text", meaning: "Workshop of the drawing; a keyed hash" },
  { name: "mode", type: "text", meaning: "What was drawn on", values: ["map", "sheet", "paper"] },
  { name: "order", type: "integer", meaning: "Position in the order of drawing, from 1" },
  {
    name: "phase",
    type: "text",
    meaning: "How the mark came about",
    values: ["spontaneous", "probed", "wish"],
  },
  { name: "prompt", type: "text", meaning: "Question that was being asked; empty when none" },
  { name: "kind", type: "text", meaning: "What was drawn", values: ["place", "way", "area", "barrier"] },
  {
    name: "attitudes",
    type: "list",
    meaning: "All attitudes of the mark",
    values: ["use", "value", "avoid", "here", "not-here"],
  },
  { name: "use", type: "boolean", meaning: "The person goes there" },
  { name: "value", type: "boolean", meaning: "The person feels well there" },
  {
    name: "avoid",
    type: "boolean",
    meaning: "The person would rather not go there; a perception, not a fact about the place",
  },
  { name: "here", type: "boolean", meaning: "Wish: a place for questions and meeting would be good here" },
  { name: "not_here", type: "boolean", meaning: "Wish: not here" },
  { name: "strength", type: "integer", meaning: "How important, 1 to 3; empty when not asked" },
  { name: "times", type: "list", meaning: "Times of day", values: ["morning", "day", "evening", "night"] },
  { name: "topics", type: "list", meaning: "Topics of the study" },
  {
    name: "label",
    type: "text",
    meaning: "Name the person gave; empty in masked exports without consent to quotes",
  },
  {
    name: "comment",
    type: "text",
    meaning: "What the person said; empty in masked exports without consent to quotes",
  },
  { name: "language", type: "text", meaning: "Language of the drawing" },
];

const AFTER_GROUPS: readonly Column[] = [
  {
    name: "certainty",
    type: "text",
    meaning: "How sure the person was of the location; empty when not asked",
    values: ["exact", "about", "area"],
  },
  { name: "radius_m", type: "number", meaning: "Radius of a place drawn as a small circle, in metres" },
  {
    name: "method",
    type: "text",
    meaning: "Who located the mark",
    values: ["by-participant", "with-facilitator", "by-researcher", "control-points"],
  },
  {
    name: "input",
    type: "text",
    meaning: "What it was drawn with",
    values: ["finger", "pen", "mouse", "keyboard", "list", "helper", "paper"],
  },
  { name: "anchor", type: "boolean", meaning: "The person's own starting point, coarsened to 400 m" },
  {
    name: "consent_layers",
    type: "list",
    meaning: "What the person agreed to",
    values: ["summary", "quotes", "drawing", "audio", "archive"],
  },
  {
    name: "drawn_at",
    type: "timestamp",
    meaning: "research: UTC, ISO 8601. masked: seconds since the drawing began",
  },
  {
    name: "geometry",
    type: "geometry",
    meaning: "EPSG:4326, longitude before latitude, valid; empty when the mark is not on this map",
  },
];

/** The name of a group set's column. */
export const groupColumn = (setId: string) => `groups_${setId.replaceAll("-", "_")}`;

/** All columns of a study's export, one a group set among them. */
export function markColumns(
  groupSets: readonly { id: string; options: readonly { id: string }[] }[],
): Column[] {
  const groups = groupSets.map((set) => ({
    name: groupColumn(set.id),
    type: "text" as const,
    meaning: `Answer to the group set "${set.id}"; empty when not asked`,
    values: [...set.options.map((option) => option.id), "no-answer"],
  }));
  return [...BEFORE_GROUPS, ...groups, ...AFTER_GROUPS];
}
