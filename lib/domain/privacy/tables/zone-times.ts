import { TIMES } from "../../drawing/terms";
import type { Attitude, Time } from "../../drawing/terms";
import type { CellPersons } from "../merge-up";
import type { ZoneSet } from "../released-zone";
import type { Rules } from "../rules";
import type { From150 } from "./further-tables";

/** Per time of day, cell → persons who gave that time with a mark there. */
export type TimedTouches = Readonly<Record<Attitude, Readonly<Record<Time, CellPersons>>>>;

interface Timed {
  readonly time: Time;
  readonly people: readonly number[];
  readonly shown: number;
}

/**
 * Persons of each frozen zone by time of day. A number is told where it, the others of the zone and the others who gave
 * that time anywhere are at least k each. One person may give several times, so what two numbers force together is looked at too: those who
 * must be in both, and those who must have given another time or none, are nobody or at least k; else the first is left
 * out, because which one it is must not tell about numbers. Cost: linear in the touches with a time.
 */
export function zoneTimes(
  sets: readonly ZoneSet[],
  timed: TimedTouches,
  rules: Rules,
  k: number,
): From150["times"]["rows"] {
  const everywhere = new Map<string, number>();
  const size = (attitude: Attitude, time: Time) => {
    const key = `${attitude} ${time}`;
    const known = everywhere.get(key) ?? rules.voices([...timed[attitude][time].values()]).length;
    everywhere.set(key, known);
    return known;
  };
  return sets.flatMap(({ attitude, zone, rest, cells, people }) => {
    const admitted = TIMES.flatMap((time): Timed[] => {
      const there = rules.voices(cells.map((cell) => timed[attitude][time].get(cell) ?? []));
      const value = rules.value(there);
      const complements = [people.length - there.length, size(attitude, time) - there.length];
      return rules.admits(value) && Math.min(...complements) >= k
        ? [{ time, people: there, shown: value.shown }]
        : [];
    });
    return unforced(people.length, admitted, k).map(({ time, shown }) => ({
      attitude,
      zone,
      rest,
      time,
      persons: shown,
    }));
  });
}

function unforced(persons: number, admitted: readonly Timed[], k: number): readonly Timed[] {
  let shown = admitted;
  while (shown.length > 0 && forcesAFew(persons, shown, k)) shown = shown.slice(1);
  return shown;
}

function forcesAFew(persons: number, shown: readonly Timed[], k: number): boolean {
  const told = shown.reduce((sum, { people }) => sum + people.length, 0);
  const named = new Set(shown.flatMap(({ people }) => people)).size;
  if (told < persons && persons - named < k) return true;
  return shown.some((one, i) => {
    const ofOne = new Set(one.people);
    return shown.slice(i + 1).some((other) => {
      const both = other.people.filter((person) => ofOne.has(person)).length;
      return one.people.length + other.people.length > persons && both < k;
    });
  });
}
