import "server-only";
import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import * as z from "zod";
import { json } from "../columns/json";
import { packNumbers, unpackNumbers } from "../columns/numbers";
import type { Queryable } from "../database";

/**
 * Who stood behind published numbers, under random numbers: raw, read by the release job (and `waveOf`), never part of an
 * answer. It is what makes a second release safe (`lib/domain/privacy/frozen-update.ts`) and, as `Guarded`, what tells how sure
 * a scenario is (`lib/domain/siting/how-sure.ts`).
 */
const numbersSchema = z.array(z.number().int());

const SETS_A_STATEMENT = 100;
const PEOPLE_A_STATEMENT = 2_000;

export interface Population {
  releaseId: string;
  people: readonly number[];
}

export interface HistoricSet {
  releaseId: string;
  attitude: string;
  zone: string;
  rest: boolean;
  cells: readonly string[];
  people: readonly number[];
}

/** Random numbers of the persons of a study who are not erased: participant → number. */
export async function peopleNumbers(db: Queryable, studyId: string): Promise<Map<string, number>> {
  const rows = await db.rows<{ participant: string; number: number }>(sql`
    select participant_id::text as participant, number from release_people
    where study_id = ${studyId}::uuid and participant_id is not null`);
  return new Map(rows.map((row) => [row.participant, row.number]));
}

/** Whom each release of a study counted, the first one first. */
export async function releasePopulations(db: Queryable, studyId: string): Promise<Population[]> {
  const rows = await db.rows<{ release: string; people: unknown }>(sql`
    select p.release_id::text as release, p.people
    from release_populations p join releases r on r.id = p.release_id
    where r.study_id = ${studyId}::uuid order by r.number`);
  return rows.map((row) => ({ releaseId: row.release, people: numbersSchema.parse(row.people) }));
}

/**
 * Id of the wave that counted most of a workshop's people; null when none counted any. The one question that somebody
 * besides the release job asks of the history: what it answers is a release, not who is in it.
 */
export async function waveOf(
  db: Queryable,
  { studyId, workshopId }: { studyId: string; workshopId: string },
): Promise<string | null> {
  const [row] = await db.rows<{ release: string }>(sql`
    select p.release_id::text as release
    from release_populations p
      join releases r on r.id = p.release_id
      join release_people n on n.study_id = r.study_id and p.people @> to_jsonb(n.number)
    where r.study_id = ${studyId}::uuid and exists (
      select 1 from drawings d
      where d.study_id = n.study_id and d.participant_id = n.participant_id and d.workshop_id = ${workshopId}::uuid)
    group by p.release_id, r.number order by count(*) desc, r.number limit 1`);
  return row?.release ?? null;
}

/** Every set that was published of the zones of a study. */
export async function historicSets(db: Queryable, studyId: string): Promise<HistoricSet[]> {
  const rows = await db.rows<{
    release: string;
    attitude: string;
    zone: string;
    rest: boolean;
    cells: unknown;
    people: Uint8Array;
  }>(sql`
    select s.release_id::text as release, s.attitude, s.zone, s.rest, s.cells, s.people
    from release_sets s join releases r on r.id = s.release_id
    where r.study_id = ${studyId}::uuid order by r.number`);
  return rows.map(({ release, cells, people, ...row }) => ({
    ...row,
    releaseId: release,
    cells: z.array(z.string()).parse(cells),
    people: unpackNumbers(people),
  }));
}

/**
 * Gives people of a study (`study_id`, `id`) their numbers as they arrive; a statement for the `with` of the one that stores
 * them. Who draws one that is taken gets theirs before they are first counted.
 */
export const numbersDrawn = (people: SQL): SQL => sql`
  insert into release_people (study_id, participant_id, number)
  select p.study_id, p.id, floor(random() * 2147483648)::int from (${people}) p
  on conflict do nothing`;

/** How often numbers are drawn for those who drew one that is taken. */
const ROUNDS = 5;

/** Numbers of all people of a study; those of `people` (ids) who have none are given theirs, unless they were erased meanwhile. */
export async function drawNumbers(
  db: Queryable,
  studyId: string,
  people: readonly string[],
): Promise<Map<string, number>> {
  let numbers = await peopleNumbers(db, studyId);
  for (let round = 0; round < ROUNDS && people.some((participant) => !numbers.has(participant)); round += 1) {
    const without = people.filter((participant) => !numbers.has(participant));
    for (let from = 0; from < without.length; from += PEOPLE_A_STATEMENT) {
      const some = json(without.slice(from, from + PEOPLE_A_STATEMENT));
      await db.run(
        numbersDrawn(sql`
          select study_id, id from participants
          where study_id = ${studyId}::uuid and id in (select value::uuid from jsonb_array_elements_text(${some}))`),
      );
    }
    numbers = await peopleNumbers(db, studyId);
  }
  return numbers;
}

/** Whom a release counted, by number. */
export async function insertPopulation(
  tx: Queryable,
  releaseId: string,
  people: readonly number[],
): Promise<void> {
  await tx.run(sql`
    insert into release_populations (release_id, people) values (${releaseId}::uuid, ${json(people)})`);
}

/** People (numbers) who are drawn again within the same stratum and drew in the same workshops. */
export interface Stratum {
  stratum: number;
  workshops: readonly number[];
  people: readonly number[];
}

/** What the people of a release are drawn again within; a person who is erased is not among them. */
export async function releaseStrata(db: Queryable, releaseId: string): Promise<Stratum[]> {
  const rows = await db.rows<{ stratum: number; workshops: unknown; people: number[] }>(sql`
    select s.stratum, s.workshops, array_agg(p.number order by p.number) as people
    from release_strata s join releases r on r.id = s.release_id
      join release_people p on p.study_id = r.study_id and p.number = any(s.people) and p.participant_id is not null
    where s.release_id = ${releaseId}::uuid group by s.stratum, s.workshops`);
  return rows.map(({ workshops, ...row }) => ({ ...row, workshops: numbersSchema.parse(workshops) }));
}

export async function insertStrata(
  tx: Queryable,
  releaseId: string,
  strata: readonly Stratum[],
): Promise<void> {
  await tx.run(sql`
    insert into release_strata (release_id, stratum, workshops, people)
    select ${releaseId}::uuid, s.stratum, s.workshops, s.people
    from jsonb_to_recordset(${json(strata)}) as s(stratum integer, workshops jsonb, people integer[])`);
}

/**
 * Takes people (`study_id`, `id`) out of what the people of releases are drawn again within; a statement for the `with` of the
 * one that removes them.
 */
export const leavingStrata = (people: SQL): SQL => sql`
  update release_strata s
  set people = array(select n from unnest(s.people) with ordinality as e(n, at) where n <> all(gone.numbers) order by at)
  from releases r, (
    select n.study_id, array_agg(n.number) as numbers
    from (${people}) p join release_people n on n.study_id = p.study_id and n.participant_id = p.id
    group by n.study_id) gone
  where r.id = s.release_id and r.study_id = gone.study_id and s.people && gone.numbers`;

/**
 * Who stands behind each number that a release shows: of zones whose number it did not make anew the set of the release
 * that did. Withdrawn zones are left out.
 */
export async function setsBehind(
  db: Queryable,
  { studyId, releaseId }: { studyId: string; releaseId: string },
): Promise<Omit<HistoricSet, "releaseId" | "cells">[]> {
  const rows = await db.rows<{ attitude: string; zone: string; rest: boolean; people: Uint8Array }>(sql`
    select distinct on (s.attitude, s.zone, s.rest) s.attitude, s.zone, s.rest, s.people
    from release_zones z join releases now on now.id = z.release_id
      join release_sets s on s.attitude = z.attitude and s.zone = z.zone and s.rest = z.rest
      join releases r on r.id = s.release_id and r.study_id = now.study_id and r.number <= now.number
    where z.release_id = ${releaseId}::uuid and now.study_id = ${studyId}::uuid and z.withdrawn_at is null
      and now.withdrawn_at is null and (now.mode = 'frozen-update' or r.id = now.id)
    order by s.attitude, s.zone, s.rest, r.number desc`);
  return rows.map(({ people, ...row }) => ({ ...row, people: unpackNumbers(people) }));
}

/** Who stands behind the numbers that a release made anew, by number. */
export async function insertSets(tx: Queryable, sets: readonly HistoricSet[]): Promise<void> {
  for (let from = 0; from < sets.length; from += SETS_A_STATEMENT) {
    const some = sets
      .slice(from, from + SETS_A_STATEMENT)
      .map((set) => ({ ...set, people: packNumbers(set.people).toString("hex") }));
    await tx.run(sql`
      insert into release_sets (release_id, attitude, zone, rest, cells, people)
      select s."releaseId", s.attitude, s.zone, s.rest, s.cells, decode(s.people, 'hex')
      from jsonb_to_recordset(${json(some)})
        as s("releaseId" uuid, attitude text, zone text, rest boolean, cells jsonb, people text)`);
  }
}
