import { cellsOf, type Cells } from "./cells";
import type { Profile } from "./profile";

/** One cell before and after; undefined where it had nothing, or has nothing any more. */
export interface Change {
  cell: string;
  before: unknown;
  after: unknown;
}

/** What differs between two profiles, cell by cell; nothing where they say the same. */
export function profileChanges(before: Profile, after: Profile): Change[] {
  return cellChanges(cellsOf(before), cellsOf(after));
}

export function cellChanges(before: Cells, after: Cells): Change[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((cell) => {
    const change = { cell, before: before.get(cell), after: after.get(cell) };
    return sameValue(change.before, change.after) ? [] : [change];
  });
}

/** Cells hold values as they came through JSON from one schema: the same value is written the same. */
export const sameValue = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other);

const canonical = (value: unknown): string | undefined =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
