import { polygonToCells } from "h3-js";
import type { Position } from "../drawing/document";
import { distanceMeters } from "../geometry/meters";
import { homeCell } from "../surface/home-cell";
import { balanceOf } from "./balance";
import type { DemandZone, Residents, SitingInputs } from "./inputs";
import { middleOf } from "./told-zones";

/** Somewhere that people come from. */
export interface DemandPoint {
  /** lng, lat; the middle of a cell, or the point that an office gives. */
  readonly at: Position;
  /** The area it counts for: of its own residents, else of the nearest row with a name; empty without. */
  readonly area: string;
  /** Its row of residents, by which imported minutes are found; null: known from maps alone. */
  readonly residents: string | null;
}

/** Demand before it is blended. Arrays go with `points`. */
export interface Demand {
  readonly points: readonly DemandPoint[];
  /** Shares of the population, sum 1; all 0 without any. */
  readonly population: Float64Array;
  /**
   * Shares of the used and valued surface, sum 1, from persons per zone in the order of `zones` (released ones, or drawn
   * again); all 0 without any.
   */
  readonly maps: (persons: ArrayLike<number>) => Float64Array;
  readonly zones: readonly DemandZone[];
}

/**
 * The points of demand. Residents of an outline are spread evenly over the cells whose middle lies within; persons of a rest
 * zone over its cells, for nobody knows where in it, at the residents' point of a cell where there is one. In a cell the larger of used and valued counts: one person, one voice.
 * Cost: linear in cells, plus cells × named rows.
 */
export function demandOf(inputs: SitingInputs): Demand {
  const zones = inputs.release?.zones ?? [];
  const points: (DemandPoint & { readonly persons: number })[] = [];
  const placeOf = new Map<string, number>();
  for (const row of inputs.population) {
    const spread = spreadOf(row, inputs.baseResolution);
    for (const { cell, at } of spread) {
      if (!placeOf.has(cell)) placeOf.set(cell, points.length);
      points.push({ at, area: row.name, residents: row.id, persons: row.persons / spread.length });
    }
  }
  const named = points.filter(({ area }) => area !== "");
  const liked = zones.flatMap(({ attitude, cells }, zone) =>
    attitude === "avoid" ? [] : cells.map((cell) => ({ cell, zone, attitude, among: cells.length }) as const),
  );
  for (const { cell } of liked) {
    if (placeOf.has(cell)) continue;
    placeOf.set(cell, points.length);
    const at = middleOf(cell);
    points.push({ at, area: nearestArea(at, named), residents: null, persons: 0 });
  }
  const balance = balanceOf(zones, inputs.assumptions.balance);
  const maps = (persons: ArrayLike<number>) => {
    const surfaces = { use: new Float64Array(points.length), value: new Float64Array(points.length) };
    for (const { cell, zone, attitude, among } of liked) {
      const at = placeOf.get(cell) ?? 0;
      const here = ((persons[zone] ?? 0) * (balance[zone] ?? 1)) / among;
      surfaces[attitude][at] = (surfaces[attitude][at] ?? 0) + here;
    }
    return shares(surfaces.use.map((used, at) => Math.max(used, surfaces.value[at] ?? 0)));
  };
  return { points, population: shares(Float64Array.from(points, ({ persons }) => persons)), maps, zones };
}

/**
 * α of the maps and 1 − α of the population, sum 1. Where one of the two is missing the other counts alone, which whoever
 * shows it has to say. All 0 without both.
 */
export function blend(population: Float64Array, maps: Float64Array, alpha: number): Float64Array {
  const has = (shares: Float64Array) => shares.some((share) => share > 0);
  const mapped = !has(maps) ? 0 : has(population) ? alpha : 1;
  return population.map((share, at) => (1 - mapped) * share + mapped * (maps[at] ?? 0));
}

function shares(amounts: Float64Array): Float64Array {
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  return total > 0 ? amounts.map((amount) => amount / total) : amounts;
}

function spreadOf({ where }: Residents, resolution: number): { cell: string; at: Position }[] {
  if ("at" in where) return [{ cell: homeCell(where.at, resolution).cell, at: where.at }];
  const within = [
    ...new Set(where.outline.flatMap((rings) => polygonToCells(rings, resolution, true))),
  ].sort();
  // A block smaller than a cell may hold no middle of one.
  const cells = within.length > 0 ? within : [homeCell(meanOf(where.outline), resolution).cell];
  return cells.map((cell) => ({ cell, at: middleOf(cell) }));
}

function meanOf(outline: readonly (readonly (readonly Position[])[])[]): Position {
  const corners = outline.flatMap(([ring = []]) => ring.slice(1));
  const mean = (axis: 0 | 1) => corners.reduce((sum, corner) => sum + corner[axis], 0) / corners.length;
  return [mean(0), mean(1)];
}

/** The area of the nearest point that has a name; empty without any. */
export function nearestArea(at: Position, points: readonly DemandPoint[]): string {
  let best = { area: "", metres: Infinity };
  for (const point of points) {
    const metres = point.area === "" ? Infinity : distanceMeters(at, point.at);
    if (metres < best.metres) best = { area: point.area, metres };
  }
  return best.area;
}
