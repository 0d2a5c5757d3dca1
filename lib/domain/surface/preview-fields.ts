import type { Geometry, LiveMark, Position } from "../drawing/document";
import { metersPerDegree } from "../geometry/meters";
import { radiusMetersOf } from "./place-radius";
import { clipSegment, isInBox } from "./study-box";
import type { StudyBox } from "./study-box";

/** Mean edge of an H3 cell (h3geo.org, table of resolutions). */
const EDGE_METERS = { 9: 200.786, 10: 75.864 } as const;
const ROOT_3 = Math.sqrt(3);

/** One field of the preview: a hexagon as large as a zone, and what the person says of it. */
export interface PreviewField {
  id: string;
  /** lng, lat; closed */
  ring: Position[];
  attitudes: LiveMark["attitudes"];
}

type Meters = readonly [east: number, north: number];

interface Plane {
  area: StudyBox;
  toMeters: (position: Position) => Meters;
  /** Points of a mark lie at most so far apart. */
  step: number;
  /** The study's area: west, south, east, north in metres. */
  corners: readonly [west: number, south: number, east: number, north: number];
}

/**
 * The hexagons that a person's marks touch, to show what becomes of a drawing before it is counted. The grid is our
 * own, with the size of the study's zones; the release counts in H3 cells (`touched-cells.ts`), whose library would
 * double what a tablet has to load. Same rules: private marks, anchors and marks without a place or attitude touch none,
 * and nothing counts outside the study's area. Plane around the middle of that area, good for a city. Source of the axial grid: redblobgames.com/grids/hexagons.
 */
export function previewFields(
  marks: readonly LiveMark[],
  area: StudyBox,
  resolution: keyof typeof EDGE_METERS,
): PreviewField[] {
  const edge = EDGE_METERS[resolution];
  const [west, south, east, north] = area;
  const origin: Position = [(west + east) / 2, (south + north) / 2];
  const scale = metersPerDegree(origin[1]);
  const toMeters = ([lng, lat]: Position): Meters => [
    (lng - origin[0]) * scale.lng,
    (lat - origin[1]) * scale.lat,
  ];
  const toPosition = ([east, north]: Meters): Position => [
    origin[0] + east / scale.lng,
    origin[1] + north / scale.lat,
  ];
  const plane: Plane = {
    area,
    toMeters,
    step: edge / 3,
    corners: [...toMeters([west, south]), ...toMeters([east, north])],
  };
  const fields = new Map<string, PreviewField>();
  for (const mark of marks) {
    if (mark.private || mark.anchor || mark.location === null || mark.attitudes.length === 0) continue;
    for (const point of pointsOf(mark.location.geometry, radiusMetersOf(mark.location), plane)) {
      if (!isInBox(toPosition(point), area)) continue;
      const [q, r] = hexagonAt(point, edge);
      const id = `${q} ${r}`;
      const field = fields.get(id) ?? { id, ring: ringOf(q, r, edge).map(toPosition), attitudes: [] };
      field.attitudes = [...new Set([...field.attitudes, ...mark.attitudes])];
      fields.set(id, field);
    }
  }
  return [...fields.values()];
}

/** Points of a mark, close enough to meet every hexagon: along ways, all over discs and areas. */
function pointsOf(geometry: Geometry, radiusMeters: number, plane: Plane): Meters[] {
  switch (geometry.type) {
    case "Point": {
      const [x, y] = plane.toMeters(geometry.coordinates);
      const square = [x - radiusMeters, y - radiusMeters, x + radiusMeters, y + radiusMeters];
      const disc = gridIn(square, plane).filter(
        (point) => Math.hypot(point[0] - x, point[1] - y) <= radiusMeters,
      );
      return [[x, y], ...disc];
    }
    case "LineString":
      return along(geometry.coordinates, plane);
    case "Polygon":
      return inside(geometry.coordinates, plane);
    case "MultiPolygon":
      return geometry.coordinates.flatMap((rings) => inside(rings, plane));
  }
}

/** A square grid over the part of a box (west, south, east, north) that lies in the study's area. */
function gridIn(box: readonly number[], { corners, step }: Plane): Meters[] {
  const [west, south, east, north] = corners.map((limit, side) =>
    side < 2 ? Math.max(limit, box[side] ?? limit) : Math.min(limit, box[side] ?? limit),
  ) as [number, number, number, number];
  const points: Meters[] = [];
  for (let x = west; x <= east; x += step) for (let y = south; y <= north; y += step) points.push([x, y]);
  return points;
}

function along(line: readonly Position[], { area, toMeters, step }: Plane): Meters[] {
  return line.flatMap((end, index): Meters[] => {
    const part = clipSegment(line[index - 1] ?? end, end, area);
    if (!part) return [];
    const [from, to] = [toMeters(part[0]), toMeters(part[1])];
    const pieces = Math.max(1, Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / step));
    return Array.from({ length: pieces + 1 }, (_, piece): Meters => {
      const share = piece / pieces;
      return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
    });
  });
}

function inside(polygon: readonly (readonly Position[])[], plane: Plane): Meters[] {
  const rings = polygon.map((ring) => ring.map(plane.toMeters));
  const outline = rings[0] ?? [];
  const xs = outline.map(([x]) => x);
  const ys = outline.map(([, y]) => y);
  const grid = gridIn([Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)], plane);
  return [...along(polygon[0] ?? [], plane), ...grid.filter((point) => crossings(rings, point) % 2 === 1)];
}

/** Edges to the east of a point; odd inside (even-odd rule). */
function crossings(rings: readonly (readonly Meters[])[], [x, y]: Meters): number {
  let count = 0;
  for (const ring of rings)
    for (const [index, [bx, by]] of ring.entries()) {
      const [ax, ay] = ring[index - 1] ?? [bx, by];
      if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) count += 1;
    }
  return count;
}

/** Axial coordinates of the pointy-top hexagon around a point: cube rounding. */
function hexagonAt([x, y]: Meters, edge: number): [q: number, r: number] {
  const [q, r] = [((ROOT_3 / 3) * x - y / 3) / edge, ((2 / 3) * y) / edge];
  const [roundQ, roundR, roundS] = [Math.round(q), Math.round(r), Math.round(-q - r)];
  const [offQ, offR, offS] = [Math.abs(roundQ - q), Math.abs(roundR - r), Math.abs(roundS + q + r)];
  if (offQ > offR && offQ > offS) return [-roundR - roundS, roundR];
  return offR > offS ? [roundQ, -roundQ - roundS] : [roundQ, roundR];
}

/** Points on each edge: maps round off the corners of what hands draw, and straight edges keep these. */
const EDGE_POINTS = 6;

function ringOf(q: number, r: number, edge: number): Meters[] {
  const [x, y] = [edge * ROOT_3 * (q + r / 2), edge * 1.5 * r];
  const corner = (index: number): Meters => {
    const angleRadians = (Math.PI / 3) * (index % 6) + Math.PI / 6;
    return [x + edge * Math.cos(angleRadians), y + edge * Math.sin(angleRadians)];
  };
  return Array.from({ length: 6 * EDGE_POINTS + 1 }, (_, point): Meters => {
    const side = Math.floor(point / EDGE_POINTS);
    const share = (point % EDGE_POINTS) / EDGE_POINTS;
    const [from, to] = [corner(side), corner(side + 1)];
    return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
  });
}
