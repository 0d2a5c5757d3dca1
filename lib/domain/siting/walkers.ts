import type { Position } from "../drawing/document";
import { localPlane, planeDistance } from "../geometry/local-plane";
import type { LocalPlane } from "../geometry/local-plane";
import type { PlanePoint } from "../geometry/segments";
import type { Avoided } from "./avoided";
import type { SitingInputs } from "./inputs";
import { networkWalks } from "./network-walks";
import { between, straightWays } from "./straight-ways";
import { thinnedBarriers } from "./thinned-barriers";
import { asShares } from "./walk";
import type { Sampler, Walker } from "./walk";

/** A way is looked at once every so many metres for whether it is avoided there … */
const STEP_METERS = 50;
/** … and what is found counts for a square of this side, as finding a cell costs more than all the rest. */
const SQUARE_METERS = 25;
/** Squares side by side, more than a city has. */
const SQUARES = 1e6;

/** One walker for each place to go to; they measure in the plane around `origin`, so that one goal alone has the ways it has among others. */
export function walkersTo(
  { network, barriers, crossings }: Pick<SitingInputs, "network" | "barriers" | "crossings">,
  goals: readonly Position[],
  avoided: Avoided,
  origin: Position,
): Walker[] {
  const plane = localPlane(origin);
  const along = sampler(plane, avoided);
  if (network !== null) return networkWalks(network, plane, along, goals);
  const waysTo = waysRound({ barriers, crossings }, origin);
  const placed = new Map<Position, PlanePoint>();
  const placeOf = (at: Position): PlanePoint => {
    const place = placed.get(at) ?? plane.toPlane(at);
    placed.set(at, place);
    return place;
  };
  return goals.map((goal) => {
    const wayFrom = waysTo(placeOf(goal));
    return (from) => {
      const way = wayFrom(placeOf(from));
      if (way === null) return null;
      const metres = new Map<number, number>();
      way.path.slice(1).forEach((point, at) => along(way.path[at] ?? point, point, metres));
      return {
        straightMetres: way.metres,
        networkMetres: 0,
        through: asShares(metres, way.metres),
        blocked: way.blocked,
      };
    };
  });
}

type Obstacles = Pick<SitingInputs, "barriers" | "crossings">;
type WaysTo = ReturnType<typeof straightWays>;

const known = new WeakMap<Obstacles["barriers"], { obstacles: Obstacles; origin: string; waysTo: WaysTo }>();

/** Of the same barriers what was seen before is seen still, whichever goals are asked for. */
function waysRound(obstacles: Obstacles, at: Position): WaysTo {
  const { barriers, crossings } = obstacles;
  const before = known.get(barriers);
  const origin = at.join();
  if (before?.obstacles.crossings === crossings && before.origin === origin) return before.waysTo;
  const { toPlane } = localPlane(at);
  const waysTo = straightWays(
    thinnedBarriers(barriers).map((line) => line.map(toPlane)),
    crossings.map(toPlane),
  );
  known.set(barriers, { obstacles, origin, waysTo });
  return waysTo;
}

function sampler(plane: LocalPlane, avoided: Avoided): Sampler {
  if (!avoided.any) return () => undefined;
  const known = new Map<number, number>();
  const zoneAt = ({ x, y }: PlanePoint): number => {
    const [column, row] = [Math.round(x / SQUARE_METERS), Math.round(y / SQUARE_METERS)];
    const square = column * SQUARES + row;
    const found = known.get(square);
    if (found !== undefined) return found;
    const zone = avoided.zoneAt(plane.toPosition({ x: column * SQUARE_METERS, y: row * SQUARE_METERS }));
    known.set(square, zone);
    return zone;
  };
  return (a, b, into) => {
    const length = planeDistance(a, b);
    const pieces = Math.ceil(length / STEP_METERS);
    for (let piece = 0; piece < pieces; piece += 1) {
      const zone = zoneAt(between(a, b, (piece + 0.5) / pieces));
      if (zone >= 0) into.set(zone, (into.get(zone) ?? 0) + length / pieces);
    }
  };
}
