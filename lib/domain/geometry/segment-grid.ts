import { segmentsMeet, type PlanePoint } from "./segments";

export type Segment = readonly [a: PlanePoint, b: PlanePoint];

/** So that a point on the edge of two cells is in both. */
const EDGE = 1e-6;
/** Rows of a column, more than any plane here has. */
const ROWS = 1e7;

/**
 * Whether a segment meets any of many; those are kept by the cells (squares of `side`, in the plane's unit) that they pass
 * through, and only those of the asked one's cells are looked at.
 */
export function segmentGrid(
  segments: readonly Segment[],
  side: number,
): (a: PlanePoint, b: PlanePoint) => boolean {
  const byCell = new Map<number, Segment[]>();
  for (const segment of segments)
    someCell(segment[0], segment[1], side, (cell) => {
      const there = byCell.get(cell);
      if (there) there.push(segment);
      else byCell.set(cell, [segment]);
      return false;
    });
  return (a, b) =>
    someCell(a, b, side, (cell) => byCell.get(cell)?.some(([c, d]) => segmentsMeet(a, b, c, d)) ?? false);
}

/** Column by column, all rows that a segment is in there, until one of them is it. */
function someCell(a: PlanePoint, b: PlanePoint, side: number, isIt: (cell: number) => boolean): boolean {
  const [from, to] = a.x <= b.x ? [a, b] : [b, a];
  // One that goes nearly straight up is in all its rows at once.
  const upright = to.x - from.x < side / 1_000;
  const slope = upright ? 0 : (to.y - from.y) / (to.x - from.x);
  const yAt = (x: number) => from.y + slope * (Math.min(to.x, Math.max(from.x, x)) - from.x);
  const last = Math.floor(to.x / side + EDGE);
  for (let column = Math.floor(from.x / side - EDGE); column <= last; column += 1) {
    const one = upright ? from.y : yAt((column - EDGE) * side);
    const other = upright ? to.y : yAt((column + 1 + EDGE) * side);
    const top = Math.floor(Math.max(one, other) / side + EDGE);
    for (let row = Math.floor(Math.min(one, other) / side - EDGE); row <= top; row += 1)
      if (isIt(column * ROWS + row)) return true;
  }
  return false;
}
