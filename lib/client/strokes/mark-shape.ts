import { worldOf } from "@/lib/client/map/camera";
import type { Geometry, LiveMark, Position } from "@/lib/domain/drawing/document";
import type { Attitude, Wish } from "@/lib/domain/drawing/terms";
import { ATTITUDES, WISHES } from "@/lib/domain/drawing/terms";
import { onceForEach } from "./once-for-each";

/** A line or ring as shares of the world, flat: x, y, x, y …, so that a frame needs no new objects. */
export type WorldLine = Float64Array;

/** What of a mark is needed to draw it and to find it under a finger; made once for each version of the mark. */
export interface MarkShape {
  readonly id: string;
  readonly kind: LiveMark["kind"];
  /** What came in the talk, and what is a wish, looks different by itself. */
  readonly phase: LiveMark["phase"];
  readonly attitudes: readonly Attitude[];
  readonly wishes: readonly Wish[];
  /** The person's own line where there is one, else the outline of the location. */
  readonly lines: readonly WorldLine[];
  readonly rings: readonly WorldLine[];
  /** Drawn by a hand: its lines run as the hand felt them. Put corner by corner: from corner to corner. */
  readonly curved: boolean;
  /** Colour of each line as the pen had it; null: the attitudes colour them. */
  readonly inks: readonly string[] | null;
  /** Where the signs stand. */
  readonly signAt: readonly [number, number];
  /** Set for a place with a radius that has no line of its own. */
  readonly radiusMeters: number | null;
  /** Latitude of the sign, for metres to pixels. */
  readonly lat: number;
  /** left, top, right, bottom */
  readonly box: readonly [number, number, number, number];
}

/** The shape of a mark; null for one that is nowhere on the map. */
export const shapeOf = onceForEach(makeShape);

function makeShape(mark: LiveMark): MarkShape | null {
  const geometry = mark.location?.geometry ?? null;
  const strokes =
    mark.sketch?.space === "map" ? mark.sketch.strokes.filter((stroke) => stroke.length > 1) : [];
  const drawn = strokes.map((stroke) => stroke.map(([lng, lat]): Position => [lng, lat]));
  // A tap needs no line: its sign says enough.
  const own = mark.kind === "place" && (mark.location?.radiusMeters ?? null) === null ? [] : drawn;
  const outline = geometry ? outlinesOf(geometry) : [];
  const rings = geometry ? ringsOf(geometry) : [];
  const sign = geometry ? signPosition(geometry, rings) : (drawn[0]?.[0] ?? null);
  if (!sign) return null;
  const lines = (own.length > 0 ? own : outline).map(flat);
  const signAt = worldOf(sign);
  return {
    id: mark.id,
    kind: mark.kind,
    phase: mark.phase,
    attitudes: ATTITUDES.filter((attitude) => mark.attitudes.includes(attitude)),
    wishes: WISHES.filter((wish) => mark.attitudes.includes(wish)),
    lines,
    rings: rings.map(flat),
    curved: own.length > 0 && mark.input !== "keyboard" && mark.input !== "list",
    inks: null,
    signAt,
    radiusMeters: own.length === 0 ? (mark.location?.radiusMeters ?? null) : null,
    lat: sign[1],
    box: boxOf([...lines, ...rings.map(flat)], signAt),
  };
}

function flat(positions: readonly Position[]): WorldLine {
  const line = new Float64Array(positions.length * 2);
  positions.forEach((position, index) => line.set(worldOf(position), index * 2));
  return line;
}

function outlinesOf(geometry: Geometry): Position[][] {
  if (geometry.type === "Point") return [];
  return geometry.type === "LineString" ? [geometry.coordinates] : ringsOf(geometry);
}

function ringsOf(geometry: Geometry): Position[][] {
  if (geometry.type === "Polygon") return geometry.coordinates;
  return geometry.type === "MultiPolygon" ? geometry.coordinates.flat() : [];
}

function signPosition(geometry: Geometry, rings: readonly Position[][]): Position {
  if (geometry.type === "Point") return geometry.coordinates;
  if (geometry.type === "LineString") return halfway(geometry.coordinates);
  const largest = rings.toSorted((a, b) => spanOf(b) - spanOf(a))[0] ?? [];
  return insideOf(largest);
}

/** The position half way along a line. */
function halfway(line: readonly Position[]): Position {
  const steps = line.map((to, index) => {
    const from = line[index - 1] ?? to;
    return Math.hypot((to[0] - from[0]) * Math.cos((to[1] * Math.PI) / 180), to[1] - from[1]);
  });
  let left = steps.reduce((sum, step) => sum + step, 0) / 2;
  for (const [index, to] of line.entries()) {
    const from = line[index - 1] ?? to;
    const step = steps[index] ?? 0;
    if (step > 0 && left <= step) {
      const share = left / step;
      return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
    }
    left -= step;
  }
  return line[0] ?? [0, 0];
}

const spanOf = (ring: readonly Position[]): number => {
  const lats = ring.map(([, lat]) => lat);
  return Math.max(...lats) - Math.min(...lats);
};

/** The middle of the widest stretch of the ring at half its height: always inside. */
function insideOf(ring: readonly Position[]): Position {
  const lats = ring.map(([, lat]) => lat);
  const lat = (Math.max(...lats) + Math.min(...lats)) / 2;
  const crossings: number[] = [];
  ring.forEach((to, index) => {
    const from = ring[index - 1];
    if (!from || from[1] > lat === to[1] > lat) return;
    crossings.push(from[0] + ((lat - from[1]) / (to[1] - from[1])) * (to[0] - from[0]));
  });
  crossings.sort((a, b) => a - b);
  let best: { middle: number; width: number } | null = null;
  for (let i = 0; i + 1 < crossings.length; i += 2) {
    const [a = 0, b = 0] = [crossings[i], crossings[i + 1]];
    if (!best || b - a > best.width) best = { middle: (a + b) / 2, width: b - a };
  }
  return best ? [best.middle, lat] : (ring[0] ?? [0, 0]);
}

function boxOf(
  lines: readonly WorldLine[],
  sign: readonly [number, number],
): [number, number, number, number] {
  const box: [number, number, number, number] = [sign[0], sign[1], sign[0], sign[1]];
  for (const line of lines) {
    for (let i = 0; i < line.length; i += 2) {
      const [x, y] = [line[i] ?? 0, line[i + 1] ?? 0];
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x);
      box[3] = Math.max(box[3], y);
    }
  }
  return box;
}
