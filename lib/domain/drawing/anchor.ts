import { metersPerDegree } from "../geometry/meters";
import { middleOf } from "./describe";
import type { DrawingDocument, LiveMark, Position } from "./document";
import type { MarkChange } from "./edits";
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
    marks: drawing.marks.map((mark) => (isLive(mark) && mark.anchor ? { ...mark, ...reduced(mark) } : mark)),
  };
}

/** A change as it may stand: on a mark that is or becomes an anchor of a map nothing finer than the grid is kept. */
export function keepCoarse(mark: LiveMark, change: MarkChange): MarkChange {
  const next = { ...mark, ...change };
  if (!next.anchor || next.sketch?.space === "sheet" || isReduced(next)) return change;
  return { ...change, kind: "place", ...reduced(next) };
}

function isReduced({ sketch, location }: LiveMark): boolean {
  if (sketch !== null) return false;
  if (location === null) return true;
  if (location.geometry.type !== "Point" || location.radiusMeters !== null) return false;
  const [lng, lat] = location.geometry.coordinates;
  const [snappedLng, snappedLat] = snapToAnchorGrid([lng, lat]);
  return lng === snappedLng && lat === snappedLat;
}

function reduced({ location }: LiveMark): Pick<LiveMark, "sketch" | "location"> {
  if (location === null) return { sketch: null, location };
  const coordinates = snapToAnchorGrid(middleOf(location.geometry));
  return {
    sketch: null,
    location: { ...location, geometry: { type: "Point", coordinates }, radiusMeters: null },
  };
}
