import * as z from "zod";
import { ATTITUDES } from "../drawing/terms";
import { PRESENTATIONS } from "./presentation";

/** What a release withholds as a whole, by size; the interface says each in words. */
export const WITHHELD = ["map", "colours", "groups", "tables"] as const;
export type Withheld = (typeof WITHHELD)[number];

/** Persons from which groups and further tables may enter a release. */
export const TABLES_FROM_PERSONS = 150;

/** Parameters and presentation of a release, as stored beside its zones. */
export const releaseFactsSchema = z.strictObject({
  version: z.literal(1),
  baseResolution: z.number().int(),
  kPlanner: z.number().int(),
  kPublic: z.number().int(),
  strict: z.boolean(),
  presentation: z.enum(PRESENTATIONS),
  withheld: z.array(z.enum(WITHHELD)),
  /** Zones that the public view shows, by attitude; not part of any planner's answer. */
  publicZones: z.record(z.enum(ATTITUDES), z.array(z.string())),
});
export type ReleaseFacts = z.infer<typeof releaseFactsSchema>;

/** What n persons are too few for. */
export function withheldFrom(presentation: ReleaseFacts["presentation"], participants: number): Withheld[] {
  const withheld: Withheld[] = [];
  if (presentation === "none") withheld.push("map");
  if (presentation !== "surface") withheld.push("colours");
  if (participants < TABLES_FROM_PERSONS) withheld.push("groups", "tables");
  return withheld;
}
