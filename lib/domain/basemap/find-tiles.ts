import type { Entry } from "pmtiles";

/** Reads a leaf directory; its offset counts from the start of the leaves. */
export type ReadLeaf = (offset: number, length: number) => Promise<readonly Entry[]>;

/** Deeper than any writer makes them; a directory that points at itself ends here. */
export const MOST_LEVELS = 4;

/**
 * What the directory says of the wanted tiles (ids ascending), one entry a tile, ascending; tiles that the archive
 * lacks are absent. Only the leaves that hold a wanted tile are read, each once.
 */
export async function findTiles(
  directory: readonly Entry[],
  wanted: Float64Array,
  readLeaf: ReadLeaf,
  level = 1,
): Promise<Entry[]> {
  const found: Entry[] = [];
  for (const [index, entry] of directory.entries()) {
    const end =
      entry.runLength > 0 ? entry.tileId + entry.runLength : (directory[index + 1]?.tileId ?? Infinity);
    const ids = wanted.subarray(firstAtLeast(wanted, entry.tileId), firstAtLeast(wanted, end));
    if (ids.length === 0) continue;
    if (entry.runLength > 0) {
      for (const tileId of ids) found.push({ ...entry, tileId, runLength: 1 });
    } else if (level < MOST_LEVELS) {
      const leaf = await readLeaf(entry.offset, entry.length);
      for (const tile of await findTiles(leaf, ids, readLeaf, level + 1)) found.push(tile);
    }
  }
  return found;
}

/** Index of the first number that is not below `least`. */
function firstAtLeast(numbers: Float64Array, least: number): number {
  let from = 0;
  let to = numbers.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((numbers[middle] ?? Infinity) < least) from = middle + 1;
    else to = middle;
  }
  return from;
}
