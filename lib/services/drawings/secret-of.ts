import "server-only";
import { parseSecret } from "@/lib/domain/drawing/identifiers";
import { DomainError } from "@/lib/domain/errors";
import { hashOfSecret } from "../workshops/issue-pass";

/** The hash of a participant's secret as typed or sent; what is none cannot fit. */
export function secretHashOf(typed: string | null): Uint8Array {
  const secret = typed === null ? null : parseSecret(typed);
  if (secret === null) throw new DomainError("wrong-secret");
  return hashOfSecret(secret);
}

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

/** Wrong secrets count at the drawing they were tried on. */
export const secretTarget = (drawingId: string): string => `drawing:${drawingId.toLowerCase()}`;
