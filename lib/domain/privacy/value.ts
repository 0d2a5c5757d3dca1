/** A keyed hash (HMAC-SHA-256 under the study's key): text → at least one byte. */
export type KeyedHash = (text: string) => Uint8Array;

/** Distinct persons of a zone, and the number that may be shown. */
export interface ZoneValue {
  /** v, the true number; never leaves the release job. */
  readonly persons: number;
  /** ṽ = v + e, e ∈ {−1, 0, 0, +1}. */
  readonly shown: number;
}

const ERRORS = [-1, 0, 0, 1] as const;

/**
 * The ±1 of a set of persons. It depends on exactly who they are and on nothing else (not on cell, time,
 * attitude or release): the same people always carry the same error, so repeating a count averages nothing out.
 * `sortedIds` must be sorted and distinct.
 */
export function errorOf(sortedIds: readonly string[], hash: KeyedHash): -1 | 0 | 1 {
  const [byte] = hash(sortedIds.join(","));
  if (byte === undefined) throw new Error("The keyed hash gave no bytes.");
  return ERRORS[(byte & 3) as 0 | 1 | 2 | 3];
}

/** Sorted distinct numbers of several lists, whole ones of 32 bits. */
export function distinctOf(lists: readonly (readonly number[])[]): number[] {
  const all = new Int32Array(lists.reduce((sum, list) => sum + list.length, 0));
  let end = 0;
  for (const list of lists) {
    all.set(list, end);
    end += list.length;
  }
  all.sort();
  const distinct: number[] = [];
  for (const person of all) if (person !== distinct.at(-1)) distinct.push(person);
  return distinct;
}
