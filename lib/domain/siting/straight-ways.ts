import { planeDistance } from "../geometry/local-plane";
import { segmentsMeet, squaredDistanceToSegment } from "../geometry/segments";
import type { PlanePoint } from "../geometry/segments";

/** A crossing opens the barrier that it lies nearest to, up to so far away: they are drawn by hand. */
export const CROSSING_REACH_METERS = 400;
/** Half the width of a crossing. */
const GAP_METERS = 30;
/** Who walks round a corner or an end keeps so far off the line. */
const ROUND_METERS = 15;
/** A point on a line stands on both sides of it. */
const ON_LINE_METERS = 0.5;

/** A walk in the plane: its points, in metres. */
export interface Way {
  readonly path: readonly PlanePoint[];
  readonly metres: number;
  /** The straight line crosses a barrier. */
  readonly blocked: boolean;
}

type Segment = readonly [a: PlanePoint, b: PlanePoint];

/** A point that a walk may turn at. */
interface Turn {
  readonly at: PlanePoint;
  readonly crossing: boolean;
}

/**
 * Shortest walks round and through barriers: a walk crosses a barrier's line only at a crossing, and may go round its
 * corners and ends. Gives, for a site, the way from any point, or null where none leads. Cost: corners² × segments once,
 * for each site corners², for each point (known by identity) corners × segments.
 * Source: visibility graph, Lozano-Pérez & Wesley 1979, doi:10.1145/359156.359164; Dijkstra 1959.
 */
export function straightWays(
  barriers: readonly (readonly PlanePoint[])[],
  crossings: readonly PlanePoint[],
): (site: PlanePoint) => (from: PlanePoint) => Way | null {
  const segments = barriers.flatMap((line) =>
    line.slice(1).map((point, at): Segment => [line[at] ?? point, point]),
  );
  const isFree = ({ at: a, crossing: fromGap }: Turn, { at: b, crossing: toGap }: Turn): boolean => {
    const length = planeDistance(a, b);
    const start = fromGap ? GAP_METERS : ON_LINE_METERS;
    const end = toGap ? GAP_METERS : ON_LINE_METERS;
    if (length <= start + end) return true;
    const from = between(a, b, start / length);
    const to = between(a, b, 1 - end / length);
    return !segments.some(([c, d]) => segmentsMeet(from, to, c, d));
  };
  const turns: Turn[] = [
    ...crossings.flatMap((point) => onNearest(point, segments) ?? []).map((at) => ({ at, crossing: true })),
    ...barriers.flatMap(cornersOf).map((at) => ({ at, crossing: false })),
  ];
  const legs = turns.map((one) =>
    turns.map((other) => (isFree(one, other) ? planeDistance(one.at, other.at) : Infinity)),
  );

  const seen = new Map<PlanePoint, Float64Array>();
  const metresToTurns = (point: PlanePoint): Float64Array => {
    const known = seen.get(point);
    if (known) return known;
    const start: Turn = { at: point, crossing: false };
    const metres = Float64Array.from(turns, (turn) =>
      isFree(start, turn) ? planeDistance(point, turn.at) : Infinity,
    );
    seen.set(point, metres);
    return metres;
  };

  return (site) => {
    const goal: Turn = { at: site, crossing: false };
    const open = new Set(turns.keys());
    const metres = [...metresToTurns(site)];
    const next = turns.map(() => -1);
    while (open.size > 0) {
      let nearest = -1;
      for (const turn of open)
        if (nearest < 0 || (metres[turn] ?? Infinity) < (metres[nearest] ?? Infinity)) nearest = turn;
      open.delete(nearest);
      const far = metres[nearest] ?? Infinity;
      if (far === Infinity) break;
      for (const turn of open) {
        const through = far + (legs[nearest]?.[turn] ?? Infinity);
        if (through >= (metres[turn] ?? Infinity)) continue;
        metres[turn] = through;
        next[turn] = nearest;
      }
    }
    return (from) => {
      const start: Turn = { at: from, crossing: false };
      if (isFree(start, goal))
        return { path: [from, site], metres: planeDistance(from, site), blocked: false };
      let best = { turn: -1, metres: Infinity };
      metresToTurns(from).forEach((first, turn) => {
        const through = first + (metres[turn] ?? Infinity);
        if (through < best.metres) best = { turn, metres: through };
      });
      if (best.turn < 0) return null;
      const path = [from];
      for (let turn = best.turn; turn >= 0; turn = next[turn] ?? -1) path.push(turns[turn]?.at ?? site);
      return { path: [...path, site], metres: best.metres, blocked: true };
    };
  };
}

export const between = (a: PlanePoint, b: PlanePoint, share: number): PlanePoint => ({
  x: a.x + (b.x - a.x) * share,
  y: a.y + (b.y - a.y) * share,
});

/** The point of the nearest barrier that a crossing stands for; none within reach: it opens nothing. */
function onNearest(point: PlanePoint, segments: readonly Segment[]): PlanePoint | null {
  let best: { at: PlanePoint; squared: number } | null = null;
  for (const [a, b] of segments) {
    const squared = squaredDistanceToSegment(point, a, b);
    if (squared > CROSSING_REACH_METERS ** 2 || (best && squared >= best.squared)) continue;
    const length = (b.x - a.x) ** 2 + (b.y - a.y) ** 2;
    const along = length === 0 ? 0 : ((point.x - a.x) * (b.x - a.x) + (point.y - a.y) * (b.y - a.y)) / length;
    best = { at: between(a, b, Math.min(1, Math.max(0, along))), squared };
  }
  return best?.at ?? null;
}

/** Points just off the corners of a line, one on each side, and just beyond its ends; a closed line has no ends. */
function cornersOf(line: readonly PlanePoint[]): PlanePoint[] {
  const points = line.filter((point, at) => at === 0 || planeDistance(point, line[at - 1] ?? point) > 0);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 2) return [];
  const closed = points.length > 2 && planeDistance(first, last) === 0;
  const ring = closed ? points.slice(0, -1) : points;
  return ring.flatMap((point, at) => {
    const before = ring[at - 1] ?? (closed ? ring.at(-1) : undefined);
    const after = ring[at + 1] ?? (closed ? ring[0] : undefined);
    const inward = before && direction(before, point);
    const outward = after && direction(point, after);
    if (!inward || !outward) {
      const away = inward ?? (outward && { x: -outward.x, y: -outward.y });
      return away ? [{ x: point.x + away.x * ROUND_METERS, y: point.y + away.y * ROUND_METERS }] : [];
    }
    const along = { x: inward.x + outward.x, y: inward.y + outward.y };
    const length = Math.hypot(along.x, along.y);
    // A line that turns back on itself has an end there.
    if (length < 1e-9)
      return [{ x: point.x + inward.x * ROUND_METERS, y: point.y + inward.y * ROUND_METERS }];
    const aside = { x: (-along.y / length) * ROUND_METERS, y: (along.x / length) * ROUND_METERS };
    return [
      { x: point.x + aside.x, y: point.y + aside.y },
      { x: point.x - aside.x, y: point.y - aside.y },
    ];
  });
}

function direction(from: PlanePoint, to: PlanePoint): PlanePoint {
  const length = planeDistance(from, to);
  return { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}
