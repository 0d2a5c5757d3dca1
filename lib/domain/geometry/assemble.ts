import { ringArea, type GridRing } from "./grid";
import {
  isWithin,
  nodeTouches,
  ringsCrossInVertices,
  ringsMeetOnlyInVertices,
  splitAtRepeats,
} from "./rings";

/** An outline and its holes; the outline runs anticlockwise, the holes clockwise. */
export interface GridPolygon {
  readonly outline: GridRing;
  readonly holes: readonly GridRing[];
}

/**
 * Valid polygons from rings that do not cross: rings that touch themselves are taken apart, holes go to the smallest
 * outline around them, and a hole that would cut its polygon in two by touching twice is filled with what lies in it.
 * Returns null when edges still cross or overlap (the caller fills once more, or coarser).
 */
export function assemblePolygons(rings: readonly GridRing[]): GridPolygon[] | null {
  const parts = nodeTouches(rings).flatMap(splitAtRepeats);
  if (!ringsMeetOnlyInVertices(parts)) return null;
  if (parts.some((a, i) => parts.some((b, j) => j > i && ringsCrossInVertices(a, b)))) return null;
  const bySize = (a: GridRing, b: GridRing) => Math.abs(ringArea(a)) - Math.abs(ringArea(b));
  const outlines = parts.filter((ring) => ringArea(ring) > 0).sort(bySize);
  const polygons = outlines.map((outline) => ({
    outline,
    holes: [] as GridRing[],
    groups: touchGroups(outline),
  }));
  const holes = parts.filter((ring) => ringArea(ring) < 0).sort((a, b) => bySize(b, a));
  for (const hole of holes) {
    const around = polygons.find(({ outline }) => isWithin(hole, outline));
    if (around !== undefined && around.groups.admit(hole)) around.holes.push(hole);
  }
  return polygons
    .filter(({ outline }) => !polygons.some((other) => other.outline !== outline && covers(other, outline)))
    .map(({ outline, holes: kept }) => ({ outline, holes: kept }));
}

/** Is the outline inside this polygon (and not in one of its holes)? */
function covers(polygon: GridPolygon, outline: GridRing): boolean {
  const smaller = Math.abs(ringArea(outline)) < Math.abs(ringArea(polygon.outline));
  return (
    smaller && isWithin(outline, polygon.outline) && !polygon.holes.some((hole) => isWithin(outline, hole))
  );
}

/**
 * Rings of one polygon may touch at points, but not in a circle: that would part its inside. Each admitted ring joins
 * the group of what it touches; touching one group twice is refused.
 */
function touchGroups(outline: GridRing): { admit(ring: GridRing): boolean } {
  let groups: Set<string>[] = [new Set(outline.map(keyOf))];
  return {
    admit(ring) {
      const keys = ring.map(keyOf);
      const touched = groups.filter((group) => keys.some((key) => group.has(key)));
      if (touched.some((group) => keys.filter((key) => group.has(key)).length > 1)) return false;
      const joined = new Set(keys);
      for (const group of touched) for (const key of group) joined.add(key);
      groups = [...groups.filter((group) => !touched.includes(group)), joined];
      return true;
    },
  };
}

const keyOf = ({ x, y }: { x: number; y: number }): string => `${x},${y}`;
