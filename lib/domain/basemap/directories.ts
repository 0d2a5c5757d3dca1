import type { Entry } from "pmtiles";
import { HEADER_BYTES } from "./header";

/** Header and root directory lie in the first 16 KiB of an archive: one request fetches both. */
const MOST_ROOT_BYTES = 16_384 - HEADER_BYTES;
const FIRST_LEAF_ENTRIES = 4_096;

type Compress = (bytes: Uint8Array) => Uint8Array;

/**
 * Entries in the order of their tile ids as the two kinds of directories of an archive: a root that holds them all, or,
 * where that were too large, one of leaves. `leaves` is empty in the first case.
 * Source: PMTiles specification, version 3, section 4.
 */
export function layOutDirectories(
  entries: readonly Entry[],
  compress: Compress,
): { root: Uint8Array; leaves: Uint8Array } {
  const flat = compress(encodeDirectory(entries));
  if (flat.length <= MOST_ROOT_BYTES) return { root: flat, leaves: new Uint8Array() };
  for (let size = FIRST_LEAF_ENTRIES; ; size *= 2) {
    const { root, leaves } = inLeaves(entries, size, compress);
    if (root.length <= MOST_ROOT_BYTES) return { root, leaves };
  }
}

function inLeaves(entries: readonly Entry[], size: number, compress: Compress) {
  const leaves: Uint8Array[] = [];
  const pointers: Entry[] = [];
  let offset = 0;
  for (let from = 0; from < entries.length; from += size) {
    const part = entries.slice(from, from + size);
    const leaf = compress(encodeDirectory(part));
    pointers.push({ tileId: part[0]?.tileId ?? 0, offset, length: leaf.length, runLength: 0 });
    leaves.push(leaf);
    offset += leaf.length;
  }
  const joined = new Uint8Array(offset);
  leaves.forEach((leaf, index) => joined.set(leaf, pointers[index]?.offset ?? 0));
  return { root: compress(encodeDirectory(pointers)), leaves: joined };
}

/** One directory: how many, then ids as differences, runs, lengths, and offsets (0: right after the one before). */
export function encodeDirectory(entries: readonly Entry[]): Uint8Array {
  const bytes: number[] = [];
  writeVarint(bytes, entries.length);
  let last = 0;
  for (const { tileId } of entries) {
    writeVarint(bytes, tileId - last);
    last = tileId;
  }
  for (const { runLength } of entries) writeVarint(bytes, runLength);
  for (const { length } of entries) writeVarint(bytes, length);
  let next = -1;
  for (const { offset, length } of entries) {
    writeVarint(bytes, offset === next ? 0 : offset + 1);
    next = offset + length;
  }
  return Uint8Array.from(bytes);
}

/** Seven bits a byte, the lowest first. Numbers beyond 32 bits are halved by division: shifting would lose them. */
function writeVarint(bytes: number[], value: number): void {
  let rest = value;
  while (rest >= 0x80) {
    bytes.push((rest % 0x80) | 0x80);
    rest = Math.floor(rest / 0x80);
  }
  bytes.push(rest);
}
