import type { Position } from "../drawing/document";
import { turn, type PlanePoint } from "./segments";

/**
 * Whole-number coordinates: on them orientation and touching are exact, so a shape is repaired for good.
 * A ring is open here (its first point is not repeated).
 */
export type GridRing = PlanePoint[];

export interface Grid {
  toGrid(position: Position): PlanePoint;
  toPosition(point: PlanePoint): Position;
}

/** Products of two doubled differences must stay below 2^53: a shape may be 2^25 units wide. */
const WIDEST_UNITS = 2 ** 25;

/** The finest grid for these positions: 7 decimals of a degree (about 1 cm), fewer for shapes wider than 3.3°. */
export function gridFor(positions: readonly Position[]): Grid {
  let west = Infinity;
  let south = Infinity;
  let east = -Infinity;
  let north = -Infinity;
  for (const [lng, lat] of positions) {
    west = Math.min(west, lng);
    east = Math.max(east, lng);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  let unitsPerDegree = 1e7;
  while (Math.max(east - west, north - south) * unitsPerDegree > WIDEST_UNITS) unitsPerDegree /= 10;
  const originX = Math.round(west * unitsPerDegree);
  const originY = Math.round(south * unitsPerDegree);
  return {
    toGrid: ([lng, lat]) => ({
      x: Math.round(lng * unitsPerDegree) - originX,
      y: Math.round(lat * unitsPerDegree) - originY,
    }),
    toPosition: ({ x, y }) => [(x + originX) / unitsPerDegree, (y + originY) / unitsPerDegree],
  };
}

/** Twice the signed area; positive when the ring runs anticlockwise. */
export function ringArea(ring: readonly PlanePoint[]): number {
  const origin = ring[0];
  let area = 0;
  for (let i = 1; i + 1 < ring.length; i += 1) {
    const a = ring[i];
    const b = ring[i + 1];
    if (origin !== undefined && a !== undefined && b !== undefined) area += turn(origin, a, b);
  }
  return area;
}

export const samePoint = (a: PlanePoint, b: PlanePoint): boolean => a.x === b.x && a.y === b.y;

/** Without points that repeat the one before, and without the closing one. */
export function withoutRepeats(points: readonly PlanePoint[]): GridRing {
  const ring: GridRing = [];
  for (const point of points) {
    const last = ring.at(-1);
    if (last === undefined || !samePoint(last, point)) ring.push(point);
  }
  for (
    let last = ring.at(-1), first = ring[0];
    ring.length > 1 && last && first && samePoint(last, first);
    last = ring.at(-1)
  ) {
    ring.pop();
  }
  return ring;
}

/** The edges of a ring, the closing one included. */
export function edgesOf(ring: readonly PlanePoint[]): [PlanePoint, PlanePoint][] {
  const edges: [PlanePoint, PlanePoint][] = [];
  ring.forEach((point, i) => {
    const next = ring[(i + 1) % ring.length];
    if (next !== undefined) edges.push([point, next]);
  });
  return edges;
}
