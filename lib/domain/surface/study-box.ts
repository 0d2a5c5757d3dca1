import type { Position } from "../drawing/document";

/** West, south, east, north in degrees. */
export type StudyBox = readonly [west: number, south: number, east: number, north: number];

export const isInBox = ([lng, lat]: Position, [west, south, east, north]: StudyBox): boolean =>
  west <= lng && lng <= east && south <= lat && lat <= north;

/** The part of the segment a–b inside the box, null when there is none. Source: Liang & Barsky 1984, ACM TOG 3(1). */
export function clipSegment(
  a: Position,
  b: Position,
  [west, south, east, north]: StudyBox,
): [Position, Position] | null {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  let from = 0;
  let to = 1;
  const sides: readonly [number, number][] = [
    [-dx, a[0] - west],
    [dx, east - a[0]],
    [-dy, a[1] - south],
    [dy, north - a[1]],
  ];
  for (const [direction, distance] of sides) {
    if (direction === 0) {
      if (distance < 0) return null;
      continue;
    }
    const at = distance / direction;
    if (direction < 0) from = Math.max(from, at);
    else to = Math.min(to, at);
  }
  if (from > to) return null;
  return [
    [a[0] + from * dx, a[1] + from * dy],
    [a[0] + to * dx, a[1] + to * dy],
  ];
}
