import "server-only";
import { scrypt, timingSafeEqual } from "node:crypto";

const BYTES = 32;

/** The hash of a workshop's PIN of the day; slow on purpose, salted with the workshop's id. */
export function hashPin(pin: string, workshopId: string): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    scrypt(pin.normalize("NFKC"), workshopId, BYTES, (error, hash) =>
      error ? reject(error) : resolve(hash),
    );
  });
}

export async function isPin(pin: string, workshopId: string, expected: Uint8Array): Promise<boolean> {
  const hash = await hashPin(pin, workshopId);
  return hash.length === expected.length && timingSafeEqual(hash, expected);
}
