import { cellToParent } from "h3-js";
import { COARSEST_RESOLUTION, WHOLE } from "../merge-up";
import { QuestionDraft } from "./question";
import type { Question } from "./question";

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
export function restZoneAttack(zone: RestZone, baseResolution: number, n: number, k: number): Question {
  const draft = new QuestionDraft();
  const asked = new Set<string>();
  const ask = (part: Part) => {
    if (asked.has(part.shape)) return;
    asked.add(part.shape);
    draft.ask(part.column);
  };

  /** A pool that failed, with everything below it. */
  function poolOf(cells: readonly string[], resolution: number): Part {
    const { column, parts, shape } = unionOf(cells, resolution);
    const tooMany = draft.column(0, 1);
    draft.row(null, k - 1, [column, 1], [tooMany, -n]);
    draft.row(0, null, [column, 1], [tooMany, -(parts - 1) * (k - 1)]);
    const part = { column, shape };
    ask(part);
    return part;
  }

  /** The persons of several parts: cells, or pools that failed. */
  function unionOf(cells: readonly string[], resolution: number): Part & { parts: number } {
    const column = draft.column(0, n);
    const below = resolution === WHOLE.resolution ? COARSEST_RESOLUTION : resolution + 1;
    if (below === baseResolution) {
      // Cells cannot be told apart: one of them, and the sum of the others.
      const others = cells.length - 1;
      const one = { column: draft.column(0, k - 1), shape: `cell of ${cells.length}` };
      const rest = draft.column(0, others * (k - 1));
      ask(one);
      draft.row(null, 0, [column, 1], [one.column, -1], [rest, -1]);
      draft.row(0, null, [column, 1], [one.column, -1]);
      draft.row(0, null, [column, others], [rest, -1]);
      return { column, parts: cells.length, shape: `${cells.length}` };
    }
    const groups = new Map<string, string[]>();
    for (const cell of cells) {
      const parent = cellToParent(cell, below);
      groups.set(parent, [...(groups.get(parent) ?? []), cell]);
    }
    const parts = [...groups.values()].map((group) => poolOf(group, below));
    draft.row(null, 0, [column, 1], ...parts.map((part) => [part.column, -1] as const));
    for (const part of parts) draft.row(0, null, [column, 1], [part.column, -1]);
    return { column, parts: parts.length, shape: `(${parts.map((part) => part.shape).sort()})` };
  }

  const { column: whole } = unionOf(zone.cells, zone.resolution);
  draft.row(zone.persons, zone.persons, [whole, 1]);
  return draft.named(zone.name);
}

interface Part {
  readonly column: number;
  /** Parts of one shape cannot be told apart. */
  readonly shape: string;
}
