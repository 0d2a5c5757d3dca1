import type { Position } from "../drawing/document";
import { distanceMeters, metersPerDegree } from "../geometry/meters";
import type { StudyBox } from "../surface/study-box";

export function boxOf(positions: readonly Position[]): StudyBox {
  const lngs = positions.map(([lng]) => lng);
  const lats = positions.map(([, lat]) => lat);
  return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
}

export const diagonalOf = ([west, south, east, north]: StudyBox): [Position, Position] => [
  [west, south],
  [east, north],
];

/** Metres from one box to the other; 0 where they meet. */
export function gapMeters(a: StudyBox, b: StudyBox): number {
  const scale = metersPerDegree((a[1] + b[3]) / 2);
  const east = Math.max(0, a[0] - b[2], b[0] - a[2]) * scale.lng;
  const north = Math.max(0, a[1] - b[3], b[1] - a[3]) * scale.lat;
  return Math.hypot(east, north);
}

/** The first of those that are nearest to a position; null when there are none. */
export function nearestBy<T>(all: readonly T[], where: (one: T) => Position, to: Position): T | null {
  let best: T | null = null;
  let least = Infinity;
  for (const one of all) {
    const meters = distanceMeters(where(one), to);
    if (meters >= least) continue;
    least = meters;
    best = one;
  }
  return best;
}

/** The point of a line that is nearest to a position; a line of one point is that point. */
export function nearestOnLine(line: readonly Position[], to: Position): Position {
  const scale = metersPerDegree(to[1]);
  const feet = line.map((end, index): Position => {
    const begin = line[index - 1] ?? end;
    const [dx, dy] = [(end[0] - begin[0]) * scale.lng, (end[1] - begin[1]) * scale.lat];
    const along = (to[0] - begin[0]) * scale.lng * dx + (to[1] - begin[1]) * scale.lat * dy;
    const share = Math.max(0, Math.min(1, along / (dx * dx + dy * dy || 1)));
    return [begin[0] + (end[0] - begin[0]) * share, begin[1] + (end[1] - begin[1]) * share];
  });
  return nearestBy(feet, (foot) => foot, to) ?? to;
}
