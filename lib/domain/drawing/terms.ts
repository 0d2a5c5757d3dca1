/** The closed sets and limits of the drawing document; free of schemas, so that a tablet loads nothing for them. */
export const LIMITS = {
  bytes: 2 * 1024 * 1024,
  marks: 500,
  verticesPerLocation: 300,
  pointsPerDocument: 40_000,
  textCharacters: 4_000,
} as const;

export const MODES = ["map", "sheet", "paper"] as const;
export const PHASES = ["spontaneous", "probed", "wish"] as const;
export const KINDS = ["place", "way", "area", "barrier"] as const;
export const ATTITUDES = ["use", "value", "avoid"] as const;
export const WISHES = ["here", "not-here"] as const;
export const TIMES = ["morning", "day", "evening", "night"] as const;
export const CERTAINTIES = ["exact", "about", "area"] as const;
export const INPUTS = ["finger", "pen", "mouse", "keyboard", "list", "helper", "paper"] as const;
export const METHODS = ["by-participant", "with-facilitator", "by-researcher", "control-points"] as const;
export const CONSENT_LAYERS = ["summary", "quotes", "drawing", "audio", "archive"] as const;
export const LANGUAGES = ["de", "de-simple", "en", "uk", "ar", "fa", "ru", "tr", "ku", "ti"] as const;
export const NO_ANSWER = "no-answer";
/** Three of these, in order, are a person's lock for their own map. */
export const PICTOGRAMS = [
  "apple",
  "bird",
  "cat",
  "fish",
  "flower",
  "moon",
  "sun",
  "tree",
  "umbrella",
  "house",
  "key",
  "cup",
] as const;

export type Mode = (typeof MODES)[number];
export type Phase = (typeof PHASES)[number];
export type Kind = (typeof KINDS)[number];
export type Attitude = (typeof ATTITUDES)[number];
export type Wish = (typeof WISHES)[number];
/** What a mark may say: how the person feels about it, or, for a wish, whether it is wanted there. */
export type Stance = Attitude | Wish;
export type Time = (typeof TIMES)[number];
export type Certainty = (typeof CERTAINTIES)[number];
export type Input = (typeof INPUTS)[number];
export type ConsentLayer = (typeof CONSENT_LAYERS)[number];
export type Pictogram = (typeof PICTOGRAMS)[number];
export type Lock = readonly [Pictogram, Pictogram, Pictogram];
