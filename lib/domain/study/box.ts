import type { Geometry } from "../drawing/document";
import { studyBounds, type Bounds } from "../privacy/study-bounds";

/** The box around areas (west, south, east, north in degrees), or null where there are none. */
export function boxOf(areas: readonly Geometry[]): Bounds | null {
  const shapes = areas.flatMap((area) =>
    area.type === "Polygon"
      ? [{ type: "MultiPolygon" as const, coordinates: [area.coordinates] }]
      : area.type === "MultiPolygon"
        ? [area]
        : [],
  );
  return shapes.length === 0 ? null : studyBounds(shapes, [0, 0, 0, 0]);
}
