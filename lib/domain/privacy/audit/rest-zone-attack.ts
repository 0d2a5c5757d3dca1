import { cellToParent } from "h3-js";
import { COARSEST_RESOLUTION, WHOLE } from "../merge-up";
import { ProblemDraft } from "./bounds";
import type { BoundsProblem } from "./bounds";

/** A rest zone as everybody sees it, and its cells, which follow from the zones shown. */
export interface RestZone {
  readonly name: string;
  readonly resolution: number;
  readonly cells: readonly string[];
  readonly persons: number;
}

/**
 * What somebody who knows every rule can set up about the parts of a rest zone when it is made: each cell holds at most
 * k − 1 (it was not shown); each pool that failed holds fewer than k, or too many for its parts; a union holds at least as
 * many persons as its fullest part and at most their sum, because persons may touch several; `persons` is taken as
 * exact, as if the ±1 were known. Asked: how few and how many can be in a part. Parts of equal shape are asked for once.
 * `n` are all persons of the release.
 */
export function restZoneAttack(zone: RestZone, baseResolution: number, n: number, k: number): BoundsProblem {
  const draft = new ProblemDraft();
  const asked = new Set<string>();
  const ask = (part: Part) => {
    if (asked.has(part.shape)) return;
    asked.add(part.shape);
    draft.ask(part.column);
  };

  /** A cell, or a pool that failed, with everything below it. */
  function partOf(cells: readonly string[], resolution: number): Part {
    if (resolution === baseResolution) return { column: draft.column(0, k - 1), shape: "cell" };
    const parts = partsBelow(cells, resolution);
    const column = union(parts);
    if (parts.length > 0) {
      const tooMany = draft.column(0, 1);
      draft.row(null, k - 1, [column, 1], [tooMany, -n]);
      draft.row(0, null, [column, 1], [tooMany, -(parts.length - 1) * (k - 1)]);
    }
    return { column, shape: `(${parts.map((part) => part.shape).sort()})` };
  }

  function partsBelow(cells: readonly string[], resolution: number): Part[] {
    const below = resolution === WHOLE.resolution ? COARSEST_RESOLUTION : resolution + 1;
    const groups = new Map<string, string[]>();
    for (const cell of cells) {
      const parent = cellToParent(cell, below);
      groups.set(parent, [...(groups.get(parent) ?? []), cell]);
    }
    return [...groups.values()].map((group) => {
      const part = partOf(group, below);
      ask(part);
      return part;
    });
  }

  function union(parts: readonly Part[]): number {
    const column = draft.column(0, n);
    draft.row(null, 0, [column, 1], ...parts.map((part) => [part.column, -1] as const));
    for (const part of parts) draft.row(0, null, [column, 1], [part.column, -1]);
    return column;
  }

  const whole = union(partsBelow(zone.cells, zone.resolution));
  draft.row(zone.persons, zone.persons, [whole, 1]);
  return draft.named(zone.name);
}

interface Part {
  readonly column: number;
  /** Parts of one shape cannot be told apart. */
  readonly shape: string;
}
