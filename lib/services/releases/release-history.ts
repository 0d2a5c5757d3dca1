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
import type { ReleaseStudy } from "@/db/queries/releases";
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
 * Random numbers of `people` (ids), in their order; drawn before the transaction that stores a release, which others wait for.
 * Null when somebody was erased meanwhile.
 */
export async function numbersFor(
  db: Queryable,
  studyId: string,
  people: readonly string[],
): Promise<readonly number[] | null> {
  const used = (await releasePopulations(db, studyId)).flatMap((release) => release.people);
  const drawn = await drawNumbers(db, studyId, people, used);
  const numbers = people.flatMap((person) => drawn.get(person) ?? []);
  return numbers.length === people.length ? numbers : null;
}

/** Keeps what the next release of the study, and whoever compares sites on this one, has to know of it. */
export async function keepHistory(
  tx: Queryable,
  study: Pick<ReleaseStudy, "id">,
  release: { id: string; numbers: readonly number[]; sets: readonly ZoneSet[]; within: Strata },
): Promise<void> {
  const { numbers } = release;
  await insertPopulation(tx, release.id, numbers);
  const { strata, workshops } = release.within;
  const stratumOf = numbering(strata);
  const workshopOf = numbering(workshops.flat());
  await insertStrata(
    tx,
    { studyId: study.id, releaseId: release.id },
    numbers.map((number, person) => ({
      number,
      stratum: stratumOf(strata[person] ?? ""),
      workshops: (workshops[person] ?? []).map(workshopOf),
    })),
  );
  const sets = release.sets.map(({ people, ...set }) => ({
    ...set,
    releaseId: release.id,
    people: people.map((position) => numbers[position] ?? failed()),
  }));
  await insertSets(tx, sets);
}

/** Numbers in the place of names, in the order of the alphabet: nothing of a name is kept. */
function numbering(names: readonly string[]): (name: string) => number {
  const places = new Map([...new Set(names)].sort().map((name, place) => [name, place]));
  return (name) => places.get(name) ?? -1;
}

function failed(): never {
  throw new Error("A set of persons who are not counted.");
}
