import * as z from "zod";

/** Marks so near to a workshop's place may be there because the workshop was. */
export const VENUE_METERS = 500;

const percent = z.number().int().min(0).max(100);

/**
 * What a release rests on, as stored with it; every share is rounded to 5 %, and what would tell about a few is absent.
 * Groups are named by set and option, as the study defines them.
 */
export const basisSchema = z.strictObject({
  workshops: z.number().int().min(1),
  /** Of the located marks, within 500 m of their workshop's place; null where no workshop has a place. */
  venuePercent: percent.nullable(),
  /** Of the located marks, in or across a social space of the study; null in releases from before it was told. */
  insidePercent: percent.nullable().default(null),
  /** Median, whole marks. */
  marksPerPerson: z.number().int().min(0),
  /** Of the located marks, how sure people were; a question not put counts as `about`. */
  certaintyPercent: z.strictObject({ exact: percent, about: percent, area: percent }).nullable(),
  /** Options that fewer than k persons chose, or nobody: which of the two is not told. */
  missingGroups: z.array(z.strictObject({ set: z.string(), option: z.string() })),
  /** Names of single zones within 500 m of a workshop's place. */
  venueZones: z.array(z.string()),
});
export type Basis = z.infer<typeof basisSchema>;
