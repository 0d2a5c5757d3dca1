import { convexHull } from "../geometry/hull";
import { repairGeometry } from "../geometry/repair";
import { simplifyLine } from "../geometry/simplify";
import { areaPixels, fillingOutline, isFilled } from "./filled-outline";
import { LIMITS } from "./terms";
import type { Geometry, Position } from "./document";
import { boxOf, centreOf, diagonalOf, extentOf, inkOf, lengthOf } from "./ink";
import type { DrawnStroke, Ink, InkBox, InkPoint } from "./ink";
import { forcedWay, joinedWay } from "./joined-way";
import { TAP_PIXELS } from "./tap";

export type { DrawnStroke } from "./ink";

export interface Reading {
  readonly kind: "place" | "way" | "area";
  /** lng, lat; valid, at most 300 vertices, simplified to what a finger means at that zoom. */
  readonly geometry: Geometry;
  readonly radiusMeters: number | null;
}

/** Sizes in CSS pixels, as a fingertip knows them. */
const CIRCLE_PIXELS = 60;
const FINGER_PIXELS = 4;
const TOUCH_PIXELS = 40;
/** A hull thinner than this share of its squared diagonal is a line with something beside it (an arrow). */
const THIN_SHARE = 0.12;
const DOMINANT_SHARE = 0.6;
/** Parts of an area below this share of its largest part are no parts. */
const CRUMB_SHARE = 0.04;
const LARGEST_RADIUS_METERS = 50_000;

/**
 * What strokes that form one mark mean: a tap is a place, an open stroke a way, a closed stroke an area, a small
 * circle a place with that radius. Several strokes: touching end to end they are one way or one outline; otherwise an
 * outline that holds the rest, else the hull of everything.
 * In: strokes in lng, lat with their scale. Never fails while there is one finite position (else RangeError).
 */
export function readGesture(strokes: readonly DrawnStroke[]): Reading {
  const ink = needInk(strokes);
  const points = ink.strokes.flat();
  const box = boxOf(points);
  if (extentOf(box) <= TAP_PIXELS) return placeAt(ink, box, null);

  const parts = ink.strokes.filter((stroke) => extentOf(boxOf(stroke)) > TAP_PIXELS);
  if (ink.strokes.length > 1 && extentOf(box) <= CIRCLE_PIXELS) {
    return placeAt(ink, box, parts.length > 0 ? radiusOf(box, ink) : null);
  }
  const path = ink.strokes.length === 1 ? (ink.strokes[0] ?? []) : joinedWay(ink.strokes, TOUCH_PIXELS);
  if (path) return readPath(ink, path);

  const holder = parts.find((stroke) => fillingOutline(stroke) && holds(boxOf(stroke), points));
  if (holder) return areaOf(ink, fillingOutline(holder) ?? holder);
  const shaft = dominantStroke(parts, points);
  return shaft ? wayOf(ink, shaft) : areaOf(ink, hullOf(points));
}

/**
 * The same strokes, read as the kind a person chose instead. The geometry is what is left when the strokes cannot be
 * that (a tap as a way stays a Point).
 */
export function asKind(strokes: readonly DrawnStroke[], kind: Reading["kind"]): Reading {
  const ink = needInk(strokes);
  const points = ink.strokes.flat();
  const box = boxOf(points);
  switch (kind) {
    case "place":
      return placeAt(ink, box, extentOf(box) <= TAP_PIXELS ? null : radiusOf(box, ink));
    case "way":
      return { ...wayOf(ink, forcedWay(ink.strokes)), kind };
    case "area": {
      const read = readGesture(strokes);
      if (read.kind === "area") return read;
      const path = joinedWay(ink.strokes, TOUCH_PIXELS);
      const outline = path && (fillingOutline(path) ?? (isFilled(path) ? path : null));
      return { ...areaOf(ink, outline ?? hullOf(points)), kind };
    }
  }
}

function readPath(ink: Ink, path: readonly InkPoint[]): Reading {
  const outline = fillingOutline(path);
  if (!outline) return wayOf(ink, path);
  const box = boxOf(outline);
  return extentOf(box) <= CIRCLE_PIXELS ? placeAt(ink, box, radiusOf(box, ink)) : areaOf(ink, outline);
}

function needInk(strokes: readonly DrawnStroke[]): Ink {
  const ink = inkOf(strokes);
  if (!ink) throw new RangeError("A mark needs at least one finite position.");
  return ink;
}

/** Half the mean of width and height, in metres. */
const radiusOf = (box: InkBox, ink: Ink): number =>
  Math.min(
    LARGEST_RADIUS_METERS,
    Math.round((box.right - box.left + box.top - box.bottom) * ink.metersPerPixel * 2.5) / 10,
  );

const placeAt = (ink: Ink, box: InkBox, radiusMeters: number | null): Reading => ({
  kind: "place",
  geometry: { type: "Point", coordinates: ink.toPosition(centreOf(box)) },
  radiusMeters,
});

function wayOf(ink: Ink, path: readonly InkPoint[]): Reading {
  const line = repairGeometry({ type: "LineString", coordinates: simplified(ink, path) });
  return { kind: line.type === "Point" ? "place" : "way", geometry: line, radiusMeters: null };
}

function areaOf(ink: Ink, outline: readonly InkPoint[]): Reading {
  const [first] = outline;
  const ring = first ? simplified(ink, [...outline, first]) : [];
  const geometry = withoutCrumbs(repairGeometry({ type: "Polygon", coordinates: [ring] }));
  return { kind: "area", geometry, radiusMeters: null };
}

/** Where strokes overshoot each other tiny triangles come to be; nobody meant them. */
function withoutCrumbs(geometry: Geometry): Geometry {
  if (geometry.type !== "MultiPolygon") return geometry;
  const sizes = geometry.coordinates.map(([outer = []]) => areaPixels([outer.map(([x, y]) => ({ x, y }))]));
  const least = CRUMB_SHARE * Math.max(...sizes);
  const coordinates = geometry.coordinates.filter((_, index) => (sizes[index] ?? 0) >= least);
  const [only] = coordinates;
  return coordinates.length === 1 && only
    ? { type: "Polygon", coordinates: only }
    : { ...geometry, coordinates };
}

/** Four pixels are one fingertip's trembling; a very long stroke is thinned further until it fits. */
function simplified(ink: Ink, points: readonly InkPoint[]): Position[] {
  const positions = points.map(ink.toPosition);
  let toleranceMeters = FINGER_PIXELS * ink.metersPerPixel;
  let line = simplifyLine(positions, toleranceMeters);
  while (line.length > LIMITS.verticesPerLocation - 1) {
    toleranceMeters *= 1.5;
    line = simplifyLine(positions, toleranceMeters);
  }
  return line;
}

/** The hull; points on one spot are their own. */
function hullOf(points: readonly InkPoint[]): readonly InkPoint[] {
  const hull = convexHull(points);
  return hull.length > 0 ? hull : points.slice(0, 1);
}

/** Whether nearly all points lie in the box or just outside it. */
function holds(box: InkBox, points: readonly InkPoint[]): boolean {
  const slack = Math.max(12, diagonalOf(box) * 0.08);
  const inside = points.filter(
    ({ x, y }) =>
      x >= box.left - slack && x <= box.right + slack && y >= box.bottom - slack && y <= box.top + slack,
  );
  return inside.length >= 0.95 * points.length;
}

/** The one open stroke that makes most of the ink, when the whole is thin: the shaft of an arrow. */
function dominantStroke(
  parts: readonly (readonly InkPoint[])[],
  points: readonly InkPoint[],
): readonly InkPoint[] | null {
  const diagonal = diagonalOf(boxOf(points));
  if (areaPixels([convexHull(points)]) > THIN_SHARE * diagonal * diagonal) return null;
  const total = parts.reduce((sum, part) => sum + lengthOf(part), 0);
  return parts.find((part) => lengthOf(part) >= DOMINANT_SHARE * total) ?? null;
}
