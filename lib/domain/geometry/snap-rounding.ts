import { samePoint } from "./grid";
import { segmentsMeet, turn, type PlanePoint } from "./segments";

export type Segment = readonly [PlanePoint, PlanePoint];

/**
 * Segments on the grid, cut so that they meet in common end points only: every crossing is rounded to the grid, and
 * every segment is bent through all points whose unit square it passes. The i-th result is the path that stands for the
 * i-th segment. Always ends; cost O(n² + n·k) for k crossings. Source: Hobby 1999, Computational Geometry 13(4).
 */
export function snapRound(segments: readonly Segment[]): PlanePoint[][] {
  const points = new Map<string, PlanePoint>();
  const note = (point: PlanePoint) => points.set(`${point.x},${point.y}`, point);
  segments.forEach(([a, b], i) => {
    note(a);
    note(b);
    for (let j = i + 1; j < segments.length; j += 1) {
      const [c, d] = segments[j] ?? [a, a];
      const crossing = segmentsMeet(a, b, c, d) ? crossingOf(a, b, c, d) : null;
      if (crossing !== null) note(crossing);
    }
  });
  const all = [...points.values()].sort((p, q) => p.x - q.x);
  return segments.map((segment) => pathThrough(segment, all));
}

/** The crossing, rounded; null for parallel segments, whose end points are all they add. */
function crossingOf(a: PlanePoint, b: PlanePoint, c: PlanePoint, d: PlanePoint): PlanePoint | null {
  const across = (b.x - a.x) * (d.y - c.y) - (b.y - a.y) * (d.x - c.x);
  if (across === 0) return null;
  const share = ((c.x - a.x) * (d.y - c.y) - (c.y - a.y) * (d.x - c.x)) / across;
  return { x: Math.round(a.x + share * (b.x - a.x)), y: Math.round(a.y + share * (b.y - a.y)) };
}

function pathThrough([a, b]: Segment, sortedByX: readonly PlanePoint[]): PlanePoint[] {
  const along = (p: PlanePoint) => (p.x - a.x) * (b.x - a.x) + (p.y - a.y) * (b.y - a.y);
  const met: PlanePoint[] = [];
  for (let i = firstFrom(sortedByX, Math.min(a.x, b.x) - 1); i < sortedByX.length; i += 1) {
    const point = sortedByX[i];
    if (point === undefined || point.x > Math.max(a.x, b.x) + 1) break;
    if (!samePoint(point, a) && !samePoint(point, b) && passesSquare(a, b, point)) met.push(point);
  }
  met.sort((p, q) => along(p) - along(q));
  return [a, ...met, b];
}

/** Index of the first point with at least this x. */
function firstFrom(sortedByX: readonly PlanePoint[], x: number): number {
  let from = 0;
  let to = sortedByX.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sortedByX[middle]?.x ?? Infinity) < x) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Does the segment pass the unit square around a point? Exact: the square's half width across the line is half of |dx| + |dy|. */
function passesSquare(a: PlanePoint, b: PlanePoint, p: PlanePoint): boolean {
  if (Math.max(a.x, b.x) < p.x - 0.5 || Math.min(a.x, b.x) > p.x + 0.5) return false;
  if (Math.max(a.y, b.y) < p.y - 0.5 || Math.min(a.y, b.y) > p.y + 0.5) return false;
  return 2 * Math.abs(turn(a, b, p)) <= Math.abs(b.x - a.x) + Math.abs(b.y - a.y);
}
