import { MAP_FROM_PERSONS, SURFACE_FROM_PERSONS, presentationFor } from "../privacy/presentation";
import type { Presentation } from "../privacy/presentation";
import { TABLES_FROM_PERSONS } from "../privacy/release-facts";

/** Expected people from which the finer grid is allowed at all. */
export const FINE_GRID_FROM_PERSONS = 400;

export interface NumbersAllow {
  presentation: Presentation;
  /** A map of each answer of a group set. */
  groupMaps: boolean;
  /** So many people must have given an answer, and so many another one, before any map of it can be shown. */
  leastInGroup: number;
  /** Comparing sites with intervals. */
  siting: boolean;
  fineGrid: boolean;
  /** The next number from which more is allowed; null at the end. */
  moreFrom: number | null;
}

/**
 * What a release of so many persons may show, said before a study is founded.
 * Source: the release algorithm's steps 1, 12, 13 and 14 (`docs/privacy.md`).
 */
export function whatNumbersAllow(people: number, kPlanner: number): NumbersAllow {
  const steps = [MAP_FROM_PERSONS, SURFACE_FROM_PERSONS, TABLES_FROM_PERSONS, FINE_GRID_FROM_PERSONS];
  return {
    presentation: presentationFor(people),
    groupMaps: people >= TABLES_FROM_PERSONS,
    leastInGroup: 2 * kPlanner,
    siting: people >= SURFACE_FROM_PERSONS,
    fineGrid: people >= FINE_GRID_FROM_PERSONS,
    moreFrom: steps.find((step) => people < step) ?? null,
  };
}
