import type { LiveMark, Position } from "@/lib/domain/drawing/document";
import type { MarkChange } from "@/lib/domain/drawing/edits";
import { readGesture } from "@/lib/domain/drawing/gesture";
import type { DrawnStroke } from "@/lib/domain/drawing/gesture";
import { drawnShape, locatedAt, moveMark, reshape, shapeOf, sketchOf } from "./shaping";
import type { DrawnKind, MarkForm } from "./shaping";

/** Strokes of one mark, with the colour of each. */
export interface Drawn {
  strokes: readonly DrawnStroke[];
  colours: readonly string[];
}

/** What marks lie on: the earth under a map, or a free sheet. It turns what a hand does into what a mark is. */
export interface Ground {
  /** The sketch may be left out when the document has no room for so many points. */
  drawn(drawn: Drawn, roomPoints: number): MarkForm;
  /** More strokes, or other ones, for a mark that stands. */
  redrawn(drawn: Drawn, roomPoints: number): MarkChange;
  reshaped(mark: LiveMark, kind: DrawnKind, metersPerPixel: number): MarkChange;
  moved(mark: LiveMark, to: Position): MarkChange;
  /** A mark from points put one by one; null when they are too few. */
  placed(kind: DrawnKind, points: readonly Position[], colour: string): MarkForm | null;
}

const onMap = ({ strokes, colours }: Drawn, roomPoints: number): MarkForm =>
  drawnShape(readGesture(strokes), sketchOf({ strokes, colours }, roomPoints));

/** Marks on a map: what is drawn is located at once. */
export const MAP_GROUND: Ground = {
  drawn: onMap,
  redrawn: onMap,
  reshaped: reshape,
  moved: moveMark,
  placed(kind, points) {
    const geometry = shapeOf(kind, points);
    return geometry && { kind, sketch: null, location: locatedAt(geometry) };
  },
};
