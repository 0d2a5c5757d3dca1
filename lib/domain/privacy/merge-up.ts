import { cellToParent } from "h3-js";
import type { Rules } from "./rules";
import type { ZoneValue } from "./value";

/** The coarsest parents that pool; above them everything that is left is one pool. */
export const COARSEST_RESOLUTION = 6;
/** Name and resolution of the pool of everything that is left. */
export const WHOLE = { zone: "whole", resolution: 0 } as const;

/** Cell (H3 index at base resolution) → persons who touch it, as positions; repeated when they touch it twice. */
export type CellPersons = ReadonlyMap<string, readonly number[]>;

export interface Zone {
  /** The cell, or the parent whose pool this rest zone is, or `whole`. */
  readonly zone: string;
  readonly resolution: number;
  readonly rest: boolean;
  /** Base cells, empty ones included. */
  readonly cells: readonly string[];
  /** Positions of the persons who touch it. */
  readonly people: readonly number[];
  readonly value: ZoneValue;
}

interface Pool {
  readonly cells: readonly string[];
  readonly voices: readonly number[];
}

/**
 * One partition of the study area for one attitude: step 4, "merge up".
 * A cell that may be shown is its own zone. All others, empty ones included, are pooled by parent, one
 * resolution after the other down to 6, then as a whole; a pool becomes a rest zone when it may be shown and
 * conceals its sub-pools; what fails everywhere is hidden (absent from the answer).
 * `area` are the base cells of the study area; touches elsewhere are not looked at. Parents are always those of
 * the base cell. Cost: linear in touches, times the number of resolutions.
 */
export function mergeUp(
  area: readonly string[],
  touches: CellPersons,
  baseResolution: number,
  rules: Rules,
): Zone[] {
  const zones: Zone[] = [];
  let left: Pool[] = [];
  for (const cell of area) {
    const voices = rules.voices([touches.get(cell) ?? []]);
    const value = rules.value(voices);
    if (rules.admits(value))
      zones.push({
        zone: cell,
        resolution: baseResolution,
        rest: false,
        cells: [cell],
        people: voices,
        value,
      });
    else left.push({ cells: [cell], voices });
  }
  for (let resolution = baseResolution - 1; resolution >= COARSEST_RESOLUTION; resolution -= 1) {
    left = poolBy(left, (cell) => cellToParent(cell, resolution), resolution, rules, zones);
  }
  poolBy(left, () => WHOLE.zone, WHOLE.resolution, rules, zones);
  return zones.sort((a, b) => (a.zone < b.zone ? -1 : a.zone > b.zone ? 1 : 0));
}

/** Pools by name, adds those that may be shown to `zones`, gives back the others. */
function poolBy(
  parts: readonly Pool[],
  nameOf: (cell: string) => string,
  resolution: number,
  rules: Rules,
  zones: Zone[],
): Pool[] {
  const groups = new Map<string, Pool[]>();
  for (const part of parts) {
    const [first] = part.cells;
    if (first === undefined) continue;
    const name = nameOf(first);
    const group = groups.get(name);
    if (group) group.push(part);
    else groups.set(name, [part]);
  }
  const failed: Pool[] = [];
  for (const [zone, subPools] of groups) {
    const cells = subPools.flatMap((part) => part.cells);
    const voices = rules.voices(subPools.map((part) => part.voices));
    const value = rules.value(voices);
    if (rules.admits(value) && rules.conceals(value, subPools.length)) {
      zones.push({ zone, resolution, rest: true, cells, people: voices, value });
    } else failed.push({ cells, voices });
  }
  return failed;
}
