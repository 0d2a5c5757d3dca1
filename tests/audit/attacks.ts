import { ATTITUDES } from "@/lib/domain/drawing/terms";
import { attacksOn } from "@/lib/domain/privacy/audit/attacks";
import type { Doubt } from "@/lib/domain/privacy/audit/question";
import { groupsAttack } from "@/lib/domain/privacy/audit/groups-attack";
import { differing } from "@/lib/domain/privacy/frozen-update";
import type { ChangeRule } from "@/lib/domain/privacy/frozen-update";
import { mayChange } from "@/lib/domain/privacy/frozen-update";
import { assertReleased, produceRelease } from "@/lib/domain/privacy/produce-release";
import type { ReleaseInput } from "@/lib/domain/privacy/produce-release";
import { zoneKey } from "@/lib/domain/privacy/released-zone";
import type { ReleasedBefore } from "@/lib/domain/privacy/released-zone";
import { askSolver } from "@/lib/services/solver/ask-solver";
import { naiveAttacks } from "./naive-maps";
import { inputOf } from "./simulated-study";
import type { Person } from "./simulated-study";

/** Of so many tries so many told about a few persons. */
export interface Outcome {
  readonly tried: number;
  readonly found: number;
  /** Tries that the solver had no time for. */
  readonly unanswered: number;
}
export interface Result {
  readonly ours: Outcome;
  readonly control: Outcome;
}

const LIMIT_MS = 300_000;
const outcome = (tries: readonly (boolean | null)[]): Outcome => ({
  tried: tries.length,
  found: tries.filter((found) => found).length,
  unanswered: tries.filter((found) => found === null).length,
});

/** Zones with fewer than k persons, counted anew; the control shows every cell that anybody touches. */
export function recount(people: readonly Person[]): Result {
  const input = inputOf(people);
  const few = (persons: number) => persons < input.kPlanner;
  const cells = ATTITUDES.flatMap((attitude) =>
    input.area.flatMap((cell) => new Set(input.touches[attitude].get(cell)).size || []),
  );
  const zones = assertReleased(produceRelease(input)).map(
    ({ attitude, cells: own }) =>
      new Set(own.flatMap((cell) => input.touches[attitude].get(cell) ?? [])).size,
  );
  return { ours: outcome(zones.map(few)), control: outcome(cells.map(few)) };
}

/** Hidden or pooled cells whose number is exact or proven above zero, by linear programmes. */
export async function inference(people: readonly Person[]): Promise<Result> {
  const input = inputOf(people);
  const tables = produceRelease(input);
  const attacks = attacksOn({ tables, sets: assertReleased(tables), input });
  const ours = await askSolver(
    attacks.map(({ problem }) => problem),
    LIMIT_MS,
  );
  const naive = naiveAttacks(input);
  const answers = await askSolver(
    naive.map(({ problem }) => problem),
    LIMIT_MS,
  );
  const tells = (doubt: Doubt | null) => doubt && !(doubt.none && doubt.some);
  return {
    ours: outcome(ours.flat().map(tells)),
    control: outcome(
      naive.flatMap(({ cells }, at) => Array.from({ length: cells }, () => tells(answers[at]?.[0] ?? null))),
    ),
  };
}

/** One person more: is a zone at one of their marks seen to change? The control is a map that is always made anew. */
export function newcomers(people: readonly Person[], tries: number): Result {
  const before = people.slice(0, -tries);
  const input = inputOf(before);
  const numbers = new Map(produceRelease(input).zones.map((zone) => [zoneKey(zone), zone.persons]));
  const zonesBefore = beforeOf(input);
  const located = people.slice(-tries).map((newcomer) => {
    const now = inputOf([...before, newcomer], "2027-01-01");
    const positions = new Map(now.people.map((id, position) => [id, position]));
    const moved = zonesBefore.map((zone) => ({
      ...zone,
      earlier: zone.earlier.map((set) => ({
        people: set.people.map((person) => positions.get(input.people[person] ?? "") ?? -1),
        moved: 1,
      })),
    }));
    return {
      ours: produceRelease(now, moved).zones.some((zone) => zone.since === now.on),
      control: produceRelease(now).zones.some(
        (zone) =>
          numbers.get(zoneKey(zone)) !== zone.persons &&
          (zone.rest || newcomer.cells[zone.attitude].includes(zone.zone)),
      ),
    };
  });
  return {
    ours: outcome(located.map(({ ours }) => ours)),
    control: outcome(located.map(({ control }) => control)),
  };
}

/** A first release as the next one finds it. */
function beforeOf(input: ReleaseInput): ReleasedBefore[] {
  const tables = produceRelease(input);
  const sets = new Map(assertReleased(tables).map((set) => [zoneKey(set), set]));
  return tables.zones.flatMap((zone) => {
    const set = sets.get(zoneKey(zone));
    return set ? [{ ...zone, cells: set.cells, earlier: [{ people: set.people, moved: 0 }] }] : [];
  });
}

/**
 * A study grows by `step` people at a time. Pairs of published numbers of one zone whose sets differ by one to four persons,
 * among all pairs of different sets. The control publishes every zone anew each time.
 */
export function snapshots(people: readonly Person[], from: number, step: number): Result {
  const first = inputOf(people.slice(0, from));
  const zones = beforeOf(first).map(({ attitude, cells }) => {
    const own = new Set(cells);
    return people.map((person) => person.cells[attitude].some((cell) => own.has(cell)));
  });
  const run = (rule: ChangeRule) =>
    outcome(
      zones.flatMap((inZone) => {
        const setAt = (n: number) =>
          inZone.flatMap((inside, person) => (inside && person < n ? [person] : []));
        const published = [{ people: setAt(from), n: from }];
        for (let n = from + step; n <= people.length; n += step) {
          const earlier = published.map((old) => ({ people: old.people, moved: n - old.n }));
          if (rule(setAt(n), earlier, first.kPlanner)) published.push({ people: setAt(n), n });
        }
        const apart = published.flatMap((one, at) =>
          published.slice(at + 1).map((other) => differing(one.people, other.people)),
        );
        return apart.filter((persons) => persons > 0).map((persons) => persons < first.kPlanner);
      }),
    );
  return { ours: run(mayChange), control: run(() => true) };
}

/** Options of a zone with one to four persons that are proven to be there. The control shows every option from k on. */
export async function groups(people: readonly Person[]): Promise<Result> {
  const input = inputOf(people);
  const tables = produceRelease(input);
  const sets = assertReleased(tables);
  const few = attacksOn({ tables, sets, input }).filter(({ problem }) => problem.name.includes(" "));
  const naive = sets.flatMap((set) =>
    [...new Set(input.groups.map((option) => option.set))].flatMap((id) => {
      const options = input.groups
        .filter((option) => option.set === id)
        .map((option) => {
          const count = set.people.filter((person) => option.people.has(person)).length;
          return {
            size: option.people.size,
            shown: count < input.kPlanner ? null : count,
            few: count > 0 && count < input.kPlanner,
          };
        });
      const answered = options.reduce((sum, option) => sum + option.size, 0);
      const seen = { name: id, persons: set.people.length, options, unanswered: people.length - answered };
      return options.some((option) => option.few) && options.some((option) => option.shown !== null)
        ? [groupsAttack(seen, input.kPlanner)]
        : [];
    }),
  );
  const tells = async (problems: typeof naive) =>
    outcome((await askSolver(problems, LIMIT_MS)).flat().map((doubt) => doubt && !doubt.none));
  return { ours: await tells(few.map(({ problem }) => problem)), control: await tells(naive) };
}
