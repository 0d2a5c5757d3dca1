import type { LiveMark, Position, Sketch } from "../drawing/document";
import { asKind, readGesture } from "../drawing/gesture";
import type { DrawnStroke, Reading } from "../drawing/gesture";
import { sheetPixel, toPlane, toSheet } from "./sheet-plane";

/** Strokes in the plane → the sketch of a mark on a sheet, in sheet pixels and milliseconds since its first stroke. */
export function sheetSketch(strokes: readonly DrawnStroke[], colours: readonly string[]): Sketch {
  const begin = strokes[0]?.startedAt ?? 0;
  return {
    space: "sheet",
    colours: [...colours],
    strokes: strokes.map((stroke) =>
      stroke.points.map(([lng, lat, ms]): [number, number, number] => {
        const [x, y] = toSheet([lng, lat]);
        return [x, y, Math.max(0, Math.round(stroke.startedAt - begin + ms))];
      }),
    ),
  };
}

/** A stroke that was put point by point. */
export const placedStroke = (points: readonly Position[], at: number): DrawnStroke => ({
  points: points.map(([lng, lat]) => [lng, lat, 0]),
  input: "finger",
  metersPerPixel: 1,
  startedAt: at,
  endedAt: at,
});

/** The strokes of a mark on a sheet, back in the plane; none for a mark that was not drawn on one. */
export function planeStrokes(mark: LiveMark, pixelsPerPixel = 1): DrawnStroke[] {
  if (mark.sketch?.space !== "sheet") return [];
  return mark.sketch.strokes.map((stroke) => ({
    points: stroke.map(([x, y, ms]) => [...toPlane(sheetPixel(x, y)), ms]),
    input: "finger",
    metersPerPixel: pixelsPerPixel,
    startedAt: 0,
    endedAt: 0,
  }));
}

/** What the strokes of a mark on a sheet are, read as its kind; null without strokes. */
export function planeReading(mark: LiveMark): Reading | null {
  const strokes = planeStrokes(mark);
  if (strokes.length === 0) return null;
  return mark.kind === "barrier" ? readGesture(strokes) : asKind(strokes, mark.kind);
}
