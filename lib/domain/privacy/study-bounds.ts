import type { ZoneShape } from "./zone-shape";

/** west, south, east, north */
export type Bounds = readonly [number, number, number, number];

/** The box around a study's boundaries, or `otherwise` when it has none. lng, lat; not across the date line. */
export function studyBounds(boundaries: readonly ZoneShape[], otherwise: Bounds): Bounds {
  const positions = boundaries.flatMap((boundary) =>
    boundary.coordinates.flatMap((polygon) => polygon[0] ?? []),
  );
  if (positions.length === 0) return otherwise;
  const [xs, ys] = [positions.map(([x]) => x), positions.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
