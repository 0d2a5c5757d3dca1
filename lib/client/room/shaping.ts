import type { Geometry, LiveMark, Location, Mark, Position, Sketch } from "@/lib/domain/drawing/document";
import { countVertices, isLive } from "@/lib/domain/drawing/live-mark";
import { LIMITS } from "@/lib/domain/drawing/terms";
import { middleOf, moveTo, positionsOf } from "@/lib/domain/drawing/describe";
import type { MarkChange } from "@/lib/domain/drawing/edits";
import { asKind, readGesture } from "@/lib/domain/drawing/gesture";
import type { DrawnStroke, Reading } from "@/lib/domain/drawing/gesture";
import { repairGeometry } from "@/lib/domain/geometry/repair";

/** Shapes a person can draw with a finger. */
export const DRAWN_KINDS = ["place", "way", "area"] as const;
export type DrawnKind = (typeof DRAWN_KINDS)[number];

/** A short touch that hardly moves. */
export function isTap(stroke: DrawnStroke): boolean {
  const reading = readGesture([stroke]);
  return reading.kind === "place" && reading.radiusMeters === null;
}

/** What a mark is, how it was drawn, and where it is. */
export type MarkForm = Pick<LiveMark, "kind" | "sketch" | "location">;

/** A place on the earth as the person gave it; how sure they are was not asked yet. */
export const locatedAt = (geometry: Geometry, radiusMeters: number | null = null): Location => ({
  geometry,
  certainty: null,
  radiusMeters,
  method: "by-participant",
});

/** What strokes, read as one mark, make of it. */
export const drawnShape = (reading: Reading, sketch: Sketch | null): MarkForm => ({
  kind: reading.kind,
  sketch,
  location: locatedAt(reading.geometry, reading.radiusMeters),
});

/** Points kept free for locations when strokes fill a document. */
const FOR_LOCATIONS = 10_000;

/** Points of all marks that stand: what the limit of a document counts. */
export function pointsOf(marks: readonly Mark[], exceptId: string | null = null): number {
  let points = 0;
  for (const mark of marks) {
    if (!isLive(mark) || mark.id === exceptId) continue;
    for (const stroke of mark.sketch?.strokes ?? []) points += stroke.length;
    if (mark.location) points += countVertices(mark.location.geometry);
  }
  return points;
}

/** Points that strokes of one more mark may take. */
export const roomLeft = (marks: readonly Mark[], exceptId: string | null): number =>
  LIMITS.pointsPerDocument - FOR_LOCATIONS - pointsOf(marks, exceptId);

/** The strokes as drawn; null when the document has no room for them (the location stays). */
export function sketchOf(
  drawn: { strokes: readonly DrawnStroke[]; colours: readonly string[] },
  roomPoints: number,
): Sketch | null {
  const points = drawn.strokes.reduce((sum, stroke) => sum + stroke.points.length, 0);
  if (points > roomPoints) return null;
  const begin = drawn.strokes[0]?.startedAt ?? 0;
  return {
    space: "map",
    colours: [...drawn.colours],
    strokes: drawn.strokes.map((stroke) =>
      stroke.points.map(([lng, lat, ms]): [number, number, number] => [
        rounded(lng),
        rounded(lat),
        Math.max(0, Math.round(stroke.startedAt - begin + ms)),
      ]),
    ),
  };
}

/** Another shape for the same mark: from its strokes where there are any, else from its location. */
export function reshape(mark: LiveMark, kind: DrawnKind, metersPerPixel: number): MarkChange {
  const geometry = mark.location?.geometry;
  const strokes = mark.sketch?.space === "map" ? mark.sketch.strokes : null;
  const positions: [number, number, number][][] =
    strokes ?? (geometry ? [positionsOf(geometry).map(([lng, lat]) => [lng, lat, 0])] : []);
  if (positions.length === 0) return { kind };
  const drawn = positions.map((points): DrawnStroke => ({
    points,
    input: mark.input === "pen" || mark.input === "mouse" ? mark.input : "finger",
    metersPerPixel,
    startedAt: 0,
    endedAt: 0,
  }));
  const reading = asKind(drawn, kind);
  return drawnShape(reading, mark.sketch);
}

/** A mark that its person moves takes its strokes along: what they drew now lies there. */
export function moveMark(mark: LiveMark, to: Position): MarkChange {
  const geometry: Geometry = mark.location
    ? moveTo(mark.location.geometry, to)
    : { type: "Point", coordinates: to };
  const from = mark.location ? middleOf(mark.location.geometry) : to;
  const sketch =
    mark.sketch?.space === "map"
      ? {
          ...mark.sketch,
          strokes: mark.sketch.strokes.map((stroke) =>
            stroke.map(([lng, lat, ms]): [number, number, number] => [
              rounded(clamp(lng + to[0] - from[0], 180)),
              rounded(clamp(lat + to[1] - from[1], 90)),
              ms,
            ]),
          ),
        }
      : mark.sketch;
  return {
    sketch,
    location: {
      geometry,
      certainty: mark.location?.certainty ?? null,
      radiusMeters: mark.location?.radiusMeters ?? null,
      method: "by-participant",
    },
  };
}

/** A way or an area from points put one by one; null when they are too few. */
export function shapeOf(kind: DrawnKind, points: readonly Position[]): Geometry | null {
  const first = points[0];
  if (!first) return null;
  if (kind === "place") return { type: "Point", coordinates: first };
  if (kind === "way")
    return points.length < 2 ? null : repairGeometry({ type: "LineString", coordinates: [...points] });
  return points.length < 3 ? null : repairGeometry({ type: "Polygon", coordinates: [[...points, first]] });
}

/** Seven decimals: about a centimetre, far finer than a finger. */
export const rounded = (degrees: number) => Math.round(degrees * 1e7) / 1e7;

const clamp = (value: number, limit: number) => Math.max(-limit, Math.min(limit, value));
