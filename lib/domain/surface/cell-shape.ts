import { cellToBoundary, gridDisk } from "h3-js";
import type { Position } from "../drawing/document";

export interface CellShape {
  /** Corners, lng/lat, not closed. */
  readonly corners: readonly Position[];
  /** The cells that share an edge with it. */
  readonly neighbours: readonly string[];
}

/** A city at resolution 10 has about this many cells; all drawings of a study look at the same ones again and again. */
const MOST_REMEMBERED = 50_000;
const remembered = new Map<string, CellShape>();

/** Corners and neighbours of an H3 cell; remembered, because H3 takes some microseconds for each. */
export function cellShape(cell: string): CellShape {
  const known = remembered.get(cell);
  if (known !== undefined) return known;
  const shape = {
    corners: cellToBoundary(cell, true)
      .slice(0, -1)
      .map(([lng, lat]): Position => [lng, lat]),
    neighbours: gridDisk(cell, 1).filter((other) => other !== cell),
  };
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(cell, shape);
  return shape;
}
