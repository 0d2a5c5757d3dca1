import type { Position } from "../drawing/document";
import { metersPerDegree } from "./meters";
import { squaredDistanceToSegment } from "./segments";

/**
 * The points of a line that matter: none that is left out lies farther than `toleranceMeters` from the line that
 * remains. First and last stay; a closed line stays closed and keeps its farthest point.
 * Any tuple that begins with lng, lat is carried along whole. Cost O(n log n) on usual strokes, O(n²) at worst.
 * Source: Douglas & Peucker 1973, Cartographica 10(2).
 */
export function simplifyLine<P extends readonly [number, number, ...number[]] | Position>(
  points: readonly P[],
  toleranceMeters: number,
): P[] {
  const first = points[0];
  if (points.length < 3 || first === undefined) return [...points];
  const scale = metersPerDegree(first[1]);
  const plane = points.map((point) => ({
    x: (point[0] - first[0]) * scale.lng,
    y: (point[1] - first[1]) * scale.lat,
  }));
  const kept = new Uint8Array(points.length);
  kept[0] = 1;
  kept[points.length - 1] = 1;

  const limit = toleranceMeters * toleranceMeters;
  const open: [number, number][] = [[0, points.length - 1]];
  for (let span = open.pop(); span !== undefined; span = open.pop()) {
    const [from, to] = span;
    const a = plane[from];
    const b = plane[to];
    if (a === undefined || b === undefined) continue;
    let farthest = -1;
    let farthestSquared = limit;
    for (let i = from + 1; i < to; i += 1) {
      const p = plane[i];
      if (p === undefined) continue;
      const squared = squaredDistanceToSegment(p, a, b);
      if (squared > farthestSquared) {
        farthest = i;
        farthestSquared = squared;
      }
    }
    if (farthest > 0) {
      kept[farthest] = 1;
      open.push([from, farthest], [farthest, to]);
    }
  }
  return points.filter((_, index) => kept[index] === 1);
}
