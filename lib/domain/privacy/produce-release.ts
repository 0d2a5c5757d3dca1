import { ATTITUDES } from "../drawing/terms";
import type { Attitude } from "../drawing/terms";
import { toTheEnd } from "../to-the-end";
import { updateZones } from "./frozen-update";
import { groupsOf } from "./groups";
import type { GroupOption } from "./groups";
import { mergeUp } from "./merge-up";
import type { CellPersons, Zone } from "./merge-up";
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
  const from = before ?? toTheEnd(mergedZones(input));
  return toTheEnd(producing(input, toTheEnd(partition(input, from)), input.further));
}

/** Where the zones of a new partition are and who stands behind them, in the order of the partition. */
export interface MergedZones {
  readonly sets: readonly ZoneSet[];
}

interface Merging {
  readonly input: SetsInput;
  readonly rules: Rules;
  readonly zones: readonly { readonly attitude: Attitude; readonly zone: Zone }[];
}

const merged = new WeakMap<MergedZones, Merging>();

/** Step 4 for every attitude, in steps: whoever runs them can let other work through between two of them. */
export function* mergedZones(input: SetsInput): Generator<void, MergedZones> {
  const rules = rulesOf(input.kPlanner, input.people, input.hash);
  const zones: { attitude: Attitude; zone: Zone }[] = [];
  if (presentationFor(input.people.length) !== "none")
    for (const attitude of ATTITUDES) {
      for (const zone of mergeUp(input.area, input.touches[attitude], input.baseResolution, rules))
        zones.push({ attitude, zone });
      yield;
    }
  const made = {
    sets: zones.map(({ attitude, zone: { zone, rest, cells, people } }) => ({
      attitude,
      zone,
      rest,
      cells,
      people,
    })),
  };
  merged.set(made, { input, rules, zones });
  return made;
}

/** The zones of a release from those merged of the same input, or from those released before; in steps. */
export function* partition(
  input: SetsInput,
  from: MergedZones | readonly ReleasedBefore[],
): Generator<void, Partition> {
  const { rules, zones, sets } = "sets" in from ? yield* newZones(from, input) : keptZones(from, input);
  const part = Object.freeze({
    participants: input.people.length,
    presentation: presentationFor(input.people.length),
    zones: Object.freeze(zones),
    sets,
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

type Made = Pick<Partition, "zones" | "sets"> & { readonly rules: Rules };

function* newZones(from: MergedZones, input: SetsInput): Generator<void, Made> {
  const merging = merged.get(from);
  if (merging?.input !== input) throw new Error("Only mergedZones merges the zones of an input.");
  const { rules } = merging;
  const zones: ReleasedZone[] = [];
  for (const { attitude, zone: one } of merging.zones) {
    yield;
    const { zone, resolution, rest, cells, people, value } = one;
    zones.push({
      attitude,
      zone,
      resolution,
      rest,
      ...numbersOf(value, input),
      groups: {
        since: input.on,
        ...groupsOf(people, input.people.length, input.groups, rules, input.kPlanner),
      },
      shape: zoneShape(cells),
    });
  }
  return { rules, zones, sets: from.sets };
}

function keptZones(before: readonly ReleasedBefore[], input: SetsInput): Made {
  const rules = rulesOf(input.kPlanner, input.people, input.hash);
  const zones: ReleasedZone[] = [];
  const sets: ZoneSet[] = [];
  if (presentationFor(input.people.length) === "none") return { rules, zones, sets };
  for (const attitude of ATTITUDES) {
    const own = before.filter((zone) => zone.attitude === attitude);
    for (const change of updateZones(own, input.touches[attitude], rules, input.kPlanner)) {
      const { cells, earlier: _earlier, ...zone } = change.zone;
      if (change.value === null) {
        zones.push(zone);
        continue;
      }
      zones.push({ ...zone, ...numbersOf(change.value, input) });
      sets.push({ attitude, zone: zone.zone, rest: zone.rest, cells, people: change.people });
    }
  }
  return { rules, zones, sets };
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
