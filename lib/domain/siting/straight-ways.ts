import { planeDistance } from "../geometry/local-plane";
import { segmentGrid, type Segment } from "../geometry/segment-grid";
import { squaredDistanceToSegment } from "../geometry/segments";
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

/** A point that a walk may turn at. */
interface Turn {
  readonly at: PlanePoint;
  readonly crossing: boolean;
}

/** Cells by which a barrier near a walk is found. */
const CELL_METERS = 150;

const [UNKNOWN, FREE, BLOCKED] = [0, 1, 2];

/**
 * Shortest walks round and through barriers: a walk crosses a barrier's line only at a crossing, and may go round its
 * corners and ends. Gives, for a site, the way from any point, or null where none leads. Whether two points see each other is
 * looked at when a walk there would be shorter than what is known, and once. Cost: for each site corners², for each point
 * corners. Source: visibility graph, Lozano-Pérez & Wesley 1979, doi:10.1145/359156.359164; Dijkstra 1959.
 */
export function straightWays(
  barriers: readonly (readonly PlanePoint[])[],
  crossings: readonly PlanePoint[],
): (site: PlanePoint) => (from: PlanePoint) => Way | null {
  const segments = barriers.flatMap((line) =>
    line.slice(1).map((point, at): Segment => [line[at] ?? point, point]),
  );
  const meetsAny = segmentGrid(segments, CELL_METERS);
  const isFree = ({ at: a, crossing: fromGap }: Turn, { at: b, crossing: toGap }: Turn): boolean => {
    const length = planeDistance(a, b);
    const start = fromGap ? GAP_METERS : ON_LINE_METERS;
    const end = toGap ? GAP_METERS : ON_LINE_METERS;
    if (length <= start + end) return true;
    return !meetsAny(between(a, b, start / length), between(a, b, 1 - end / length));
  };
  const turns: Turn[] = [
    ...crossings.flatMap((point) => onNearest(point, segments) ?? []).map((at) => ({ at, crossing: true })),
    ...barriers.flatMap(cornersOf).map((at) => ({ at, crossing: false })),
  ];
  const seenFrom = (start: Turn): ((turn: number) => boolean) => {
    const known = new Uint8Array(turns.length);
    return (turn) => {
      const other = turns[turn];
      if (known[turn] === UNKNOWN) known[turn] = other && isFree(start, other) ? FREE : BLOCKED;
      return known[turn] === FREE;
    };
  };
  const seenFromTurn = turns.map(seenFrom);
  const seenFromPoint = new WeakMap<PlanePoint, (turn: number) => boolean>();
  const sightOf = (point: PlanePoint) => {
    const known = seenFromPoint.get(point) ?? seenFrom({ at: point, crossing: false });
    seenFromPoint.set(point, known);
    return known;
  };

  return (site) => {
    const goal: Turn = { at: site, crossing: false };
    const { metres, next } = towards(turns, site, sightOf(site), seenFromTurn);
    return (from) => {
      const start: Turn = { at: from, crossing: false };
      if (isFree(start, goal))
        return { path: [from, site], metres: planeDistance(from, site), blocked: false };
      const sees = sightOf(from);
      let best = { turn: -1, metres: Infinity };
      turns.forEach(({ at }, turn) => {
        const through = planeDistance(from, at) + (metres[turn] ?? Infinity);
        if (through < best.metres && sees(turn)) best = { turn, metres: through };
      });
      if (best.turn < 0) return null;
      const path = [from];
      for (let turn = best.turn; turn >= 0; turn = next[turn] ?? -1) path.push(turns[turn]?.at ?? site);
      return { path: [...path, site], metres: best.metres, blocked: true };
    };
  };
}

/** Of every turn: metres to a site, and the turn after it; −1 where the site is seen, or none leads there. */
function towards(
  turns: readonly Turn[],
  site: PlanePoint,
  seen: (turn: number) => boolean,
  seenFromTurn: readonly ((turn: number) => boolean)[],
): { metres: Float64Array; next: Int32Array } {
  const metres = Float64Array.from(turns, ({ at }, turn) =>
    seen(turn) ? planeDistance(site, at) : Infinity,
  );
  const next = new Int32Array(turns.length).fill(-1);
  const done = new Uint8Array(turns.length);
  for (;;) {
    let nearest = -1;
    let far = Infinity;
    metres.forEach((way, turn) => {
      if (done[turn] === 0 && way < far) [nearest, far] = [turn, way];
    });
    const here = turns[nearest];
    const sees = seenFromTurn[nearest];
    if (!here || !sees) return { metres, next };
    done[nearest] = 1;
    turns.forEach(({ at }, turn) => {
      if (done[turn] === 1) return;
      const through = far + planeDistance(here.at, at);
      if (through >= (metres[turn] ?? Infinity) || !sees(turn)) return;
      metres[turn] = through;
      next[turn] = nearest;
    });
  }
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
