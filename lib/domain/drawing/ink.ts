import { metersPerDegree } from "../geometry/meters";
import type { Position } from "./document";

/** One stroke as the hand made it: positions are lng, lat; the third number is milliseconds since `startedAt`. */
export interface DrawnStroke {
  points: [lng: number, lat: number, ms: number][];
  input: "finger" | "pen" | "mouse";
  /** Scale of the map under the hand: what a CSS pixel meant on the ground. */
  metersPerPixel: number;
  /** Milliseconds since 1970. */
  startedAt: number;
  endedAt: number;
}

/** CSS pixels in a plane of its own; y grows to the north. */
export interface InkPoint {
  readonly x: number;
  readonly y: number;
}

export interface InkBox {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** The strokes of one mark as the hand felt them, in pixels, and the way back to the earth. */
export interface Ink {
  readonly strokes: readonly (readonly InkPoint[])[];
  readonly metersPerPixel: number;
  toPosition(point: InkPoint): Position;
}

/**
 * Strokes (lng, lat) → pixels around the first point, at the coarsest scale among them. Points that are no finite
 * position are left out, strokes without a point too. Null when nothing is left.
 */
export function inkOf(drawn: readonly DrawnStroke[]): Ink | null {
  const usable = drawn
    .map((stroke) => stroke.points.filter(([lng, lat]) => Number.isFinite(lng) && Number.isFinite(lat)))
    .filter((points) => points.length > 0);
  const origin = usable[0]?.[0];
  if (!origin) return null;
  const scales = drawn
    .map((stroke) => stroke.metersPerPixel)
    .filter((scale) => Number.isFinite(scale) && scale > 0);
  const metersPerPixel = scales.length > 0 ? Math.max(...scales) : 1;
  const degree = metersPerDegree(origin[1]);
  const perLng = degree.lng / metersPerPixel;
  const perLat = degree.lat / metersPerPixel;
  return {
    strokes: usable.map((points) =>
      points.map(([lng, lat]) => ({ x: (lng - origin[0]) * perLng, y: (lat - origin[1]) * perLat })),
    ),
    metersPerPixel,
    toPosition: ({ x, y }) => [within(origin[0] + x / perLng, 180), within(origin[1] + y / perLat, 90)],
  };
}

/** Seven decimals: about a centimetre, far finer than a finger. */
const within = (degrees: number, limit: number): number =>
  Math.max(-limit, Math.min(limit, Math.round(degrees * 1e7) / 1e7));

export const gap = (a: InkPoint, b: InkPoint): number => Math.hypot(a.x - b.x, a.y - b.y);

export function boxOf(points: readonly InkPoint[]): InkBox {
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    bottom = Math.min(bottom, y);
    top = Math.max(top, y);
  }
  return { left, bottom, right, top };
}

/** The longer side of a box, in pixels. */
export const extentOf = (box: InkBox): number => Math.max(box.right - box.left, box.top - box.bottom);

export const diagonalOf = (box: InkBox): number => Math.hypot(box.right - box.left, box.top - box.bottom);

export const centreOf = (box: InkBox): InkPoint => ({
  x: (box.left + box.right) / 2,
  y: (box.bottom + box.top) / 2,
});

/** Distance along the stroke from its beginning, one number a point, in pixels. */
export function lengthsAlong(points: readonly InkPoint[]): number[] {
  const lengths: number[] = [];
  let sum = 0;
  points.forEach((point, index) => {
    const before = points[index - 1];
    if (before) sum += gap(before, point);
    lengths.push(sum);
  });
  return lengths;
}

export const lengthOf = (points: readonly InkPoint[]): number => lengthsAlong(points).at(-1) ?? 0;
