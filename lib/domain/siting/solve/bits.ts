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
