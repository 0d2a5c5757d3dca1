import type { CountedZone } from "./shown-part";

/** Each of two shown numbers may be off by one, so that a difference of two may be none. */
export const UNCERTAIN_UP_TO = 2;
/** Persons of a release from which two attitudes are drawn as a difference. */
export const DIFFERENCE_FROM_PERSONS = 150;

export interface ZoneDifference {
  readonly zone: string;
  readonly resolution: number;
  readonly shape: CountedZone["shape"];
  readonly first: number;
  readonly second: number;
  /** First minus second, persons. */
  readonly difference: number;
  /** The intended changes of both numbers alone could make it. */
  readonly uncertain: boolean;
  /** The older date of the two numbers, `YYYY-MM-DD`. */
  readonly since: string;
}

/**
 * Two sets of shown zones of one release, cell by cell, from released numbers alone. Only where both show the very same
 * single cell: attitudes are partitioned apart, and a merged area says nothing about a cell in it. What is missing on
 * either side is no statement, never a zero. Largest difference first.
 */
export function differenceView(
  first: readonly CountedZone[],
  second: readonly CountedZone[],
): readonly ZoneDifference[] {
  const others = new Map(second.flatMap((zone) => (zone.rest ? [] : [[zone.zone, zone] as const])));
  return first
    .flatMap((zone): ZoneDifference[] => {
      const other = zone.rest ? undefined : others.get(zone.zone);
      if (!other) return [];
      const difference = zone.persons - other.persons;
      return [
        {
          zone: zone.zone,
          resolution: zone.resolution,
          shape: zone.shape,
          first: zone.persons,
          second: other.persons,
          difference,
          uncertain: Math.abs(difference) <= UNCERTAIN_UP_TO,
          since: zone.since < other.since ? zone.since : other.since,
        },
      ];
    })
    .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference) || (a.zone < b.zone ? -1 : 1));
}
