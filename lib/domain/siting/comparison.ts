import * as z from "zod";
import { MODELS } from "./assumptions";
import { ACTIONS, EMBEDDINGS } from "./candidate";

/** M1–M13 for a set of sites; M14 is `Sureness`. Each has a sentence under this name. Source: `domain` C3. */
export const MEASURES = {
  "mean-time": "minutes",
  "worst-fifth": "minutes",
  "coverage-short": "share",
  "coverage-middle": "share",
  "coverage-long": "share",
  "group-gap": "minutes",
  "group-coverage-gap": "share",
  "fair-time": "minutes",
  gini: "index",
  "worst-to-best": "ratio",
  "felt-time": "minutes",
  "avoided-way": "share",
  connection: "persons",
  "connection-least": "share",
  encounter: "share",
  "host-avoided": "share",
  "reachable-hours": "hours",
  "cross-use": "share",
} as const satisfies Record<string, "minutes" | "share" | "index" | "ratio" | "persons" | "hours">;
export type MeasureName = keyof typeof MEASURES;
export type MeasureUnit = (typeof MEASURES)[MeasureName];

/** Why a measure has no value. */
export const NOT_MEASURED = [
  "no-release",
  "no-maps",
  "groups-not-released",
  "too-few-asked",
  "no-hours",
] as const;
export type NotMeasured = (typeof NOT_MEASURED)[number];

/** Between 0 and 1. */
const share = z.number().min(0).max(1);
const minutes = z.number().min(0);
const sites = z.array(z.string());
const option = z.strictObject({ set: z.string(), option: z.string() });

/** A figure, or why there is none; minutes, shares 0…1, hours a week, as `MEASURES` says. */
const figureSchema = z.union([
  z.strictObject({ value: z.number() }),
  z.strictObject({ missing: z.enum(NOT_MEASURED) }),
]);
export type Figure = z.infer<typeof figureSchema>;

/** What an option of a group has of a set: of the places that a release states for it, never of its homes. */
const groupTimeSchema = z.strictObject({ ...option.shape, minutes, covered: share });
export type GroupTime = z.infer<typeof groupTimeSchema>;

/** The place of a site in the eyes of those who drew: shares of everybody or of an option, with 95 % bounds. */
const perceptionSchema = z.strictObject({
  site: z.string(),
  /** Null: everybody. */
  group: option.nullable(),
  attitude: z.enum(["use", "value", "avoid"]),
  /** Null: only its bounds are known, as of an option no number but a class of persons is released. */
  share: share.nullable(),
  low: share,
  high: share,
});
export type Perception = z.infer<typeof perceptionSchema>;

/** Residents of an area, or people in a quarter, and how far they have it. */
const areaTimeSchema = z.strictObject({
  name: z.string(),
  /** Its share of the demand. */
  weight: share,
  minutes,
  /** Straight lines from here to the nearest site cross a barrier. */
  behindBarrier: z.boolean(),
});
export type AreaTime = z.infer<typeof areaTimeSchema>;

export const setMeasuresSchema = z.strictObject({
  /** Candidates, ascending. */
  sites,
  measures: z.partialRecord(z.enum(Object.keys(MEASURES) as [MeasureName, ...MeasureName[]]), figureSchema),
  /** Options whose numbers the release gives. */
  groups: z.array(groupTimeSchema),
  /** By row of the population that has a name; empty without. */
  areas: z.array(areaTimeSchema),
  /** Hours a week for each site, in the order of `sites`: the staffed hours shared by who comes. */
  hours: z.array(z.number()),
  /** Null: not of all is it known. Euros. */
  oneOffCost: z.number().nullable(),
  yearlyCost: z.number().nullable(),
  /** Share of the demand that no way leads from; counted with the cap. */
  unreachable: share,
});
export type SetMeasures = z.infer<typeof setMeasuresSchema>;

/** The best set of one question. `value` is in minutes, for maximal cover the share within the longest band. */
const bestSetSchema = z.strictObject({
  alpha: share,
  lambda: z.number(),
  model: z.enum(MODELS),
  /** How many sites. */
  p: z.number().int().min(1),
  sites,
  value: z.number(),
  /** Null: there is no other set, or there are too many to look at all of them. */
  runnerUp: z.strictObject({ sites, value: z.number() }).nullable(),
  proven: z.boolean(),
  /** Relative; 0 where proven. */
  gap: z.number().min(0),
});
export type BestSet = z.infer<typeof bestSetSchema>;

/** Closing a site or merging two: the site that goes from a set, and who loses. Source: C5. */
const closingSchema = z.strictObject({
  closed: z.string(),
  /** Added fair minutes (EDE). */
  fairMinutes: z.number(),
  /** Points of the longest band that everybody, and the option that loses most, lose; null: groups not released. */
  lostCoverage: z.number(),
  mostLosing: z.strictObject({ ...option.shape, lostCoverage: z.number() }).nullable(),
  /** EDE grows by less than a minute and nobody named loses more than 5 points. */
  acceptable: z.boolean(),
});
export type Closing = z.infer<typeof closingSchema>;

export const FORMS = ["central", "decentral", "attached", "integrated"] as const;
export type Form = (typeof FORMS)[number];

/** What C5 looks at; each has a sentence for each `speaks`. */
export const FINDINGS = [
  // central: of the quarters with 15 % of the demand, how many of each go to the site's quarter anyway; `quarter`, `share`
  "one-cross-use",
  // `minutes`
  "one-worst-fifth",
  // `shorter`, `longer`: minutes of the option with the shortest and the longest ways
  "one-groups-alike",
  // `ratio`: mean time over that of the best place; `position`
  "position",
  // decentral, measured at the best single place: `quarter`, `share`
  "quarter-without-cross-use",
  // `quarter`
  "quarter-behind-barrier",
  // `quarter`, `minutes`
  "quarter-far",
  // fair minutes and share in the longest band gained over one site fewer: `p`, `minutes`, `coverage`
  "next-site",
  // hours a person reaches with one site and with all: `one`, `all`
  "hours-split",
  // a quarter with under 10 % of the demand is over 25 minutes away, which a weekly visit might serve: `quarter`, `minutes`
  "small-quarter-far",
  // attached and integrated, of one site each: `persons` of the shared place
  "near-shared-place",
  // bounds of the share of everybody: `low`, `high`
  "avoided-by-few",
  // the least of the bounds of all groups: `low`
  "used-by-all",
  // `needed`, `offered`: hours a week
  "rooms-and-hours",
  // nobody asks institutions here: always unproven
  "institution-agrees",
  // `low`, `high`
  "host-avoided",
] as const;
export type FindingName = (typeof FINDINGS)[number];

/** A finding for or against a form, or that it cannot be told (*nicht belegt*). Never added up to a verdict. */
const findingSchema = z.strictObject({
  finding: z.enum(FINDINGS),
  speaks: z.enum(["for", "against", "unproven"]),
  /** The candidate it is about; null: the form as a whole. */
  site: z.string().nullable(),
  /** Numbers and names of the sentence; shares 0…1. */
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Finding = z.infer<typeof findingSchema>;

export const POSITIONS = ["central", "middle", "edge"] as const;

/** What a release and the demand say of one candidate, whatever set it is in. */
const siteFactsSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  embedding: z.enum(EMBEDDINGS),
  action: z.enum(ACTIONS),
  /** Mean time of everybody to this site alone, and how much that is of the best place of all. */
  minutes,
  ratio: z.number(),
  position: z.enum(POSITIONS),
  /** Share of all persons who avoid the place at its door; what is not shown counts as 0. */
  avoidedAtDoor: share,
  /** How much life is there (M9), how much of it in places that several groups share (M10). */
  connection: figureSchema,
  encounter: figureSchema,
  perceptions: z.array(perceptionSchema),
  nearVenue: z.boolean(),
});
export type SiteFacts = z.infer<typeof siteFactsSchema>;

const formSchema = z.strictObject({
  form: z.enum(FORMS),
  /**
   * The set that stands for the form under these assumptions; null: no candidate can be one. For `central` the best
   * single place; the other reading, a central position, is `SiteFacts.position`.
   */
  sites: sites.nullable(),
  findings: z.array(findingSchema),
});
export type FormAnswer = z.infer<typeof formSchema>;

export const WARNINGS = [
  /** A candidate within 500 m of a workshop's place. */
  "near-venue",
  /** Maps do not replace population data: there are none. */
  "no-population",
  "no-release",
  /** A candidate or residents farther from the network than the limit. */
  "off-network",
  "unreachable",
  /** Imported minutes do not cover every pair; the rest is walked. */
  "minutes-incomplete",
  /** A set of so many sites cannot be made with what is fixed and forbidden. */
  "no-set",
] as const;
const warningSchema = z.strictObject({
  warning: z.enum(WARNINGS),
  /** Candidates or residents it is about. */
  about: z.array(z.string()),
});
export type Warning = z.infer<typeof warningSchema>;

/**
 * What a changed assumption does to the best set of p sites and to its mean time by the clock. The set is that of the chosen
 * model; for λ the one in felt time, for β the fair one. `venues`: with (0) and without (1) the zones near workshops.
 */
const swingSchema = z.strictObject({
  p: z.number().int().min(1),
  parameter: z.enum(["alpha", "lambda", "speed", "detour", "beta", "venues"]),
  low: z.strictObject({ value: z.number(), minutes, sites }),
  high: z.strictObject({ value: z.number(), minutes, sites }),
});
export type Swing = z.infer<typeof swingSchema>;

/** The computed answer from released inputs alone; numbers are rounded so that every machine writes the same bytes. */
export const comparisonSchema = z.strictObject({
  version: z.literal(1),
  /** No winner may be named; sets stand in the order of the alphabet. */
  exploration: z.boolean(),
  /** α = 0, 0.5, 1 and the chosen one; λ = 0, 1, 3 and the chosen one; every model; p = 1 … most. */
  best: z.array(bestSetSchema),
  /**
   * Measures at the chosen α and λ of: what stands today, and the best sets of `model` for p = 1 … most. In an exploration
   * of each candidate by itself, in the order of their names; there `best`, `gains`, `closings` and `tornado` are empty.
   */
  today: setMeasuresSchema.nullable(),
  sets: z.array(setMeasuresSchema),
  /** Of each further site: fair minutes (EDE) and points of the longest band gained over one site fewer. */
  gains: z.array(
    z.strictObject({
      p: z.number().int(),
      minutes: z.number(),
      fairMinutes: z.number(),
      coverage: z.number(),
    }),
  ),
  closings: z.array(closingSchema),
  forms: z.array(formSchema),
  tornado: z.array(swingSchema),
  warnings: z.array(warningSchema),
  /** Share of the persons counted who drew few places is not known; groups that hardly anybody of came are named. */
  unseen: z.strictObject({ marksPerPerson: z.number().nullable(), missingGroups: z.array(option) }),
  candidates: z.array(siteFactsSchema),
});
export type Comparison = z.infer<typeof comparisonSchema>;
