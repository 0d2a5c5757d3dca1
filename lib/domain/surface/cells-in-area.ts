import { polygonToCells } from "h3-js";
import type { Position } from "../drawing/document";
import { clipRing } from "./clip-ring";
import { cellsNearLine } from "./cells-near-line";
import { isInBox, type StudyBox } from "./study-box";

/**
 * H3 cells that a valid polygon meets: those its rings cross, and those whose centre it contains (a cell that it meets
 * without crossing its outline lies inside whole). With a box, only the part inside it.
 */
export function cellsInArea(
  rings: readonly (readonly Position[])[],
  resolution: number,
  box?: StudyBox,
): Set<string> {
  const [outline = [], ...holes] = rings;
  const cells = cellsWithCentreIn(outline, resolution, box);
  for (const hole of holes) for (const cell of cellsWithCentreIn(hole, resolution, box)) cells.delete(cell);
  for (const ring of rings) for (const cell of cellsNearLine(ring, 0, resolution, box)) cells.add(cell);
  return cells;
}

function cellsWithCentreIn(
  ring: readonly Position[],
  resolution: number,
  box: StudyBox | undefined,
): Set<string> {
  const open = ring.slice(0, -1);
  const part =
    box === undefined || ring.every((position) => isInBox(position, box)) ? open : clipRing(open, box);
  const [first] = part;
  if (first === undefined) return new Set();
  return new Set(
    polygonToCells(
      [...part, first].map(([lng, lat]) => [lng, lat]),
      resolution,
      true,
    ),
  );
}
