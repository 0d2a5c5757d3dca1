import { cellToLatLng } from "h3-js";
import type { Position } from "../drawing/document";
import { cellShape } from "./cell-shape";
import { clipRing } from "./clip-ring";
import { cellsNearLine } from "./cells-near-line";
import { isInBox, type StudyBox } from "./study-box";

/**
 * H3 cells that a valid polygon meets: those its rings cross, and those that lie inside it whole. With a box, only the
 * part inside it.
 */
export function cellsInArea(
  rings: readonly (readonly Position[])[],
  resolution: number,
  box?: StudyBox,
): Set<string> {
  const crossed = new Set(rings.flatMap((ring) => [...cellsNearLine(ring, 0, resolution, box)]));
  const wholeInBox = box === undefined || rings[0]?.every((position) => isInBox(position, box)) === true;
  return wholeInBox ? filled(crossed, rings) : withCentresIn(rings, resolution, box, crossed);
}

/**
 * The cells between crossed ones, patch by patch from neighbour to neighbour: a patch that no ring crosses lies inside
 * or outside as a whole. It is looked at only as long as it may lie inside; H3's own fill takes ten times longer.
 */
function filled(crossed: ReadonlySet<string>, rings: readonly (readonly Position[])[]): Set<string> {
  const cells = new Set(crossed);
  const outside = new Set<string>();
  const bounds = boundsOf(rings[0] ?? []); // whatever the arithmetic: never a walk around the earth
  for (const edge of crossed) {
    for (const begin of cellShape(edge).neighbours) {
      if (cells.has(begin) || outside.has(begin)) continue;
      if (!isInside(begin, rings)) {
        outside.add(begin);
        continue;
      }
      const open = [begin];
      cells.add(begin);
      for (let cell = open.pop(); cell !== undefined; cell = open.pop()) {
        for (const neighbour of cellShape(cell).neighbours) {
          const [corner] = cellShape(neighbour).corners;
          if (cells.has(neighbour) || corner === undefined || !isInBox(corner, bounds)) continue;
          cells.add(neighbour);
          open.push(neighbour);
        }
      }
    }
  }
  return cells;
}

/** Does the centre of a cell lie inside the outline and outside of the holes? Even–odd rule. */
function isInside(cell: string, rings: readonly (readonly Position[])[]): boolean {
  const [lat, lng] = cellToLatLng(cell);
  let inside = false;
  for (const ring of rings) {
    ring.forEach(([x, y], i) => {
      const [nextX, nextY] = ring[i + 1] ?? [x, y];
      if (y > lat !== nextY > lat && lng < x + ((lat - y) / (nextY - y)) * (nextX - x)) inside = !inside;
    });
  }
  return inside;
}

function boundsOf(ring: readonly Position[]): StudyBox {
  const lngs = ring.map(([lng]) => lng);
  const lats = ring.map(([, lat]) => lat);
  return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
}

function withCentresIn(
  [outline = [], ...holes]: readonly (readonly Position[])[],
  resolution: number,
  box: StudyBox,
  crossed: ReadonlySet<string>,
): Set<string> {
  const cells = cellsWithCentreIn(outline, resolution, box);
  for (const hole of holes) for (const cell of cellsWithCentreIn(hole, resolution, box)) cells.delete(cell);
  for (const cell of crossed) cells.add(cell);
  return cells;
}

function cellsWithCentreIn(ring: readonly Position[], resolution: number, box: StudyBox): Set<string> {
  const part = clipRing(ring.slice(0, -1), box);
  const [first] = part;
  if (first === undefined) return new Set();
  const closed = [[...part, first]];
  const cells = filled(cellsNearLine(closed[0] ?? [], 0, resolution), closed);
  return new Set([...cells].filter((cell) => isInside(cell, closed)));
}
