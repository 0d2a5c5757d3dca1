import { edgesOf, samePoint, type GridRing } from "./grid";
import { turn, type PlanePoint } from "./segments";
import { snapRound } from "./snap-rounding";

/** Outlines that wind together, and holes, as drawn: rings may cross themselves and each other. */
export interface DrawnPolygon {
  readonly outlines: readonly GridRing[];
  readonly holes: readonly GridRing[];
}

/** One piece of the drawn lines, from its lower to its upper end, and how often each layer runs up along it. */
interface Piece {
  readonly low: PlanePoint;
  readonly high: PlanePoint;
  readonly layers: Map<number, number>;
}

/** Rows of the index that finds the pieces beside a point. */
const ROWS = 512;

/**
 * What a pen would fill: points around which an outline winds (in sum not zero times), and no hole of the same polygon.
 * Returns rings with the filled side on their left (outlines anticlockwise, holes clockwise); they touch in vertices
 * only. Every step is bounded, whatever is drawn. Cost O(n² + k · rows' share) for n edges and k pieces.
 */
export function nonZeroFill(polygons: readonly DrawnPolygon[]): GridRing[] {
  const pieces = piecesOf(polygons);
  const index = rowIndex(pieces);
  const next = new Map<string, PlanePoint[]>();
  for (const piece of pieces) {
    const right = windingRightOf(piece, index);
    const left = new Map(right);
    // A line that runs upwards adds one turn on its left.
    for (const [layer, ups] of piece.layers) left.set(layer, (left.get(layer) ?? 0) + ups);
    const fills = [isFilled(left, polygons.length), isFilled(right, polygons.length)];
    if (fills[0] === fills[1]) continue;
    const [from, to] = fills[0] ? [piece.low, piece.high] : [piece.high, piece.low];
    const leaving = next.get(keyOf(from));
    if (leaving) leaving.push(to);
    else next.set(keyOf(from), [to]);
  }
  return traceRings(next);
}

/** Layers: 2·i is the outline of polygon i, 2·i + 1 its holes. */
function isFilled(winding: ReadonlyMap<number, number>, polygons: number): boolean {
  for (let i = 0; i < polygons; i += 1) {
    if ((winding.get(2 * i) ?? 0) !== 0 && (winding.get(2 * i + 1) ?? 0) === 0) return true;
  }
  return false;
}

function piecesOf(polygons: readonly DrawnPolygon[]): Piece[] {
  const edges = polygons.flatMap(({ outlines, holes }, i) => [
    ...outlines.flatMap(edgesOf).map((segment) => ({ segment, layer: 2 * i })),
    ...holes.flatMap(edgesOf).map((segment) => ({ segment, layer: 2 * i + 1 })),
  ]);
  const paths = snapRound(edges.map(({ segment }) => segment));
  const pieces = new Map<string, Piece>();
  edges.forEach(({ layer }, i) => {
    const path = paths[i] ?? [];
    path.forEach((from, at) => {
      const to = path[at + 1];
      if (to === undefined || samePoint(from, to)) return;
      const up = isBelow(from, to);
      const [low, high] = up ? [from, to] : [to, from];
      const key = `${keyOf(low)} ${keyOf(high)}`;
      const piece = pieces.get(key) ?? { low, high, layers: new Map<number, number>() };
      piece.layers.set(layer, (piece.layers.get(layer) ?? 0) + (up ? 1 : -1));
      pieces.set(key, piece);
    });
  });
  return [...pieces.values()];
}

/** Order by y, then x: as if the plane were sheared by a hair, so that no piece lies level. */
const isBelow = (a: PlanePoint, b: PlanePoint): boolean => a.y < b.y || (a.y === b.y && a.x < b.x);

const keyOf = ({ x, y }: PlanePoint): string => `${x},${y}`;

type RowIndex = (y: number) => readonly Piece[];

function rowIndex(pieces: readonly Piece[]): RowIndex {
  const south = pieces.reduce((least, { low }) => Math.min(least, low.y), Infinity);
  const north = pieces.reduce((most, { high }) => Math.max(most, high.y), -Infinity);
  const height = Math.max(1, (north - south) / ROWS);
  const rows: Piece[][] = Array.from({ length: ROWS + 1 }, () => []);
  const rowOf = (y: number) => Math.min(ROWS, Math.max(0, Math.floor((y - south) / height)));
  for (const piece of pieces) {
    for (let row = rowOf(piece.low.y); row <= rowOf(piece.high.y); row += 1) rows[row]?.push(piece);
  }
  return (y) => rows[rowOf(y)] ?? [];
}

/** How often each layer winds around a point close by the middle of a piece, on its right. */
function windingRightOf(piece: Piece, index: RowIndex): Map<number, number> {
  const middle = { x: piece.low.x + piece.high.x, y: piece.low.y + piece.high.y }; // doubled, so that it is whole
  const winding = new Map<number, number>();
  for (const other of index(middle.y / 2)) {
    if (other === piece) continue;
    const low = { x: 2 * other.low.x, y: 2 * other.low.y };
    const high = { x: 2 * other.high.x, y: 2 * other.high.y };
    if (isBelow(middle, low) || !isBelow(middle, high)) continue;
    // The piece crosses the ray to the right when the middle lies on its left.
    if (turn(low, high, middle) <= 0) continue;
    for (const [layer, ups] of other.layers) winding.set(layer, (winding.get(layer) ?? 0) + ups);
  }
  return winding;
}

/**
 * Rings from directed pieces with the filled side on their left. Where several meet, the next is the first one
 * clockwise from where we came: it bounds the same filled corner, so rings never cross.
 */
function traceRings(next: Map<string, PlanePoint[]>): GridRing[] {
  const rings: GridRing[] = [];
  for (const [key, leaving] of next) {
    const [x = 0, y = 0] = key.split(",").map(Number);
    while (leaving.length > 0) {
      const start = { x, y };
      const ring: GridRing = [start];
      let from: PlanePoint = start;
      let at = leaving.pop();
      while (at !== undefined && !samePoint(at, start)) {
        ring.push(at);
        const to = takeClockwise(next.get(keyOf(at)), at, from);
        from = at;
        at = to;
      }
      if (at !== undefined && ring.length >= 3) rings.push(ring);
    }
  }
  return rings;
}

function takeClockwise(
  leaving: PlanePoint[] | undefined,
  at: PlanePoint,
  from: PlanePoint,
): PlanePoint | undefined {
  if (leaving === undefined || leaving.length < 2) return leaving?.pop();
  const back = Math.atan2(from.y - at.y, from.x - at.x);
  const clockwise = (to: PlanePoint): number => {
    const angle = back - Math.atan2(to.y - at.y, to.x - at.x);
    return angle > 0 ? angle : angle + 2 * Math.PI;
  };
  const best = leaving.reduce(
    (nearest, to, i) => (clockwise(to) < clockwise(leaving[nearest] ?? to) ? i : nearest),
    0,
  );
  return leaving.splice(best, 1)[0];
}
