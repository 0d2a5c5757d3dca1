import { PICTOGRAMS } from "./terms";
import type { Lock, Pictogram } from "./terms";

export const LOCK_LENGTH = 3;

const isPictogram = (name: string): name is Pictogram => (PICTOGRAMS as readonly string[]).includes(name);

/** Three pictures as they were chosen; null for anything else. */
export function lockOf([first, second, third, ...more]: readonly Pictogram[]): Lock | null {
  return first && second && third && more.length === 0 ? [first, second, third] : null;
}

/** A lock from names, as they stand in a body. */
export const parseLock = (names: readonly string[]): Lock | null =>
  names.every(isPictogram) ? lockOf(names) : null;

/** A lock as a header carries it: the names joined by `-`. */
export const lockHeader = (lock: Lock): string => lock.join("-");
export const readLockHeader = (header: string | null): Lock | null => parseLock(header?.split("-") ?? []);
