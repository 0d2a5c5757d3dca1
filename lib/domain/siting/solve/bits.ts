/** A set of positions below a size, 32 to a word. */
export type Bits = Int32Array;

export const emptyBits = (size: number): Bits => new Int32Array((size + 31) >> 5);

export function addBit(bits: Bits, at: number): void {
  bits[at >> 5] = (bits[at >> 5] ?? 0) | (1 << (at & 31));
}

export const hasBit = (bits: Bits, at: number): boolean => (((bits[at >> 5] ?? 0) >> (at & 31)) & 1) === 1;

export function isSubset(inner: Bits, outer: Bits): boolean {
  for (let word = 0; word < inner.length; word += 1)
    if (((inner[word] ?? 0) & ~(outer[word] ?? 0)) !== 0) return false;
  return true;
}

/** How many positions are in both. */
export function countBoth(one: Bits, other: Bits): number {
  let count = 0;
  for (let word = 0; word < one.length; word += 1) {
    let rest = (one[word] ?? 0) & (other[word] ?? 0);
    rest -= (rest >>> 1) & 0x55555555;
    rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
    count += Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return count;
}
