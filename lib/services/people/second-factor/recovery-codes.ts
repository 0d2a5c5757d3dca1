import "server-only";
import { createHash, randomBytes } from "node:crypto";
import {
  crockfordFrom,
  parseSecret,
  receiptGroups,
  SECRET_CHARACTERS,
} from "@/lib/domain/drawing/identifiers";

const HOW_MANY = 10;

/** Ten codes of 80 random bits for a lost phone, as they are shown once, and the hashes that are kept. */
export function newRecoveryCodes(): { shown: string[]; hashes: Uint8Array[] } {
  const codes = Array.from({ length: HOW_MANY }, () => crockfordFrom(randomBytes(SECRET_CHARACTERS)));
  return { shown: codes.map((code) => receiptGroups(code).join(" ")), hashes: codes.map(hashOf) };
}

/** The hash of a recovery code as people type it; null when it cannot be one. */
export function recoveryCodeHash(typed: string): Uint8Array | null {
  const code = parseSecret(typed);
  return code === null ? null : hashOf(code);
}

const hashOf = (code: string): Uint8Array => createHash("sha256").update(code, "utf8").digest();
