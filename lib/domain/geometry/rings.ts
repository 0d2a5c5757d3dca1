import { edgesOf, ringArea, samePoint, withoutRepeats, type GridRing } from "./grid";
import { isOnSegment, segmentsMeet, turn, type PlanePoint } from "./segments";

/** Does the ring touch or cross itself nowhere? Exact on grid points; cost O(n²) with a cheap box test first. */
export function isSimpleRing(ring: GridRing): boolean {
  if (ring.length < 3) return false;
  const edges = edgesOf(ring);
  for (let i = 0; i < edges.length; i += 1) {
    const first = edges[i];
    if (first === undefined) return false;
    for (let j = i + 1; j < edges.length; j += 1) {
      const second = edges[j];
      if (second === undefined) return false;
      const [a, b] = first;
      const [c, d] = second;
      const follows = j === i + 1 || (i === 0 && j === edges.length - 1);
      if (!follows) {
        if (segmentsMeet(a, b, c, d)) return false;
      } else {
        // Neighbours share one point and must not fold back over each other.
        const [from, shared, to] = j === i + 1 ? [a, b, d] : [c, a, b];
        if (turn(from, shared, to) === 0 && (isOnSegment(to, from, shared) || isOnSegment(from, shared, to)))
          return false;
      }
    }
  }
  return true;
}

/**
 * Have the edges of all rings (each without repeated vertices) nothing in common but end points, and do no two edges
 * coincide? Exact on grid points; cost O(n log n + pairs whose boxes overlap in x).
 */
export function ringsMeetOnlyInVertices(rings: readonly GridRing[]): boolean {
  const edges = rings
    .flatMap(edgesOf)
    .map(([a, b]) => (a.x < b.x || (a.x === b.x && a.y < b.y) ? ([a, b] as const) : ([b, a] as const)))
    .sort((e, f) => e[0].x - f[0].x);
  for (let i = 0; i < edges.length; i += 1) {
    const [a, b] = edges[i] ?? [];
    if (a === undefined || b === undefined) return false;
    for (let j = i + 1; j < edges.length; j += 1) {
      const [c, d] = edges[j] ?? [];
      if (c === undefined || d === undefined || c.x > b.x) break;
      if (segmentsMeet(a, b, c, d) && !meetInOneEnd(a, b, c, d)) return false;
    }
  }
  return true;
}

function meetInOneEnd(a: PlanePoint, b: PlanePoint, c: PlanePoint, d: PlanePoint): boolean {
  const common = [a, b].flatMap((p) => [c, d].filter((q) => samePoint(p, q)));
  const [shared] = common;
  if (shared === undefined || common.length > 1) return false;
  const from = samePoint(shared, a) ? b : a;
  const to = samePoint(shared, c) ? d : c;
  return !isOnSegment(from, shared, to) && !isOnSegment(to, shared, from);
}

/** Every vertex that lies on an edge of any ring becomes a vertex of that edge too. */
export function nodeTouches(rings: readonly GridRing[]): GridRing[] {
  const vertices = rings.flat();
  return rings.map((ring) =>
    edgesOf(ring).flatMap(([a, b]) => {
      const onEdge = vertices.filter((p) => isOnSegment(p, a, b) && !samePoint(p, a) && !samePoint(p, b));
      onEdge.sort(
        (p, q) => Math.abs(p.x - a.x) + Math.abs(p.y - a.y) - Math.abs(q.x - a.x) - Math.abs(q.y - a.y),
      );
      return [a, ...withoutRepeats(onEdge)];
    }),
  );
}

/** Rings that visit a point twice become several rings that do not; what has no area is left out. */
export function splitAtRepeats(ring: GridRing): GridRing[] {
  const loops: GridRing[] = [];
  const path: PlanePoint[] = [];
  const seen = new Map<string, number>();
  for (const point of ring) {
    const key = `${point.x},${point.y}`;
    const before = seen.get(key);
    if (before !== undefined) {
      const loop = path.splice(before);
      for (const p of loop) seen.delete(`${p.x},${p.y}`);
      loops.push(loop);
    }
    seen.set(key, path.length);
    path.push(point);
  }
  loops.push(path);
  return loops.filter((loop) => loop.length >= 3 && ringArea(loop) !== 0);
}

/** Is the point inside the ring, outside, or on its outline? Exact on grid points (half points too). */
export function sideOfRing(point: PlanePoint, ring: GridRing): "inside" | "outside" | "outline" {
  let inside = false;
  for (const [a, b] of edgesOf(ring)) {
    if (isOnSegment(point, a, b)) return "outline";
    if (a.y > point.y !== b.y > point.y) {
      const side = turn(a, b, point);
      if (side > 0 === b.y > a.y) inside = !inside;
    }
  }
  return inside ? "inside" : "outside";
}

/** Is `inner` (which does not cross `outer`) within it? Decided by the first of its points off the outline. */
export function isWithin(inner: GridRing, outer: GridRing): boolean {
  for (const point of pointsAlong(inner)) {
    const side = sideOfRing(point, outer);
    if (side !== "outline") return side === "inside";
  }
  return true;
}

/** Do two rings that meet in vertices only change sides there? */
export function ringsCrossInVertices(a: GridRing, b: GridRing): boolean {
  const vertices = new Set(b.map(({ x, y }) => `${x},${y}`));
  if (!a.some(({ x, y }) => vertices.has(`${x},${y}`))) return false;
  const sides = new Set(pointsAlong(a).map((point) => sideOfRing(point, b)));
  return sides.has("inside") && sides.has("outside");
}

/** Vertices and middles of edges. */
const pointsAlong = (ring: GridRing): PlanePoint[] =>
  edgesOf(ring).flatMap(([a, b]) => [a, { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }]);
