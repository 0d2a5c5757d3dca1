import { cellsOf, profileOf } from "./cells";
import { cellChanges, sameValue, type Change } from "./profile-changes";
import type { Profile } from "./profile";

/** Two people changed one cell to different things: the other's stands, mine is kept to be offered. */
export interface Collision {
  cell: string;
  mine: unknown;
  theirs: unknown;
}

export interface Merged {
  profile: Profile;
  /** What the other did since both began. */
  theirs: Change[];
  collisions: Collision[];
}

/**
 * Puts together what two people made of one profile since `base`. Where only one changed something, that is taken; where both
 * wrote a reason, both texts stay, one after the other; else the other's stands, who was first, and mine is a collision.
 */
export function mergeProfiles(base: Profile, mine: Profile, theirs: Profile): Merged {
  const [first, own, other] = [cellsOf(base), cellsOf(mine), cellsOf(theirs)];
  const cells = new Map(other);
  const collisions: Collision[] = [];
  for (const { cell, before, after } of cellChanges(first, own)) {
    const stored = other.get(cell);
    if (sameValue(stored, before)) put(cells, cell, after);
    else if (isReason(cell) && typeof after === "string" && typeof stored === "string")
      cells.set(cell, bothTexts(stored, after));
    else if (!sameValue(stored, after)) collisions.push({ cell, mine: after, theirs: stored });
  }
  keepOwnOptions(cells, own, other);
  return { profile: profileOf(theirs, cells), theirs: cellChanges(first, other), collisions };
}

function put(cells: Map<string, unknown>, cell: string, value: unknown): void {
  if (value === undefined) cells.delete(cell);
  else cells.set(cell, value);
}

const isReason = (cell: string) => cell === "goingOn" || cell.endsWith("/reason");

function bothTexts(stored: string, mine: string): string {
  if (stored.includes(mine)) return stored;
  return mine.includes(stored) ? mine : `${stored}\n\n${mine}`;
}

/** An own option that one removed while the other spoke about it stays. */
function keepOwnOptions(cells: Map<string, unknown>, ...sources: ReadonlyMap<string, unknown>[]): void {
  for (const cell of [...cells.keys()]) {
    const of = cell.split("/")[1] ?? "";
    const own = `own/${of}`;
    if (!of.startsWith("own.") || cells.has(own)) continue;
    const kept = sources.find((source) => source.has(own))?.get(own);
    if (kept !== undefined) cells.set(own, kept);
  }
}
