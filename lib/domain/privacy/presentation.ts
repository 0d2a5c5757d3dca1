/** How much a release of n persons may look like a map. */
export const PRESENTATIONS = ["none", "outlines", "surface"] as const;
export type Presentation = (typeof PRESENTATIONS)[number];

/** Persons from which zones are made at all, and from which they get a colour scale. */
export const MAP_FROM_PERSONS = 15;
export const SURFACE_FROM_PERSONS = 30;

/** Under 15 persons: facts only; 15 to 29: outlines with numbers and a list; from 30: the coloured surface. */
export function presentationFor(participants: number): Presentation {
  if (participants < MAP_FROM_PERSONS) return "none";
  return participants < SURFACE_FROM_PERSONS ? "outlines" : "surface";
}
