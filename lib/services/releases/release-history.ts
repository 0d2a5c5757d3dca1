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
import type { HistoricSet } from "@/db/queries/release-history";
import { listReleases, markedZones } from "@/db/queries/releases";
import { differing } from "@/lib/domain/privacy/frozen-update";
import { zoneKey } from "@/lib/domain/privacy/released-zone";
import type { ReleasedBefore, ZoneSet } from "@/lib/domain/privacy/released-zone";
import type { Strata } from "@/lib/domain/privacy/resample";

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

/**
 * Draws the people's random numbers before the transaction that stores a release, which others wait for. Numbers in the order of
 * the people; null when somebody was erased meanwhile.
 */
export async function numberPeople(
  db: Queryable,
  studyId: string,
  people: readonly string[],
): Promise<readonly number[] | null> {
  const used = (await releasePopulations(db, studyId)).flatMap((release) => release.people);
  const drawn = await drawNumbers(db, studyId, people, used);
  const numbers = people.flatMap((person) => drawn.get(person) ?? []);
  return numbers.length < people.length ? null : numbers;
}

interface History {
  readonly id: string;
  /** Of the people counted, in their order. */
  readonly numbers: readonly number[];
  readonly within: Strata;
  readonly sets: readonly ZoneSet[];
}

/** Keeps what the next release of the study has to know of this one. */
export async function keepHistory(tx: Queryable, { id, numbers, within, sets }: History): Promise<void> {
  const numberOf = (person: number) => numbers[person] ?? failed();
  await insertPopulation(tx, id, numbers);
  await insertStrata(tx, id, numberedStrata(within, numberOf));
  await insertSets(
    tx,
    sets.map(({ people, ...set }) => ({ ...set, releaseId: id, people: people.map(numberOf) })),
  );
}

function numberedStrata(
  { strata, workshops }: Strata,
  numberOf: (person: number) => number,
): { stratum: number; workshops: number[]; people: number[] }[] {
  const stratumOf = numbering(strata);
  const workshopOf = numbering(workshops.flat());
  const numbered = new Map<string, { stratum: number; workshops: number[]; people: number[] }>();
  for (const [person, name] of strata.entries()) {
    const own = { stratum: stratumOf(name), workshops: (workshops[person] ?? []).map(workshopOf) };
    const key = `${own.stratum} ${own.workshops.join()}`;
    const known = numbered.get(key) ?? { ...own, people: [] };
    known.people.push(numberOf(person));
    numbered.set(key, known);
  }
  return [...numbered.values()];
}

/** Numbers in the place of names, in the order of the alphabet: nothing of a name is kept. */
function numbering(names: readonly string[]): (name: string) => number {
  const places = new Map([...new Set(names)].sort().map((name, place) => [name, place]));
  return (name) => places.get(name) ?? -1;
}

function failed(): never {
  throw new Error("A set of persons who are not counted.");
}
