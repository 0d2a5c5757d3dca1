import { Buffer } from "node:buffer";

const BYTES_EACH = 4;

/** Whole numbers of 32 bits as bytes, the highest byte of each first (as PostgreSQL's `int4send`). */
export function packNumbers(numbers: readonly number[]): Buffer {
  const bytes = Buffer.allocUnsafe(numbers.length * BYTES_EACH);
  for (const [at, number] of numbers.entries()) bytes.writeInt32BE(number, at * BYTES_EACH);
  return bytes;
}

export function unpackNumbers(packed: Uint8Array): number[] {
  const bytes = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength);
  return Array.from({ length: bytes.length / BYTES_EACH }, (_, at) => bytes.readInt32BE(at * BYTES_EACH));
}
