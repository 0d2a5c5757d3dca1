import { convexHull } from "../geometry/hull";
import { repairGeometry } from "../geometry/repair";
import { closedOutline } from "./closed-outline";
import type { Position } from "./document";
import { boxOf, extentOf, lengthOf } from "./ink";
import type { InkPoint } from "./ink";

/** An outline that fills less of its hull was a way there and back. */
const FILLED_SHARE = 0.18;
/** Narrower on average than this, in pixels, it was a way there and back, too. */
const LEAST_WIDTH_PIXELS = 6;

/** The closed part of a stroke, if it encloses something. */
export function fillingOutline(stroke: readonly InkPoint[]): InkPoint[] | null {
  const outline = closedOutline(stroke);
  return outline && isFilled(outline) ? outline : null;
}

/** Whether an outline encloses a good part of its hull. */
export const isFilled = (outline: readonly InkPoint[]): boolean => {
  const hull = areaPixels([convexHull(outline)]);
  const filled = filledPixels(outline);
  return hull > 0 && filled >= FILLED_SHARE * hull && filled >= (LEAST_WIDTH_PIXELS * lengthOf(outline)) / 2;
};

/** A thousandth of a degree a pixel at the equator: a plane for the repair, far from its rounding. */
const PLANE = 1e-3;

/** Square pixels inside a closed outline that may cross itself (non-zero fill). */
function filledPixels(outline: readonly InkPoint[]): number {
  const span = Math.max(1, extentOf(boxOf(outline)));
  const scale = Math.min(PLANE, 1 / span);
  const origin = outline[0] ?? { x: 0, y: 0 };
  const ring = [...outline, origin].map(({ x, y }): Position => [
    (x - origin.x) * scale,
    (y - origin.y) * scale,
  ]);
  const repaired = repairGeometry({ type: "Polygon", coordinates: [ring] });
  const polygons =
    repaired.type === "Polygon"
      ? [repaired.coordinates]
      : repaired.type === "MultiPolygon"
        ? repaired.coordinates
        : [];
  return polygons.reduce((sum, rings) => {
    const [outer = [], ...holes] = rings.map((r) => r.map(([x, y]) => ({ x: x / scale, y: y / scale })));
    return sum + areaPixels([outer]) - areaPixels(holes);
  }, 0);
}

/** Square pixels of rings, each counted whole. */
export function areaPixels(rings: readonly (readonly InkPoint[])[]): number {
  return rings.reduce((sum, ring) => {
    let twice = 0;
    ring.forEach((a, index) => {
      const b = ring[(index + 1) % ring.length] ?? a;
      twice += a.x * b.y - b.x * a.y;
    });
    return sum + Math.abs(twice) / 2;
  }, 0);
}
