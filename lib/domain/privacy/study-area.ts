import { polygonToCellsExperimental, POLYGON_TO_CELLS_FLAGS } from "h3-js";

type MultiPolygonCoordinates = readonly (readonly (readonly (readonly number[])[])[])[];

/**
 * The base cells of a study: every cell that meets one of its social spaces (boundaries as lng, lat), sorted.
 * Fixed by the boundaries alone, never by what was drawn: a touch outside belongs to no zone and is not counted.
 */
export function studyAreaCells(boundaries: readonly MultiPolygonCoordinates[], resolution: number): string[] {
  const cells = new Set<string>();
  for (const boundary of boundaries) {
    for (const polygon of boundary) {
      const rings = polygon.map((ring) => ring.map((position) => [...position]));
      const found = polygonToCellsExperimental(
        rings,
        resolution,
        POLYGON_TO_CELLS_FLAGS.containmentOverlapping,
        true,
      );
      for (const cell of found) cells.add(cell);
    }
  }
  return [...cells].sort();
}
