import { boxOf, diagonalOf, gap, lengthsAlong } from "./ink";
import type { InkPoint } from "./ink";

/** How much of a stroke, from either end, may overshoot the point where the outline closes. */
const OVERSHOOT_SHARE = 0.2;
/** The end is near the start when the gap is below a quarter of the shape's diagonal, at least 16 and at most 64 pixels. */
const GAP_SHARE = 0.25;
const GAP_PIXELS = { least: 16, most: 64 } as const;
/** More pairs than this need not be looked at: a finger does not close finer. */
const SAMPLES = 64;

/**
 * The part of a stroke that closes on itself, without the tails that overshoot; null for an open stroke.
 * The result's last point joins its first; it may cross itself. Cost: at most 64 × 64 distances.
 */
export function closedOutline(stroke: readonly InkPoint[]): InkPoint[] | null {
  if (stroke.length < 4) return null;
  const lengths = lengthsAlong(stroke);
  const total = lengths.at(-1) ?? 0;
  const diagonal = diagonalOf(boxOf(stroke));
  const allowed = Math.min(GAP_PIXELS.most, Math.max(GAP_PIXELS.least, diagonal * GAP_SHARE));
  // A stroke that is hardly longer than the gap it may leave is a dash, not an outline.
  if (total < 3 * allowed && total < 2.2 * diagonal) return null;

  const head = indicesWhere(lengths, (along) => along <= total * OVERSHOOT_SHARE);
  const tail = indicesWhere(lengths, (along) => along >= total * (1 - OVERSHOOT_SHARE));
  let best: { from: number; to: number; gap: number } | null = null;
  for (const from of head) {
    for (const to of tail) {
      const a = stroke[from];
      const b = stroke[to];
      if (!a || !b || to - from < 3) continue;
      const distance = gap(a, b);
      if (!best || distance < best.gap) best = { from, to, gap: distance };
    }
  }
  return best && best.gap <= allowed ? stroke.slice(best.from, best.to + 1) : null;
}

function indicesWhere(lengths: readonly number[], holds: (along: number) => boolean): number[] {
  const indices = lengths.flatMap((along, index) => (holds(along) ? [index] : []));
  const step = Math.max(1, Math.ceil(indices.length / SAMPLES));
  return indices.filter((_, position) => position % step === 0 || position === indices.length - 1);
}
