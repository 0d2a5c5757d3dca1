import type { Geometry, Position } from "../drawing/document";
import { LIMITS } from "../drawing/terms";
import { assemblePolygons, type GridPolygon } from "./assemble";
import { edgesOf, gridFor, ringArea, samePoint, withoutRepeats, type Grid, type GridRing } from "./grid";
import { convexHull } from "./hull";
import { metersPerDegree } from "./meters";
import { nonZeroFill, type DrawnPolygon } from "./non-zero-fill";
import { isSimpleRing } from "./rings";
import { segmentsMeet, type PlanePoint } from "./segments";
import { simplifyLine } from "./simplify";

const FINEST_TOLERANCE_METERS = 0.5;
const ROUNDS = 40;
/** More are thinned before anything else: the filling compares every edge with every other. */
const MOST_DRAWN_VERTICES = 900;
const MOST_EXACT_CROSSINGS = 1_500;
const COARSE_CELLS = 96;

/**
 * The same shape, always valid: no mark is ever rejected.
 * Crossing outlines become what a pen would fill (non-zero winding), as Polygon or MultiPolygon; holes stay holes.
 * An area that collapses becomes the LineString that is left, a line without length the Point.
 * Rings are closed and follow the right-hand rule (RFC 7946); at most 7 decimals and 300 vertices remain.
 * Positions are lng, lat; shapes over the antimeridian are taken as drawn. Without one finite position: RangeError.
 * Cost O(n²) for n vertices, well below 1 ms at 40. Every loop is bounded: no drawing can hold up the server.
 */
export function repairGeometry(geometry: Geometry): Geometry {
  switch (geometry.type) {
    case "Point":
      return lineOrPoint([geometry.coordinates]);
    case "LineString":
      return lineOrPoint(geometry.coordinates);
    case "Polygon":
      return repairArea([geometry.coordinates]);
    case "MultiPolygon":
      return repairArea(geometry.coordinates);
  }
}

const isFinitePosition = ([lng, lat]: Position): boolean => Number.isFinite(lng) && Number.isFinite(lat);

function lineOrPoint(positions: readonly Position[]): Geometry {
  const finite = positions.filter(isFinitePosition);
  const grid = gridFor(finite);
  const line: Position[] = [];
  let last: { x: number; y: number } | undefined;
  for (const position of finite) {
    const point = grid.toGrid(position);
    if (last === undefined || !samePoint(last, point)) line.push(grid.toPosition(point));
    last = point;
  }
  const [first] = line;
  if (first === undefined) throw new RangeError("a geometry without a finite position");
  if (line.length === 1) return { type: "Point", coordinates: first };
  let kept = line;
  for (let tolerance = FINEST_TOLERANCE_METERS; kept.length > LIMITS.verticesPerLocation; tolerance *= 2) {
    kept = simplifyLine(line, tolerance);
  }
  return { type: "LineString", coordinates: kept };
}

function repairArea(polygons: readonly (readonly (readonly Position[])[])[]): Geometry {
  const finite = polygons.map((rings) => rings.map((ring) => ring.filter(isFinitePosition)));
  const all = finite.flat(2);
  if (all.length === 0) throw new RangeError("a geometry without a finite position");
  const grid = gridFor(all);
  const drawn = finite.map((rings) => rings.map((ring) => withoutRepeats(ring.map(grid.toGrid))));

  const shape = untouched(drawn) ?? filled(drawn, grid) ?? hullOf(drawn.flat(2), grid);
  if (shape !== null) return toGeometry(shape, grid);
  const longest = finite.map((rings) => rings[0] ?? []).reduce((a, b) => (b.length > a.length ? b : a), []);
  return lineOrPoint(longest.length > 0 ? longest : all);
}

/** The common case, at once: one outline that crosses nothing. */
function untouched(polygons: readonly (readonly GridRing[])[]): GridPolygon[] | null {
  const [outline, ...others] = polygons.flat();
  if (outline === undefined || others.length > 0 || tooMany([outline]) || !isSimpleRing(outline)) return null;
  return [{ outline: ringArea(outline) > 0 ? outline : outline.toReversed(), holes: [] }];
}

/**
 * Non-zero filling, coarser from round to round until few enough vertices remain and nothing meets but in vertices.
 * Null when nothing with an area is left.
 */
function filled(drawn: readonly (readonly GridRing[])[], grid: Grid): GridPolygon[] | null {
  let tolerance = FINEST_TOLERANCE_METERS;
  let polygons: readonly DrawnPolygon[] = drawn.map(([outline = [], ...holes]) => ({
    outlines: [outline],
    holes,
  }));
  while (
    vertexCount(polygons.flatMap(({ outlines, holes }) => [...outlines, ...holes])) > MOST_DRAWN_VERTICES
  ) {
    polygons = polygons.map(({ outlines, holes }) => ({
      outlines: thinned(outlines, grid, tolerance),
      holes: thinned(holes, grid, tolerance),
    }));
    tolerance *= 2;
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    let rings = fillOnFitGrid(polygons);
    if (rings.length === 0) return null;
    if (!tooMany(rings)) {
      const assembled = assemblePolygons(rings);
      if (assembled !== null && !tooMany(assembled.flatMap(({ outline, holes }) => [outline, ...holes]))) {
        return assembled.length > 0 ? assembled : null;
      }
    }
    do {
      rings = thinned(rings, grid, tolerance);
      tolerance *= 2;
    } while (tooMany(rings));
    polygons = [{ outlines: rings, holes: [] }]; // holes run the other way round and unwind what they cut out
  }
  return null;
}

/**
 * A scribble with very many crossings is filled on a grid of about a hundredth of its width: 300 vertices could not
 * carry more, and a hundred times as many would have to be found first.
 */
function fillOnFitGrid(polygons: readonly DrawnPolygon[]): GridRing[] {
  const rings = polygons.flatMap(({ outlines, holes }) => [...outlines, ...holes]);
  if (!hasMoreCrossings(rings.flatMap(edgesOf), MOST_EXACT_CROSSINGS)) return nonZeroFill(polygons);
  const points = rings.flat();
  const width = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
  const step = Math.max(
    1,
    Math.ceil(Math.max(width(points.map(({ x }) => x)), width(points.map(({ y }) => y))) / COARSE_CELLS),
  );
  const coarse = (ring: GridRing) =>
    withoutRepeats(ring.map(({ x, y }) => ({ x: Math.round(x / step), y: Math.round(y / step) })));
  const fill = nonZeroFill(
    polygons.map(({ outlines, holes }) => ({ outlines: outlines.map(coarse), holes: holes.map(coarse) })),
  );
  return fill.map((ring) => ring.map(({ x, y }) => ({ x: x * step, y: y * step })));
}

function hasMoreCrossings(edges: readonly (readonly [PlanePoint, PlanePoint])[], most: number): boolean {
  let crossings = 0;
  for (const [i, [a, b]] of edges.entries()) {
    for (let j = i + 2; j < edges.length; j += 1) {
      const [c, d] = edges[j] ?? [a, a];
      if (segmentsMeet(a, b, c, d)) crossings += 1;
    }
    if (crossings > most) return true;
  }
  return false;
}

/** Closing vertices count. */
const vertexCount = (rings: readonly GridRing[]): number =>
  rings.reduce((sum, ring) => sum + ring.length + 1, 0);

const tooMany = (rings: readonly GridRing[]): boolean => vertexCount(rings) > LIMITS.verticesPerLocation;

/** Rings within the tolerance of what they were, without those smaller than its square. */
function thinned(rings: readonly GridRing[], grid: Grid, toleranceMeters: number): GridRing[] {
  return rings
    .map((ring) => {
      const closed = [...ring, ...ring.slice(0, 1)].map(grid.toPosition);
      return withoutRepeats(simplifyLine(closed, toleranceMeters).map(grid.toGrid));
    })
    .filter((ring) => ring.length >= 3 && squareMeters(ring, grid) > toleranceMeters ** 2);
}

function hullOf(points: readonly PlanePoint[], grid: Grid): GridPolygon[] | null {
  let hull = convexHull(points);
  for (let tolerance = FINEST_TOLERANCE_METERS; tooMany([hull]); tolerance *= 2) {
    hull = thinned([hull], grid, tolerance)[0] ?? [];
  }
  return hull.length >= 3 ? [{ outline: hull, holes: [] }] : null;
}

function squareMeters(ring: GridRing, grid: Grid): number {
  const [first] = ring;
  if (first === undefined) return 0;
  const [lng, lat] = grid.toPosition(first);
  const [nextLng, nextLat] = grid.toPosition({ x: first.x + 1, y: first.y + 1 });
  const scale = metersPerDegree(lat);
  return (Math.abs(ringArea(ring)) / 2) * (nextLng - lng) * scale.lng * (nextLat - lat) * scale.lat;
}

function toGeometry(shape: readonly GridPolygon[], grid: Grid): Geometry {
  const polygons = shape.map(({ outline, holes }) =>
    [outline, ...holes].map((ring) => [...ring, ...ring.slice(0, 1)].map(grid.toPosition)),
  );
  const [first, ...others] = polygons;
  return first !== undefined && others.length === 0
    ? { type: "Polygon", coordinates: first }
    : { type: "MultiPolygon", coordinates: polygons };
}
