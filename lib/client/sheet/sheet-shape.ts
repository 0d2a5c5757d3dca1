import { INK, PEN_INKS } from "@/lib/client/map/palette";
import { shapeOf } from "@/lib/client/strokes/mark-shape";
import type { MarkShape } from "@/lib/client/strokes/mark-shape";
import { DRAFT_ID } from "@/lib/client/room/surface-host";
import { locatedAt } from "@/lib/client/room/shaping";
import type { LiveMark, Sketch } from "@/lib/domain/drawing/document";
import { planeReading, planeStrokes } from "@/lib/domain/sheet/sheet-mark";
import { onceForEach } from "@/lib/client/strokes/once-for-each";

/** How a mark looks on a free sheet: every stroke in the colour of its pen; null for one without strokes there. */
export const sheetShapeOf = onceForEach(makeShape);

function makeShape(mark: LiveMark): MarkShape | null {
  if (mark.id === DRAFT_ID) return shapeOf(mark); // its points lie in the plane
  const reading = planeReading(mark);
  if (!reading || !mark.sketch) return null;
  const drawn = planeStrokes(mark).map((stroke) => stroke.points);
  // Shaped as if the sheet were a map; `way` keeps all strokes, also the short ones of a place.
  const sketch: Sketch = { ...mark.sketch, space: "map", strokes: drawn };
  const shape = shapeOf({ ...mark, kind: "way", sketch, location: locatedAt(reading.geometry) });
  const inks = mark.sketch.colours.filter((_, index) => (drawn[index]?.length ?? 0) > 1).map(inkOf);
  return shape && { ...shape, kind: mark.kind, rings: [], inks };
}

const inkOf = (colour: string): string => (Object.hasOwn(PEN_INKS, colour) ? inks[colour] : undefined) ?? INK;
const inks: Readonly<Record<string, string>> = PEN_INKS;
