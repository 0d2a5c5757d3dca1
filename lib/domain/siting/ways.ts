import type { Assumptions } from "./assumptions";
import type { Avoided } from "./avoided";
import type { DemandPoint } from "./demand";
import type { SitingInputs } from "./inputs";
import type { Walk } from "./walk";
import { walkersTo } from "./walkers";

/** Where no way leads, or none is known, so many minutes count, and the comparison says so. */
export const UNREACHABLE_MINUTES = 120;
/** Ways from every point of demand (rows) to every candidate (columns), row by row. */
export interface Ways {
  readonly sites: number;
  /** Null: no way leads there. */
  readonly walks: readonly (Walk | null)[];
  /** Imported, one way; NaN where the way is walked. */
  readonly minutes: Float64Array;
  /** The avoided zone at each candidate's door; −1 for none. */
  readonly doors: readonly number[];
}

/**
 * All ways of a comparison: along the network where there is one, else straight and round barriers; imported minutes beside
 * them. Speed, detour and what is avoided come later (`minutesOf`), so that they can be turned without finding ways anew.
 */
export function waysOf(inputs: SitingInputs, points: readonly DemandPoint[], avoided: Avoided): Ways {
  const sites = inputs.candidates.length;
  const [origin] = points;
  const goals = inputs.candidates.map(({ at }) => at);
  const walkers = origin ? walkersTo(inputs, goals, avoided, origin.at) : [];
  const columnOf = new Map(inputs.candidates.map(({ id }, column) => [id, column]));
  const rowsOf = new Map<string, number[]>();
  points.forEach(({ residents }, row) => {
    if (residents !== null) rowsOf.set(residents, [...(rowsOf.get(residents) ?? []), row]);
  });
  const minutes = new Float64Array(points.length * sites).fill(NaN);
  for (const imported of inputs.minutes) {
    const column = columnOf.get(imported.to);
    if (column === undefined) continue;
    for (const row of rowsOf.get(imported.from) ?? []) minutes[row * sites + column] = imported.minutes;
  }
  return {
    sites,
    walks: points.flatMap(({ at }) => walkers.map((walk) => walk(at))),
    minutes,
    doors: inputs.candidates.map(({ at }) => avoided.zoneAt(at)),
  };
}

/** Clock minutes of one walk; no way, or a longer one, counts as `UNREACHABLE_MINUTES`. */
export const walkMinutes = (
  walk: Walk | null,
  { speed, detour }: Pick<Assumptions, "speed" | "detour">,
): number =>
  walk === null
    ? UNREACHABLE_MINUTES
    : Math.min(UNREACHABLE_MINUTES, (walk.straightMetres * detour + walk.networkMetres) / speed / 60);

/** Clock minutes of every pair, row by row; where no way leads `UNREACHABLE_MINUTES`. */
export function clockMinutes(
  { walks, minutes }: Ways,
  { speed, detour }: Pick<Assumptions, "speed" | "detour">,
): Float64Array {
  return minutes.map((imported, pair) => {
    if (!Number.isNaN(imported)) return imported;
    return walkMinutes(walks[pair] ?? null, { speed, detour });
  });
}

/**
 * Felt minutes: a stretch counts 1 + λ times the share of people who avoid it, and the whole once more so at the door. The
 * way itself stays the shortest. Of imported minutes only the door is known. `avoidedShares`: per zone. Source: M7.
 */
export function feltMinutes(
  { walks, minutes, doors, sites }: Ways,
  clock: Float64Array,
  lambda: number,
  avoidedShares: Float64Array,
): Float64Array {
  if (lambda === 0) return clock;
  return clock.map((time, pair) => {
    let onTheWay = 0;
    if (Number.isNaN(minutes[pair]))
      for (const [zone, share] of walks[pair]?.through ?? []) onTheWay += share * (avoidedShares[zone] ?? 0);
    const atTheDoor = avoidedShares[doors[pair % sites] ?? -1] ?? 0;
    return time * (1 + lambda * onTheWay) * (1 + lambda * atTheDoor);
  });
}
