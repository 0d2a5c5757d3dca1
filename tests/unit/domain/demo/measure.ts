import { latLngToCell } from "h3-js";
import type { LiveMark, Position } from "@/lib/domain/drawing/document";
import { DISTRICT } from "@/lib/domain/demo/places";

/** Enough marks of a kind to speak of a share. */
export const CATEGORY_COUNT = 40;

/** One position of a mark's location, or null when it has none. */
function positionOf(mark: LiveMark): Position | null {
  const geometry = mark.location?.geometry;
  switch (geometry?.type) {
    case undefined:
      return null;
    case "Point":
      return geometry.coordinates;
    case "LineString":
      return geometry.coordinates.at(-1) ?? null;
    case "Polygon":
      return middle(geometry.coordinates[0] ?? []);
    case "MultiPolygon":
      return middle(geometry.coordinates[0]?.[0] ?? []);
  }
}

const middle = (ring: readonly Position[]): Position => [
  ring.reduce((sum, at) => sum + at[0], 0) / ring.length,
  ring.reduce((sum, at) => sum + at[1], 0) / ring.length,
];

/** The H3 cell (resolution 9) of a mark's position. */
export function cellOf(mark: LiveMark): string | null {
  const at = positionOf(mark);
  return at && latLngToCell(at[1], at[0], 9);
}

/** Even–odd rule against the demo district. */
export function inDistrict(mark: LiveMark): boolean {
  const at = positionOf(mark);
  if (!at) return false;
  let within = false;
  for (let i = 1; i < DISTRICT.length; i += 1) {
    const [a, b] = [DISTRICT[i - 1], DISTRICT[i]];
    if (
      a &&
      b &&
      a[1] > at[1] !== b[1] > at[1] &&
      at[0] < ((b[0] - a[0]) * (at[1] - a[1])) / (b[1] - a[1]) + a[0]
    )
      within = !within;
  }
  return within;
}
