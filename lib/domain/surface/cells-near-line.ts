import { latLngToCell } from "h3-js";
import type { Position } from "../drawing/document";
import { metersPerDegree } from "../geometry/meters";
import { squaredDistanceOfSegments, turn, type PlanePoint } from "../geometry/segments";
import { cellShape } from "./cell-shape";
import { clipSegment, isInBox, type StudyBox } from "./study-box";

const EARTH: StudyBox = [-180, -90, 180, 90];

/**
 * H3 cells within `radiusMeters` of a line (one position: of a point), exactly: the distance of line and cell outline
 * in local metres. With a box, only the part of the line inside it counts and only cells with a corner in it.
 * Cells that meet a connected line are connected, so they are found from neighbour to neighbour.
 */
export function cellsNearLine(
  line: readonly Position[],
  radiusMeters: number,
  resolution: number,
  box: StudyBox = EARTH,
): Set<string> {
  const [origin] = line;
  const found = new Set<string>();
  if (origin === undefined) return found;
  const scale = metersPerDegree(origin[1]);
  const toPlane = ([lng, lat]: Position): PlanePoint => ({
    x: (lng - origin[0]) * scale.lng,
    y: (lat - origin[1]) * scale.lat,
  });
  const parts = segmentsInside(line, box);
  const segments = parts.map(([a, b]) => [toPlane(a), toPlane(b)] as const);

  // One cell for each connected part of the line is enough to begin with.
  const begins = parts.filter(
    ([[lng, lat]], i) => lng !== parts[i - 1]?.[1][0] || lat !== parts[i - 1]?.[1][1],
  );
  const open = begins.map(([[lng, lat]]) => latLngToCell(lat, lng, resolution));
  const seen = new Set(open);
  const limit = radiusMeters * radiusMeters;
  for (let cell = open.pop(); cell !== undefined; cell = open.pop()) {
    const { corners, neighbours } = cellShape(cell);
    if (!corners.some((corner) => isInBox(corner, box)) && box !== EARTH) continue;
    const outline = corners.map(toPlane);
    if (!isNear(outline, segments, limit, radiusMeters)) continue;
    found.add(cell);
    for (const neighbour of neighbours) {
      if (seen.has(neighbour)) continue;
      seen.add(neighbour);
      open.push(neighbour);
    }
  }
  return found;
}

function segmentsInside(line: readonly Position[], box: StudyBox): [Position, Position][] {
  const pairs: [Position, Position][] = [];
  line.forEach((point, i) => {
    const next = line[i + 1] ?? (line.length === 1 ? point : undefined);
    const inside = next === undefined ? null : clipSegment(point, next, box);
    if (inside !== null) pairs.push(inside);
  });
  return pairs;
}

/** Is one of the segments within the distance of a convex outline, or inside it? Boxes first: most are far apart. */
function isNear(
  outline: readonly PlanePoint[],
  segments: readonly (readonly [PlanePoint, PlanePoint])[],
  squaredLimit: number,
  limit: number,
): boolean {
  let west = Infinity;
  let east = -Infinity;
  let south = Infinity;
  let north = -Infinity;
  for (const { x, y } of outline) {
    west = Math.min(west, x - limit);
    east = Math.max(east, x + limit);
    south = Math.min(south, y - limit);
    north = Math.max(north, y + limit);
  }
  for (const [a, b] of segments) {
    if ((a.x < west && b.x < west) || (a.x > east && b.x > east)) continue;
    if ((a.y < south && b.y < south) || (a.y > north && b.y > north)) continue;
    if (meetsOutline(outline, a, b, squaredLimit)) return true;
  }
  return false;
}

function meetsOutline(
  outline: readonly PlanePoint[],
  a: PlanePoint,
  b: PlanePoint,
  squaredLimit: number,
): boolean {
  if (isInside(outline, a)) return true;
  return outline.some((c, i) => {
    const d = outline[(i + 1) % outline.length];
    return d !== undefined && squaredDistanceOfSegments(a, b, c, d) <= squaredLimit;
  });
}

/** Cells run anticlockwise. */
function isInside(outline: readonly PlanePoint[], point: PlanePoint): boolean {
  return outline.every((c, i) => {
    const d = outline[(i + 1) % outline.length];
    return d !== undefined && turn(c, d, point) >= 0;
  });
}
