import type { PersonSet } from "../person-set";
import type { CrossUse } from "./further-tables";
import { roundedPercent } from "./rounded-percent";

/** A quarter or a registered institution, and who uses it: positions, distinct. */
export interface UsedUnit {
  readonly name: string;
  readonly people: PersonSet;
}

/** Persons from which a share of those who use a unit is told. */
export const SHARE_FROM_PERSONS = 20;

/**
 * For each pair of units: of those who use the one, how many per cent use the other too, rounded to 5. Told where both, either one
 * alone and neither are at least k of the n persons each. No number of persons of a unit leaves: the distinct persons of
 * a union would tell about cells that are hidden. Cost: pairs of units times persons.
 */
export function crossUse(units: readonly UsedUnit[], n: number, k: number): CrossUse {
  const rows = units.flatMap((one, from) =>
    units.flatMap((other, to) => {
      if (from === to || one.people.size < SHARE_FROM_PERSONS) return [];
      const both = [...one.people].filter((person) => other.people.has(person)).length;
      const [onlyOne, onlyOther] = [one.people.size - both, other.people.size - both];
      const parts = [both, onlyOne, onlyOther, n - both - onlyOne - onlyOther];
      return Math.min(...parts) >= k ? [{ from, to, percent: roundedPercent(both, one.people.size) }] : [];
    }),
  );
  return { units: units.map(({ name }) => name), rows };
}
