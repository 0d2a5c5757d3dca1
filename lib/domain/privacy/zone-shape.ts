import { cellToChildren, cellsToMultiPolygon } from "h3-js";

export interface ZoneShape {
  type: "MultiPolygon";
  coordinates: [number, number][][][];
}

const DECIMALS = 1e6;

/** Outline of a zone's cells as lng, lat (EPSG:4326), right-hand rule, six decimals (about 0.1 m). */
export function zoneShape(cells: readonly string[]): ZoneShape {
  const coordinates = cellsToMultiPolygon([...cells], true).map((polygon) =>
    polygon.map((ring) =>
      ring.map(([lng = 0, lat = 0]): [number, number] => [
        Math.round(lng * DECIMALS) / DECIMALS,
        Math.round(lat * DECIMALS) / DECIMALS,
      ]),
    ),
  );
  return { type: "MultiPolygon", coordinates };
}

/** Outline of a coarser unit: of the base cells that are its children, as zones are. */
export function unitShape(unit: string, baseResolution: number): ZoneShape {
  return zoneShape(cellToChildren(unit, baseResolution));
}
