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

/** The part of the earth that a study's maps at the desk begin with. */
export interface StudyFrame {
  /** The middle of `bounds`; lng, lat. */
  readonly center: readonly [number, number];
  readonly zoom: number;
  readonly bounds: Bounds;
  /** File name in DATA_DIR/basemaps, or null for the bundled schematic map. */
  readonly basemap: string | null;
}

/** A study's box with its base map: where a place of it is asked for. */
export type StudyMap = Pick<StudyFrame, "bounds" | "basemap">;

/** The frame around a study's boundaries, or the one its definition names where it has none. */
export function studyFrame(
  map: Pick<StudyFrame, "zoom" | "bounds" | "basemap">,
  boundaries: readonly ZoneShape[],
): StudyFrame {
  const bounds = studyBounds(boundaries, map.bounds);
  return { center: middleOf(bounds), zoom: map.zoom, bounds, basemap: map.basemap };
}

/** lng, lat; in degrees, which is near enough for where a map begins. */
export const middleOf = ([west, south, east, north]: Bounds): [number, number] => [
  (west + east) / 2,
  (south + north) / 2,
];
