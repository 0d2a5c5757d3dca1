import { polygonToCells } from "h3-js";
import type { ShownZone } from "../privacy/released-zone";

/**
 * The base cells of a shown zone, sorted: a single zone is its cell; those of a rest zone are found in its outline, which
 * is made of nothing else.
 */
export function cellsOfZone(
  { zone, rest, shape }: Pick<ShownZone, "zone" | "rest" | "shape">,
  baseResolution: number,
): string[] {
  if (!rest) return [zone];
  const cells = shape.coordinates.flatMap((rings) => polygonToCells(rings, baseResolution, true));
  return [...new Set(cells)].sort();
}
