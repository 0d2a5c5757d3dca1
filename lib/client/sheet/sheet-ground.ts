import { MAP_GROUND } from "@/lib/client/room/ground";
import type { Ground } from "@/lib/client/room/ground";
import type { MarkForm } from "@/lib/client/room/shaping";
import { readGesture } from "@/lib/domain/drawing/gesture";
import type { Mode } from "@/lib/domain/drawing/terms";
import { middleOf } from "@/lib/domain/drawing/describe";
import { placedStroke, planeReading, sheetSketch } from "@/lib/domain/sheet/sheet-mark";
import { toSheet } from "@/lib/domain/sheet/sheet-plane";

/**
 * Marks on a free sheet: strokes stay what they are, and nothing is on the earth before its person says where.
 * Another shape changes the word for a mark, never its strokes.
 */
export const SHEET_GROUND: Ground = {
  drawn: ({ strokes, colours }) => ({
    kind: readGesture(strokes).kind,
    sketch: sheetSketch(strokes, colours),
    location: null,
  }),
  redrawn: ({ strokes, colours }) => ({
    kind: readGesture(strokes).kind,
    sketch: sheetSketch(strokes, colours),
  }),
  reshaped: (_mark, kind) => ({ kind }),
  moved(mark, to) {
    const reading = planeReading(mark);
    if (!reading || !mark.sketch) return {};
    const from = toSheet(middleOf(reading.geometry));
    const at = toSheet(to);
    const [dx, dy] = [at[0] - from[0], at[1] - from[1]];
    const strokes = mark.sketch.strokes.map((stroke) =>
      stroke.map(([x, y, ms]): [number, number, number] => [shifted(x, dx), shifted(y, dy), ms]),
    );
    return { sketch: { ...mark.sketch, strokes } };
  },
  placed(kind, points, colour): MarkForm | null {
    if (points.length < { place: 1, way: 2, area: 3 }[kind]) return null;
    const [first] = points;
    const outline = kind === "area" && first ? [...points, first] : points;
    return { kind, sketch: sheetSketch([placedStroke(outline, 0)], [colour]), location: null };
  },
};

const shifted = (value: number, by: number) => Math.round((value + by) * 10) / 10;

export const groundOf = (mode: Mode): Ground => (mode === "map" ? MAP_GROUND : SHEET_GROUND);
