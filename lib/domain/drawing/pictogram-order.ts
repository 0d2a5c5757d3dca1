import { PICTOGRAMS } from "./terms";
import type { Pictogram } from "./terms";

/**
 * The pictograms in an order of their own for each drawing, always the same one for the same drawing: where a finger
 * tapped says nothing to the next person. FNV-1a (Fowler, Noll, Vo 1991) mixes; it hides nothing and need not.
 */
export function pictogramOrder(drawingId: string): Pictogram[] {
  return [...PICTOGRAMS].sort((a, b) => mix(drawingId + a) - mix(drawingId + b));
}

function mix(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
