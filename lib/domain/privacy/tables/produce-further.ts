import { latLngToCell, polygonToCells } from "h3-js";
import type { Position } from "../../drawing/document";
import { WISHES } from "../../drawing/terms";
import type { Attitude, Wish } from "../../drawing/terms";
import type { MultiPolygon } from "../../register/area";
import type { Topic } from "../../study/topics";
import { mergeUp } from "../merge-up";
import type { CellPersons } from "../merge-up";
import type { SetsInput } from "../produce-release";
import { personSet } from "../person-set";
import { TABLES_FROM_PERSONS } from "../release-facts";
import type { ReleasedZone, ZoneSet } from "../released-zone";
import type { Rules } from "../rules";
import { zoneShape } from "../zone-shape";
import { basisOf, type DrawnFigures } from "./basis-of";
import { crossUse, type UsedUnit } from "./cross-use";
import type { From150, FurtherTables } from "./further-tables";
import { groupOverlaps } from "./group-overlaps";
import { groupSizes, missingGroups } from "./group-sizes";
import { zoneAmbivalence } from "./zone-ambivalence";
import { zoneTimes, type TimedTouches } from "./zone-times";

/** Raw sets of the further tables; persons are positions among those counted. */
export interface FurtherInput {
  readonly timed: TimedTouches;
  /** Cell → persons who want a place of questions and meeting there, or not there. */
  readonly wishes: Readonly<Record<Wish, CellPersons>>;
  /** Who named a topic with a mark of that attitude. */
  readonly topics: readonly { attitude: Attitude; topic: Topic; people: readonly number[] }[];
  /** Quarters of the register, outlines as lng lat. */
  readonly quarters: readonly { name: string; outline: MultiPolygon }[];
  /** Institutions of the register that are not shielded, lng lat. */
  readonly institutions: readonly { name: string; position: Position }[];
  readonly drawn: DrawnFigures;
  /** Where the workshops were, lng lat. */
  readonly venues: readonly Position[];
  /** What an earlier release with the same partition told from 150 persons on: it stays as it is. */
  readonly kept: From150 | null;
}

/**
 * Rule 12: tables besides the zones, from the sets behind the zones' numbers made now. Under 150 persons only the
 * numbers that need no map: overlaps and what the release rests on.
 */
export function* produceFurther(
  input: SetsInput,
  further: FurtherInput,
  made: { readonly zones: readonly ReleasedZone[]; readonly sets: readonly ZoneSet[] },
  rules: Rules,
): Generator<void, FurtherTables> {
  const { people, groups, touches, area, kPlanner: k } = input;
  const enough = people.length >= TABLES_FROM_PERSONS;
  const basis = basisOf(further.drawn, further.venues, made.zones, missingGroups(groups, k));
  yield;
  const overlaps = groupOverlaps(touches, area, groups, people.length, () => seedOf(input));
  yield;
  return {
    version: 1,
    basis,
    groupSizes: groupSizes(groups, people.length, rules, k),
    overlaps,
    from150: further.kept ?? (enough ? yield* tablesFrom150(input, further, made.sets, rules) : null),
  };
}

function* tablesFrom150(
  input: SetsInput,
  further: FurtherInput,
  sets: readonly ZoneSet[],
  rules: Rules,
): Generator<void, From150> {
  const { people, touches, area, kPlanner: k, on } = input;
  const timed = Object.values(further.timed).flatMap((byTime) =>
    Object.values(byTime).flatMap((cells) => [...cells.values()]),
  );
  const times = { asked: rules.voices(timed).length >= k, rows: zoneTimes(sets, further.timed, rules, k) };
  yield;
  const ambivalence = zoneAmbivalence(sets, touches, rules, k);
  yield;
  const quarters = crossUse(quartersUsed(further.quarters, input, rules), people.length, k);
  yield;
  const institutions = crossUse(institutionsInZones(further.institutions, sets, input), people.length, k);
  yield;
  return {
    since: on,
    times,
    ambivalence,
    quarters,
    institutions,
    topics: {
      asked: rules.voices(further.topics.map((topic) => topic.people)).length >= k,
      rows: further.topics.flatMap(({ attitude, topic, people: named }) => {
        const voices = rules.voices([named]);
        const value = rules.value(voices);
        const told = rules.admits(value) && people.length - voices.length >= k;
        return told ? [{ attitude, topic, persons: value.shown }] : [];
      }),
    },
    wishes: {
      asked: rules.voices(WISHES.flatMap((wish) => [...further.wishes[wish].values()])).length >= k,
      zones: WISHES.flatMap((wish) =>
        mergeUp(area, further.wishes[wish], input.baseResolution, rules).map(
          ({ zone, resolution, rest, cells, value }) => ({
            wish,
            zone,
            resolution,
            rest,
            persons: value.shown,
            shape: zoneShape(cells),
          }),
        ),
      ),
    },
  };
}

function quartersUsed(
  quarters: FurtherInput["quarters"],
  { people, touches, baseResolution }: SetsInput,
  rules: Rules,
): UsedUnit[] {
  return quarters.map(({ name, outline }) => {
    const cells = cellsInside(outline, baseResolution);
    const voices = rules.voices(cells.map((cell) => touches.use.get(cell) ?? []));
    return { name, people: personSet(people.length, voices) };
  });
}

/** Institutions that lie in a single zone of use; several in one zone cannot be told apart and are one unit. */
function institutionsInZones(
  institutions: FurtherInput["institutions"],
  sets: readonly ZoneSet[],
  { baseResolution, people: counted }: Pick<SetsInput, "baseResolution" | "people">,
): UsedUnit[] {
  const cells = institutions.map(({ name, position: [lng, lat] }) => ({
    name,
    cell: latLngToCell(lat, lng, baseResolution),
  }));
  return sets
    .filter(({ attitude, rest }) => attitude === "use" && !rest)
    .flatMap(({ zone, people }) => {
      const names = cells.filter(({ cell }) => cell === zone).map(({ name }) => name);
      return names.length > 0 ? [{ name: names.join(", "), people: personSet(counted.length, people) }] : [];
    });
}

/** Cells whose middle lies inside: quarters side by side share none. */
const cellsInside = ({ coordinates }: MultiPolygon, resolution: number): string[] =>
  coordinates.flatMap((rings) =>
    polygonToCells(
      rings.map((ring) => ring.map((position) => [...position])),
      resolution,
      true,
    ),
  );

/** The same people give the same seed, whatever else they drew. */
function seedOf({ people, hash }: SetsInput): number {
  const [a = 0, b = 0, c = 0, d = 0] = hash(`overlap ${people.join(",")}`);
  return ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
}
