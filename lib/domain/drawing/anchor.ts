import { metersPerDegree } from "../geometry/meters";
import type { DrawingDocument, Geometry, LiveMark, Position } from "./document";
import { isLive } from "./live-mark";

/** An anchor (where a person lives or comes from every day) is known to this much, and never finer. */
export const ANCHOR_GRID_METERS = 400;

/** Rounded steps of latitude, so that the rows of the grid are the same everywhere. */
const LATITUDE_STEP_DEGREES = 0.0036;

/** The crossing of the 400 m grid nearest to a position; the same for one that lies on it. At most 7 decimals. */
export function snapToAnchorGrid([lng, lat]: Position): Position {
  const row = Math.round(lat / LATITUDE_STEP_DEGREES) * LATITUDE_STEP_DEGREES;
  const snappedLat = Math.max(-90, Math.min(90, row));
  const step = Math.min(360, ANCHOR_GRID_METERS / Math.max(1, metersPerDegree(snappedLat).lng));
  const snappedLng = Math.max(-180, Math.min(180, Math.round(lng / step) * step));
  return [Number(snappedLng.toFixed(7)), Number(snappedLat.toFixed(7))];
}

/**
 * The document with every anchor of mode `map` reduced: snapped to the grid as a point, without sketch and radius.
 * The same object when there is nothing to reduce. Sheets keep theirs: pixels are no place on the earth.
 */
export function reduceAnchors(drawing: DrawingDocument): DrawingDocument {
  if (
    drawing.mode !== "map" ||
    !drawing.marks.some((mark) => isLive(mark) && mark.anchor && !isReduced(mark))
  )
    return drawing;
  return {
    ...drawing,
    marks: drawing.marks.map((mark) => (isLive(mark) && mark.anchor ? reduced(mark) : mark)),
  };
}

function isReduced({ sketch, location }: LiveMark): boolean {
  if (sketch !== null) return false;
  if (location === null) return true;
  if (location.geometry.type !== "Point" || location.radiusMeters !== null) return false;
  const [lng, lat] = location.geometry.coordinates;
  const [snappedLng, snappedLat] = snapToAnchorGrid([lng, lat]);
  return lng === snappedLng && lat === snappedLat;
}

function reduced(mark: LiveMark): LiveMark {
  if (mark.location === null) return { ...mark, sketch: null };
  const coordinates = snapToAnchorGrid(middleOf(mark.location.geometry));
  return {
    ...mark,
    sketch: null,
    location: { ...mark.location, geometry: { type: "Point", coordinates }, radiusMeters: null },
  };
}

/** The middle of the box around a shape. */
function middleOf(geometry: Geometry): Position {
  const positions: Position[] =
    geometry.type === "Point"
      ? [geometry.coordinates]
      : geometry.type === "LineString"
        ? geometry.coordinates
        : geometry.type === "Polygon"
          ? geometry.coordinates.flat()
          : geometry.coordinates.flat(2);
  const lngs = positions.map(([lng]) => lng);
  const lats = positions.map(([, lat]) => lat);
  return [(Math.min(...lngs) + Math.max(...lngs)) / 2, (Math.min(...lats) + Math.max(...lats)) / 2];
}
