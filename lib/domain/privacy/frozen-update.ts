import type { CellPersons } from "./merge-up";
import type { Rules } from "./rules";
import type { ZoneValue } from "./value";

/** Who was in a zone when its number was published. */
export interface PublishedSet {
  /** Numbers of persons, distinct. */
  readonly people: readonly number[];
  /** How many persons have joined or left the study since then. */
  readonly moved: number;
}

export interface FrozenZone {
  /** Base cells, as they were when the zone was made; never split, never moved. */
  readonly cells: readonly string[];
  /** Every set that was ever published of this zone, in any order. */
  readonly earlier: readonly PublishedSet[];
}

/** Whether a zone's number may be published anew: who is in it now, and every set before. */
export type ChangeRule = (now: readonly number[], earlier: readonly PublishedSet[], k: number) => boolean;

/**
 * Step 8. Against *every* set published before: at least k persons differ in the zone, and at least k of those who
 * joined or left the study since then are not among them; otherwise two numbers tell about a known few.
 */
export const mayChange: ChangeRule = (now, earlier, k) =>
  earlier.every((before) => {
    const inZone = differing(now, before.people);
    return inZone >= k && before.moved - inZone >= k;
  });

/** A zone of the frozen partition, and its new number if that may be published. */
export interface Change<Z extends FrozenZone> {
  readonly zone: Z;
  readonly people: readonly number[];
  /** Null: number and date stay as they are. */
  readonly value: ZoneValue | null;
}

/** One frozen partition looked at again, zone by zone. */
export function updateZones<Z extends FrozenZone>(
  zones: readonly Z[],
  touches: CellPersons,
  rules: Rules,
  k: number,
  change: ChangeRule = mayChange,
): Change<Z>[] {
  return zones.map((zone) => {
    const people = rules.voices(zone.cells.map((cell) => touches.get(cell) ?? []));
    const value = rules.value(people);
    const admitted = rules.admits(value) && change(people, zone.earlier, k);
    return { zone, people, value: admitted ? value : null };
  });
}

/** How many numbers are in one of two lists only, each without repetition: |a △ b|. */
export function differing(a: readonly number[], b: readonly number[]): number {
  const inA = new Set(a);
  let both = 0;
  for (const person of b) if (inA.has(person)) both += 1;
  return a.length + b.length - 2 * both;
}
