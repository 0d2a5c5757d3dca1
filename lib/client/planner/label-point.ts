import type { ZoneShape } from "@/lib/domain/privacy/zone-shape";

type Ring = readonly (readonly [number, number])[];
const STEPS = 24;

/**
 * Where a zone's number stands: the point of a 24 × 24 grid over its largest part that lies inside and farthest
 * from every corner. lng, lat; degrees are stretched to be as long in both directions.
 */
export function labelPoint(shape: ZoneShape): [number, number] {
  const [first, ...others] = shape.coordinates;
  const rings =
    others.reduce((best, part) => (areaOf(part[0] ?? []) > areaOf(best?.[0] ?? []) ? part : best), first) ??
    [];
  const outer = rings[0] ?? [];
  const xs = outer.map(([x]) => x);
  const ys = outer.map(([, y]) => y);
  const [west, east, south, north] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const stretch = Math.cos((((south + north) / 2) * Math.PI) / 180);
  let best: [number, number] = [(west + east) / 2, (south + north) / 2];
  let room = contains(rings, best) ? clearance(rings, best, stretch) : -1;
  for (let i = 1; i < STEPS; i += 1) {
    for (let j = 1; j < STEPS; j += 1) {
      const point: [number, number] = [
        west + ((east - west) * i) / STEPS,
        south + ((north - south) * j) / STEPS,
      ];
      if (!contains(rings, point)) continue;
      const here = clearance(rings, point, stretch);
      if (here > room * 1.02) [best, room] = [point, here];
    }
  }
  return best;
}

/** Twice the area of a ring, in square degrees. */
function areaOf(ring: Ring): number {
  return Math.abs(
    ring.reduce((sum, [x, y], i) => {
      const [nextX, nextY] = ring[(i + 1) % ring.length] ?? [x, y];
      return sum + x * nextY - nextX * y;
    }, 0),
  );
}

/** Even-odd rule over all rings. */
function contains(rings: readonly Ring[], [x, y]: readonly [number, number]): boolean {
  let inside = false;
  for (const ring of rings) {
    for (const [i, [ax, ay]] of ring.entries()) {
      const [bx, by] = ring[(i + 1) % ring.length] ?? [ax, ay];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
  }
  return inside;
}

/** Distance to the nearest corner, in degrees of latitude. */
function clearance(rings: readonly Ring[], [x, y]: readonly [number, number], stretch: number): number {
  let nearest = Infinity;
  for (const ring of rings) {
    for (const [cx, cy] of ring) nearest = Math.min(nearest, Math.hypot((cx - x) * stretch, cy - y));
  }
  return nearest;
}
