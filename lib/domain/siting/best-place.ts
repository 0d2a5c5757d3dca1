import { localPlane, planeDistance } from "../geometry/local-plane";
import type { Demand } from "./demand";
import type { Prepared } from "./prepare";
import type { Walk } from "./walk";
import { walkMinutes } from "./ways";
import { walkersTo } from "./walkers";

/** Places that are looked at along real ways, after all were compared by straight lines. */
const FINALISTS = 8;
/** Nobody's way is none: where all live in one place, a minute. */
const LEAST_MINUTES = 1;

/** Ways from all points of a demand to some of them, by their places: they hang on nothing that is turned. */
const found = new WeakMap<Demand, Map<number, readonly (Walk | null)[]>>();

/**
 * T̄*: the least mean time that any place of the demand would have, in clock minutes; null where nobody asks. Places are the
 * points of demand, as cells without people are nowhere near the best. Cost: points² distances, then the ways to eight, once.
 */
export function bestMeanTime(prepared: Prepared, weights: Float64Array): number | null {
  const { inputs, demand } = prepared;
  const [origin] = demand.points;
  if (!origin || !weights.some((weight) => weight > 0)) return null;
  const { toPlane } = localPlane(origin.at);
  const places = demand.points.map(({ at }) => toPlane(at));
  const straight = places.map((goal, place) => ({
    place,
    metres: places.reduce((sum, from, row) => sum + (weights[row] ?? 0) * planeDistance(from, goal), 0),
  }));
  const finalists = straight
    .sort((a, b) => a.metres - b.metres || a.place - b.place)
    .slice(0, FINALISTS)
    .map(({ place }) => place);
  const means = walksTo(prepared, finalists).map((walks) =>
    walks.reduce((sum, walk, row) => sum + (weights[row] ?? 0) * walkMinutes(walk, inputs.assumptions), 0),
  );
  return Math.max(LEAST_MINUTES, Math.min(...means));
}

function walksTo(
  { inputs, demand, avoided }: Prepared,
  places: readonly number[],
): (readonly (Walk | null)[])[] {
  const known = found.get(demand) ?? new Map<number, readonly (Walk | null)[]>();
  found.set(demand, known);
  const more = places.filter((place) => !known.has(place));
  const [origin] = demand.points;
  if (origin) {
    const goals = more.map((place) => demand.points[place]?.at ?? origin.at);
    walkersTo(inputs, goals, { ...avoided, any: false }, origin.at).forEach((walk, at) =>
      known.set(
        more[at] ?? 0,
        demand.points.map(({ at: from }) => walk(from)),
      ),
    );
  }
  return places.map((place) => known.get(place) ?? []);
}
