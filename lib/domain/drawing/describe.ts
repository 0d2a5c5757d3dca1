import type { Geometry, LiveMark, Position } from "./document";
import type { Kind } from "./terms";

export const DIRECTIONS = [
  "north",
  "northeast",
  "east",
  "southeast",
  "south",
  "southwest",
  "west",
  "northwest",
] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** A mark in words, without language: the interface puts it into sentences. */
export interface MarkWords {
  kind: Kind;
  attitudes: readonly LiveMark["attitudes"][number][];
  label: string | null;
  /** Length of a way, width of an area, diameter of a place with a radius; rounded as people speak. */
  sizeMeters: number | null;
  where: Where | null;
}

/** Where something lies, seen from the middle of the map. */
export type Where = { near: true } | { near: false; direction: Direction; distanceMeters: number };

const METERS_PER_DEGREE = 111_320;
const NEAR_METERS = 150;

/** What a mark is, how large and where, seen from `center` (lng, lat). Plane approximation: good within a city. */
export function describeMark(mark: LiveMark, center: Position): MarkWords {
  const geometry = mark.location?.geometry ?? null;
  return {
    kind: mark.kind,
    attitudes: mark.attitudes,
    label: mark.label,
    sizeMeters: geometry ? sizeOf(geometry, mark.location?.radiusMeters ?? null) : null,
    where: geometry ? whereIs(middleOf(geometry), center) : null,
  };
}

/** Direction and rounded distance of a position from the middle of the map. */
export function whereIs(position: Position, center: Position): Where {
  const [east, north] = offsetMeters(center, position);
  const distance = Math.hypot(east, north);
  if (distance < NEAR_METERS) return { near: true };
  const eighth = Math.round(Math.atan2(east, north) / (Math.PI / 4));
  return {
    near: false,
    direction: DIRECTIONS[((eighth % 8) + 8) % 8] ?? "north",
    distanceMeters: roundSpoken(distance),
  };
}

/** Middle of a geometry's bounding box (lng, lat). */
export function middleOf(geometry: Geometry): Position {
  const all = positionsOf(geometry);
  const lngs = all.map(([lng]) => lng);
  const lats = all.map(([, lat]) => lat);
  return [(Math.min(...lngs) + Math.max(...lngs)) / 2, (Math.min(...lats) + Math.max(...lats)) / 2];
}

/** The same shape with its middle at another position; degrees are shifted, so the shape keeps its size within a city. */
export function moveTo(geometry: Geometry, target: Position): Geometry {
  const [lng, lat] = middleOf(geometry);
  const shift = ([x, y]: Position): Position => [
    rounded(clamp(x + target[0] - lng, 180)),
    rounded(clamp(y + target[1] - lat, 90)),
  ];
  switch (geometry.type) {
    case "Point":
      return { type: "Point", coordinates: shift(geometry.coordinates) };
    case "LineString":
      return { type: "LineString", coordinates: geometry.coordinates.map(shift) };
    case "Polygon":
      return { type: "Polygon", coordinates: geometry.coordinates.map((ring) => ring.map(shift)) };
    case "MultiPolygon":
      return {
        type: "MultiPolygon",
        coordinates: geometry.coordinates.map((part) => part.map((ring) => ring.map(shift))),
      };
  }
}

/** Every position of a geometry, in order. */
export function positionsOf(geometry: Geometry): Position[] {
  switch (geometry.type) {
    case "Point":
      return [geometry.coordinates];
    case "LineString":
      return geometry.coordinates;
    case "Polygon":
      return geometry.coordinates.flat();
    case "MultiPolygon":
      return geometry.coordinates.flat(2);
  }
}

function sizeOf(geometry: Geometry, radiusMeters: number | null): number | null {
  const all = positionsOf(geometry);
  if (geometry.type === "Point") return radiusMeters === null ? null : roundSpoken(2 * radiusMeters);
  if (geometry.type === "LineString") {
    let length = 0;
    for (const [index, here] of all.entries()) {
      const before = all[index - 1];
      if (before) length += Math.hypot(...offsetMeters(before, here));
    }
    return roundSpoken(length);
  }
  const origin = all[0];
  if (!origin) return null;
  const offsets = all.map((position) => offsetMeters(origin, position));
  const span = (values: number[]) => Math.max(...values) - Math.min(...values);
  return roundSpoken(Math.max(span(offsets.map(([x]) => x)), span(offsets.map(([, y]) => y))));
}

/** East and north of `from`, in metres. */
function offsetMeters(from: Position, to: Position): [number, number] {
  const shrink = Math.cos(((from[1] + to[1]) / 2) * (Math.PI / 180));
  return [(to[0] - from[0]) * METERS_PER_DEGREE * shrink, (to[1] - from[1]) * METERS_PER_DEGREE];
}

/** As people say distances: tens below 100 m, fifties below 1 km, hundreds above; at least 10. */
function roundSpoken(meters: number): number {
  const step = meters < 100 ? 10 : meters < 1_000 ? 50 : 100;
  return Math.max(10, Math.round(meters / step) * step);
}

/** Seven decimals: about a centimetre. */
const rounded = (degrees: number) => Math.round(degrees * 1e7) / 1e7;

const clamp = (value: number, limit: number) => Math.max(-limit, Math.min(limit, value));
