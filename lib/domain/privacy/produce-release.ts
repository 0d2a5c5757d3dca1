import { ATTITUDES } from "../drawing/terms";
import type { Attitude } from "../drawing/terms";
import { mergeUp } from "./merge-up";
import type { CellPersons } from "./merge-up";
import { presentationFor } from "./presentation";
import type { Presentation } from "./presentation";
import { rulesOf } from "./rules";
import type { KeyedHash } from "./value";
import { zoneShape } from "./zone-shape";
import type { ZoneShape } from "./zone-shape";

declare const producedHere: unique symbol;
/** Disclosure-controlled. Only `produceRelease` makes one; storing one asks `assertReleased`. */
export type Released<T> = T & { readonly [producedHere]: true };

export interface ReleaseInput {
  /** Sorted ids of the persons counted: each with a finished, counted drawing. */
  readonly people: readonly string[];
  /** Per attitude, cell → positions in `people`. */
  readonly touches: Readonly<Record<Attitude, CellPersons>>;
  /** Base cells of the study area, empty ones included. */
  readonly area: readonly string[];
  readonly baseResolution: number;
  readonly kPlanner: number;
  readonly kPublic: number;
  /** Under the study's key; the same key for every release of the study. */
  readonly hash: KeyedHash;
}

export interface ReleasedZone {
  readonly attitude: Attitude;
  readonly zone: string;
  readonly resolution: number;
  readonly rest: boolean;
  /** Protected number of persons, ±1. */
  readonly persons: number;
  /** Whether the public view shows it too: true and shown number both reach the public k. */
  readonly forPublic: boolean;
  readonly shape: ZoneShape;
}

export interface ReleaseTables {
  readonly participants: number;
  readonly presentation: Presentation;
  readonly zones: readonly ReleasedZone[];
}

const produced = new WeakSet<object>();

/**
 * The one producer of releases: from raw sets of persons to zones with protected numbers (steps 3 to 5 and 7).
 * Mode *final*: one partition an attitude, made once. Under 15 persons there are no zones. The same people and
 * touches give the same release, in any order of arrival. What is hidden and what is empty are both absent.
 * Source: the project's own algorithm and its simulations, `docs/privacy.md`.
 */
export function produceRelease(input: ReleaseInput): Released<ReleaseTables> {
  const participants = input.people.length;
  const presentation = presentationFor(participants);
  const zones = presentation === "none" ? [] : ATTITUDES.flatMap((attitude) => zonesOf(attitude, input));
  const tables = Object.freeze({ participants, presentation, zones: Object.freeze(zones) });
  produced.add(tables);
  return tables as unknown as Released<ReleaseTables>;
}

function zonesOf(attitude: Attitude, input: ReleaseInput): ReleasedZone[] {
  const rules = rulesOf(input.kPlanner, input.people, input.hash);
  return mergeUp(input.area, input.touches[attitude], input.baseResolution, rules).map((zone) => ({
    attitude,
    zone: zone.zone,
    resolution: zone.resolution,
    rest: zone.rest,
    persons: zone.value.shown,
    forPublic: zone.value.persons >= input.kPublic && zone.value.shown >= input.kPublic,
    shape: zoneShape(zone.cells),
  }));
}

/** Refuses what only claims the type: a cast makes no release. */
export function assertReleased(tables: Released<ReleaseTables>): void {
  if (!produced.has(tables)) throw new Error("Only produceRelease makes a release.");
}
