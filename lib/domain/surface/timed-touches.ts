import type { DrawingDocument } from "../drawing/document";
import { isLive } from "../drawing/live-mark";
import { TIMES } from "../drawing/terms";
import type { Attitude, Time, Wish } from "../drawing/terms";
import { touchedCells, type TouchOptions } from "./touched-cells";

/**
 * The cells that a drawing touches by the time of day that a mark gives; a mark of two times touches for both. All else
 * is as in `touchedCells`: anchors still cut ways.
 */
export function timedTouches(
  drawing: DrawingDocument,
  resolution: number,
  options: TouchOptions,
): Map<Time, Map<Attitude | Wish, Set<string>>> {
  const at = (time: Time) =>
    drawing.marks.filter((mark) => isLive(mark) && (mark.anchor || mark.times.includes(time)));
  return new Map(
    TIMES.map((time) => [time, touchedCells({ ...drawing, marks: at(time) }, resolution, options)]),
  );
}
