import type { DrawingDocument, Geometry, LiveMark, Position } from "../drawing/document";
import { isLive } from "../drawing/live-mark";
import type { Attitude, Wish } from "../drawing/terms";
import { repairGeometry } from "../geometry/repair";
import { cellsInArea } from "./cells-in-area";
import { cellsNearLine } from "./cells-near-line";
import { radiusMetersOf } from "./place-radius";
import { cutWayAtAnchors } from "./cut-way";
import { liesAtShielded } from "./shielded";
import { timesMask } from "./times-mask";
import type { StudyBox } from "./study-box";

const WAY_METERS = 20;

export interface TouchOptions {
  /** The point or line alone, as a study may choose. */
  strict?: boolean;
  /** Nothing outside is looked at: a mark as wide as a continent costs no more than the study's area. */
  within?: StudyBox;
  /** Shelters and refuges (lng/lat): what lies at one touches nothing, ways that end there are cut as at an anchor. */
  shielded?: readonly Position[];
  /** Repaired shapes by mark id, where the caller has them already. */
  shapes?: ReadonlyMap<string, Geometry>;
}

/** Per attitude (also `here`, `not-here`) the cells touched, each with the times of day as in `timesMask`. */
export type TimedCells = Map<Attitude | Wish, Map<string, number>>;

/**
 * The H3 cells that a person's drawing touches, one set an attitude (also `here`, `not-here`).
 * Places: the cells that the disc of their certainty meets (exact 40, about 100, area 250 m; not asked is about), or of
 * their own radius. Ways: 20 m on both sides, without the first and last 200 m at an anchor. Areas: what they meet;
 * overlapping ones count once. Private and removed marks, anchors and marks without a location touch nothing.
 * Practice drawings are the caller's to leave out. Each cell comes with the times of day that the marks in it give, none
 * where they give none. Source: the release rules, step 2 ("touch").
 */
export function timedCells(
  drawing: DrawingDocument,
  resolution: number,
  options: TouchOptions = {},
): TimedCells {
  const touched: TimedCells = new Map();
  const live = drawing.marks.filter(isLive);
  const { shielded = [] } = options;
  const cutAt = [...live.flatMap(anchorPosition), ...shielded];
  for (const mark of live) {
    if (mark.private || mark.anchor || mark.location === null || mark.attitudes.length === 0) continue;
    const shape = options.shapes?.get(mark.id) ?? repairGeometry(mark.location.geometry);
    if (liesAtShielded(shape, shielded)) continue;
    const cells = cellsOfMark(mark, shape, cutAt, resolution, options);
    const times = timesMask(mark.times);
    for (const attitude of mark.attitudes) {
      const known = touched.get(attitude) ?? new Map<string, number>();
      for (const cell of cells) known.set(cell, (known.get(cell) ?? 0) | times);
      touched.set(attitude, known);
    }
  }
  return touched;
}

/** The same cells at whatever time. */
export function touchedCells(
  drawing: DrawingDocument,
  resolution: number,
  options: TouchOptions = {},
): Map<Attitude | Wish, Set<string>> {
  const timed = timedCells(drawing, resolution, options);
  return new Map([...timed].map(([attitude, cells]) => [attitude, new Set(cells.keys())]));
}

function cellsOfMark(
  { location }: LiveMark,
  shape: Geometry,
  cutAt: readonly Position[],
  resolution: number,
  { strict = false, within }: TouchOptions,
): Set<string> {
  switch (shape.type) {
    case "Point": {
      const radiusMeters = strict ? 0 : radiusMetersOf(location);
      return cellsNearLine([shape.coordinates], radiusMeters, resolution, within);
    }
    case "LineString":
      return cellsNearLine(
        cutWayAtAnchors(shape.coordinates, cutAt),
        strict ? 0 : WAY_METERS,
        resolution,
        within,
      );
    case "Polygon":
      return cellsInArea(shape.coordinates, resolution, within);
    case "MultiPolygon":
      return new Set(shape.coordinates.flatMap((rings) => [...cellsInArea(rings, resolution, within)]));
  }
}

function anchorPosition(mark: LiveMark): Position[] {
  const geometry = mark.anchor ? mark.location?.geometry : undefined;
  return geometry?.type === "Point" ? [geometry.coordinates] : [];
}
