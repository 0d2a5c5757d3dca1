import { localPlane, planeDistance } from "../geometry/local-plane";
import type { Prepared } from "./prepare";
import { walkMinutes } from "./ways";
import { walkersTo } from "./walkers";

/** Places that are looked at along real ways, after all were compared by straight lines. */
const FINALISTS = 8;
/** Nobody's way is none: where all live in one place, a minute. */
const LEAST_MINUTES = 1;

/**
 * T̄*: the least mean time that any place of the demand would have, in clock minutes; null where nobody asks. Places are the
 * points of demand, as cells without people are nowhere near the best. Cost: points² distances, then the ways to eight.
 */
export function bestMeanTime({ inputs, demand, avoided }: Prepared, weights: Float64Array): number | null {
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
    .flatMap(({ place }) => demand.points[place] ?? [])
    .map(({ at }) => at);
  const means = walkersTo(inputs, finalists, { ...avoided, any: false }, origin.at).map((walk) =>
    demand.points.reduce(
      (sum, { at }, row) => sum + (weights[row] ?? 0) * walkMinutes(walk(at), inputs.assumptions),
      0,
    ),
  );
  return Math.max(LEAST_MINUTES, Math.min(...means));
}
