import { ATTITUDES } from "../drawing/terms";
import type { Attitude } from "../drawing/terms";
import { toTheEnd } from "../to-the-end";
import { updateZones } from "./frozen-update";
import { groupsOf } from "./groups";
import type { GroupOption } from "./groups";
import { mergeUp } from "./merge-up";
import type { CellPersons } from "./merge-up";
import type { ReleasedBefore, ReleasedZone, ZoneSet } from "./released-zone";
import { presentationFor } from "./presentation";
import type { Presentation } from "./presentation";
import { rulesOf } from "./rules";
import type { Rules } from "./rules";
import type { FurtherTables } from "./tables/further-tables";
import { produceFurther } from "./tables/produce-further";
import type { FurtherInput } from "./tables/produce-further";
import type { KeyedHash, ZoneValue } from "./value";
import { zoneShape } from "./zone-shape";

declare const producedHere: unique symbol;
/** Disclosure-controlled. Only `produceRelease` makes one; storing one asks `assertReleased`. */
export type Released<T> = T & { readonly [producedHere]: true };

export interface SetsInput {
  /** Sorted ids of the persons counted: each with a finished, counted drawing. */
  readonly people: readonly string[];
  /** Per attitude, cell → positions in `people`. */
  readonly touches: Readonly<Record<Attitude, CellPersons>>;
  /** Who chose which option of the study's group sets, in the order of its definition. */
  readonly groups: readonly GroupOption[];
  /** Base cells of the study area, empty ones included. */
  readonly area: readonly string[];
  readonly baseResolution: number;
  readonly kPlanner: number;
  readonly kPublic: number;
  /** Under the study's key; the same key for every release of the study. */
  readonly hash: KeyedHash;
  /** Date of the numbers made now, `YYYY-MM-DD`. */
  readonly on: string;
}

export interface ReleaseInput extends SetsInput {
  /** What the further tables are made from; null makes none. */
  readonly further: FurtherInput | null;
}

/** The zones of a release that is being made, and who stands behind the numbers made now. */
export interface Partition {
  readonly participants: number;
  readonly presentation: Presentation;
  readonly zones: readonly ReleasedZone[];
  readonly sets: readonly ZoneSet[];
}

export interface ReleaseTables {
  readonly participants: number;
  readonly presentation: Presentation;
  readonly zones: readonly ReleasedZone[];
  /** Null under 15 persons, and where none were asked for. */
  readonly further: FurtherTables | null;
}

const parted = new WeakMap<Partition, Rules>();
const produced = new WeakMap<object, readonly ZoneSet[]>();

/**
 * The one producer of releases: from raw sets of persons to zones with protected numbers (steps 3 to 5, 7 and 8).
 * One partition an attitude. In the modes *final* and *waves* it is made here; in mode *frozen update* the zones
 * released `before` keep their shape, and a number changes only where that tells nothing about a few. Under 15 persons
 * there are no zones. The same people and touches give the same release, in any order of arrival. What is hidden and
 * what is empty are both absent. Source: the project's own algorithm and its simulations, `docs/privacy.md`.
 */
export function produceRelease(
  input: ReleaseInput,
  before?: readonly ReleasedBefore[],
): Released<ReleaseTables> {
  return toTheEnd(producing(input, toTheEnd(partition(input, before)), input.further));
}

/** The zones of a release, in steps: whoever runs them can let other work through between two of them. */
export function* partition(input: SetsInput, before?: readonly ReleasedBefore[]): Generator<void, Partition> {
  const participants = input.people.length;
  const presentation = presentationFor(participants);
  const rules = rulesOf(input.kPlanner, input.people, input.hash);
  const made: Made[] = [];
  if (presentation !== "none" && before !== undefined) made.push(...keptZones(before, input, rules));
  else if (presentation !== "none")
    for (const attitude of ATTITUDES) made.push(...(yield* newZones(attitude, input, rules)));
  const part = Object.freeze({
    participants,
    presentation,
    zones: Object.freeze(made.map(({ zone }) => zone)),
    sets: made.flatMap(({ set }) => set ?? []),
  });
  parted.set(part, rules);
  return part;
}

/** The release of a partition of the same input, in steps. */
export function* producing(
  input: SetsInput,
  part: Partition,
  further: FurtherInput | null,
): Generator<void, Released<ReleaseTables>> {
  const rules = parted.get(part);
  if (!rules) throw new Error("Only partition makes the zones of a release.");
  const { participants, presentation, zones, sets } = part;
  const tables = Object.freeze({
    participants,
    presentation,
    zones,
    further:
      presentation === "none" || further === null
        ? null
        : yield* produceFurther(input, further, { zones, sets }, rules),
  });
  produced.set(tables, sets);
  return tables as unknown as Released<ReleaseTables>;
}

interface Made {
  readonly zone: ReleasedZone;
  /** Null: the number is an old one. */
  readonly set: ZoneSet | null;
}

function* newZones(attitude: Attitude, input: SetsInput, rules: Rules): Generator<void, Made[]> {
  const made: Made[] = [];
  for (const merged of mergeUp(input.area, input.touches[attitude], input.baseResolution, rules)) {
    yield;
    const { zone, resolution, rest, cells, people, value } = merged;
    const groups = groupsOf(people, input.people.length, input.groups, rules, input.kPlanner);
    made.push({
      zone: {
        attitude,
        zone,
        resolution,
        rest,
        ...numbersOf(value, input),
        groups: { since: input.on, ...groups },
        shape: zoneShape(cells),
      },
      set: { attitude, zone, rest, cells, people },
    });
  }
  return made;
}

function keptZones(before: readonly ReleasedBefore[], input: SetsInput, rules: Rules): Made[] {
  return ATTITUDES.flatMap((attitude) =>
    updateZones(
      before.filter((zone) => zone.attitude === attitude),
      input.touches[attitude],
      rules,
      input.kPlanner,
    ),
  ).map(({ zone: { cells, earlier: _earlier, ...zone }, people, value }) =>
    value === null
      ? { zone, set: null }
      : {
          zone: { ...zone, ...numbersOf(value, input) },
          set: { attitude: zone.attitude, zone: zone.zone, rest: zone.rest, cells, people },
        },
  );
}

const numbersOf = (value: ZoneValue, { kPublic, on }: SetsInput) => ({
  persons: value.shown,
  forPublic: value.persons >= kPublic && value.shown >= kPublic,
  since: on,
});

/** Refuses what only claims the type: a cast makes no release. Gives back who stands behind the numbers made now. */
export function assertReleased(tables: Released<ReleaseTables>): readonly ZoneSet[] {
  const sets = produced.get(tables);
  if (!sets) throw new Error("Only produceRelease makes a release.");
  return sets;
}
