import "server-only";
import { createHmac } from "node:crypto";
import type { Pseudonym } from "@/lib/domain/export/profile";

const LETTER = { mark: "m", drawing: "d", participant: "p", workshop: "w" } as const;
/** 80 bits: in a million marks the odds of one coincidence are below one in a million million. */
const HEX_DIGITS = 20;

/**
 * Outward ids: HMAC-SHA-256 of kind and id under the key. A letter in front keeps spreadsheets from reading one as a
 * number. The last id of each kind is remembered, since marks come drawing by drawing.
 */
export function pseudonyms(key: Uint8Array): Pseudonym {
  const last = new Map<string, { id: string; outward: string }>();
  return (kind, id) => {
    const known = last.get(kind);
    if (known?.id === id) return known.outward;
    const digest = createHmac("sha256", key).update(`${kind}:${id.toLowerCase()}`).digest("hex");
    const outward = LETTER[kind] + digest.slice(0, HEX_DIGITS);
    last.set(kind, { id, outward });
    return outward;
  };
}
