import "server-only";
import type { Queryable } from "@/db/database";
import {
  drawNumbers,
  historicSets,
  insertPopulation,
  insertSets,
  insertStrata,
  peopleNumbers,
  releasePopulations,
} from "@/db/queries/release-history";
import type { HistoricSet, Stratum } from "@/db/queries/release-history";
import { listReleases, markedZones } from "@/db/queries/releases";
import { differing } from "@/lib/domain/privacy/frozen-update";
import { zoneKey } from "@/lib/domain/privacy/released-zone";
import type { ReleasedBefore, ZoneSet } from "@/lib/domain/privacy/released-zone";
import type { NamedStrata } from "./counted";

/** Of the persons counted now (ids), those of no wave yet. */
export async function newInWaves(
  db: Queryable,
  studyId: string,
  people: readonly string[],
): Promise<string[]> {
  const numbers = await peopleNumbers(db, studyId);
  const inWaves = new Set((await releasePopulations(db, studyId)).flatMap((wave) => wave.people));
  return people.filter((person) => {
    const number = numbers.get(person);
    return number === undefined || !inWaves.has(number);
  });
}

/**
 * The zones of the latest release with everything that was ever published of them; undefined before the first one.
 * Persons are positions in `people` (sorted ids); one who is not counted any more has a negative number of their own.
 */
export async function zonesBefore(
  db: Queryable,
  studyId: string,
  people: readonly string[],
): Promise<ReleasedBefore[] | undefined> {
  const [latest] = await listReleases(db, studyId);
  if (!latest) return undefined;
  const numbers = await peopleNumbers(db, studyId);
  const positions = new Map(people.map((id, position) => [numbers.get(id), position]));
  const positionOf = (number: number) => positions.get(number) ?? -1 - number;
  const moved = new Map(
    (await releasePopulations(db, studyId)).map((then) => [
      then.releaseId,
      differing([...people.keys()], then.people.map(positionOf)),
    ]),
  );
  const sets = new Map<string, HistoricSet[]>();
  for (const set of await historicSets(db, studyId)) {
    sets.set(zoneKey(set), [...(sets.get(zoneKey(set)) ?? []), set]);
  }
  return (await markedZones(db, { studyId, id: latest.id })).map((zone) => {
    const published = sets.get(zoneKey(zone));
    if (!published?.[0]) throw new Error("A released zone without its history.");
    return {
      ...zone,
      cells: published[0].cells,
      earlier: published.map((set) => ({
        people: set.people.map(positionOf),
        moved: moved.get(set.releaseId) ?? 0,
      })),
    };
  });
}

/** Numbers in the order of the people, drawn for those who have none; null when somebody was erased meanwhile. */
export async function numberPeople(
  db: Queryable,
  studyId: string,
  people: readonly string[],
): Promise<readonly number[] | null> {
  const drawn = await drawNumbers(db, studyId, people);
  const numbers = people.flatMap((person) => drawn.get(person) ?? []);
  return numbers.length < people.length ? null : numbers;
}

/** What the people of a release are drawn again within, by their numbers. */
export function numberedStrata({ strata, workshops }: NamedStrata, numbers: readonly number[]): Stratum[] {
  const stratumOf = numbering(strata);
  const workshopOf = numbering(workshops.flat());
  // People with the same mostly have the very same list.
  const lists = new Map<readonly string[], { numbers: number[]; key: string }>();
  const listOf = (names: readonly string[]) => {
    const known = lists.get(names);
    if (known) return known;
    const numbers = names.map(workshopOf);
    const list = { numbers, key: numbers.join() };
    lists.set(names, list);
    return list;
  };
  const found = new Map<string, Stratum & { people: number[] }>();
  for (const [person, name] of strata.entries()) {
    const list = listOf(workshops[person] ?? []);
    const stratum = stratumOf(name);
    const key = `${stratum} ${list.key}`;
    const known = found.get(key) ?? { stratum, workshops: list.numbers, people: [] };
    known.people.push(numbers[person] ?? failed());
    found.set(key, known);
  }
  return [...found.values()];
}

export interface History {
  readonly id: string;
  /** Of the people counted, in their order. */
  readonly numbers: readonly number[];
  readonly strata: readonly Stratum[];
  readonly sets: readonly ZoneSet[];
}

/** Keeps what the next release of the study has to know of this one. */
export async function keepHistory(tx: Queryable, { id, numbers, strata, sets }: History): Promise<void> {
  await insertPopulation(tx, id, numbers);
  await insertStrata(tx, id, strata);
  await insertSets(
    tx,
    sets.map(({ people, ...set }) => ({
      ...set,
      releaseId: id,
      people: people.map((person) => numbers[person] ?? failed()),
    })),
  );
}

/** Numbers in the place of names, in the order of the alphabet: nothing of a name is kept. */
function numbering(names: readonly string[]): (name: string) => number {
  const places = new Map([...new Set(names)].sort().map((name, place) => [name, place]));
  return (name) => places.get(name) ?? -1;
}

function failed(): never {
  throw new Error("A set of persons who are not counted.");
}
