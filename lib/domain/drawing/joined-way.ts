import { gap } from "./ink";
import type { InkPoint } from "./ink";

type Stroke = readonly InkPoint[];

/**
 * Strokes that touch end to end as one path, in whatever order and direction they were drawn; null when an end of
 * one stroke is farther than `reachPixels` from every free end of the path (a branch, a cross, something apart).
 * Greedy: always the nearest free end. Cost O(n²) for n strokes.
 */
export function joinedWay(strokes: readonly Stroke[], reachPixels: number): InkPoint[] | null {
  const [first, ...rest] = strokes;
  if (!first) return null;
  const left = [...rest];
  let path = [...first];
  while (left.length > 0) {
    const join = nearestJoin(path, left);
    if (!join || join.gap > reachPixels) return null;
    path = append(path, join.stroke, join);
    left.splice(join.index, 1);
  }
  return path;
}

/** All strokes as one path, however far apart they lie: what is left when a person says "this is a way". */
export const forcedWay = (strokes: readonly Stroke[]): InkPoint[] => joinedWay(strokes, Infinity) ?? [];

interface Join {
  readonly index: number;
  readonly stroke: Stroke;
  readonly gap: number;
  readonly atEnd: boolean;
  readonly reversed: boolean;
}

function nearestJoin(path: Stroke, strokes: readonly Stroke[]): Join | null {
  const start = path[0];
  const end = path.at(-1);
  if (!start || !end) return null;
  let best: Join | null = null;
  strokes.forEach((stroke, index) => {
    const first = stroke[0];
    const last = stroke.at(-1);
    if (!first || !last) return;
    const joins: Join[] = [
      { index, stroke, gap: gap(end, first), atEnd: true, reversed: false },
      { index, stroke, gap: gap(end, last), atEnd: true, reversed: true },
      { index, stroke, gap: gap(start, last), atEnd: false, reversed: false },
      { index, stroke, gap: gap(start, first), atEnd: false, reversed: true },
    ];
    for (const join of joins) if (!best || join.gap < best.gap) best = join;
  });
  return best;
}

function append(path: Stroke, stroke: Stroke, join: Join): InkPoint[] {
  const turned = join.reversed ? stroke.toReversed() : stroke;
  return join.atEnd ? [...path, ...turned] : [...turned, ...path];
}
