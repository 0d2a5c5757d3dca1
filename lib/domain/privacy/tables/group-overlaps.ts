import { seededRandom } from "../../statistics/random";
import { ATTITUDES } from "../../drawing/terms";
import type { Attitude } from "../../drawing/terms";
import { compareOverlap, evenly } from "../../statistics/overlap";
import type { PersonMap } from "../../statistics/overlap";
import type { GroupOption } from "../groups";
import type { CellPersons } from "../merge-up";
import type { FurtherTables } from "./further-tables";

/** Persons of each of two options from which their maps are compared. */
export const OVERLAP_FROM_PERSONS = 8;
/** Above it, groups have numbers in the zones, and dealing labels would take long. */
export const OVERLAP_UP_TO_PERSONS = 600;
const ROUNDS = 999;
const ERROR = 0.05;

/**
 * One number a pair of options that needs no map: how alike what they drew is, cell by cell and attitude by attitude,
 * beside what the lot would give; both with one decimal. `unlike` at an error of 5 % over all pairs together
 * (Bonferroni). The same seed gives the same answer. Persons who drew nothing in the study area are in no group.
 */
export function groupOverlaps(
  touches: Readonly<Record<Attitude, CellPersons>>,
  area: readonly string[],
  options: readonly GroupOption[],
  n: number,
  seed: () => number,
): FurtherTables["overlaps"] {
  if (n > OVERLAP_UP_TO_PERSONS) return [];
  const maps = personMaps(touches, area);
  const groups = options
    .map(({ set, option, people }) => ({
      set,
      option,
      maps: [...people].sort((a, b) => a - b).flatMap((person) => maps.get(person) ?? []),
    }))
    .filter((group) => group.maps.length >= OVERLAP_FROM_PERSONS);
  const pairs = groups.flatMap((one, i) =>
    groups.slice(i + 1).flatMap((other) => (other.set === one.set ? [{ one, other }] : [])),
  );
  const { next } = seededRandom(seed());
  return pairs.map(({ one, other }) => {
    const { overlap, byLot, p } = compareOverlap(one.maps, other.maps, ROUNDS, next);
    return {
      set: one.set,
      one: one.option,
      other: other.option,
      overlap: oneDecimal(overlap),
      byLot: oneDecimal(byLot),
      unlike: p * pairs.length <= ERROR,
    };
  });
}

const oneDecimal = (share: number) => Math.round(share * 10) / 10;

function personMaps(
  touches: Readonly<Record<Attitude, CellPersons>>,
  area: readonly string[],
): Map<number, PersonMap> {
  const units = new Map<number, string[]>();
  for (const attitude of ATTITUDES)
    for (const cell of area)
      for (const person of touches[attitude].get(cell) ?? []) {
        const own = units.get(person);
        if (own) own.push(`${attitude} ${cell}`);
        else units.set(person, [`${attitude} ${cell}`]);
      }
  return new Map([...units].map(([person, own]) => [person, evenly(own)]));
}
