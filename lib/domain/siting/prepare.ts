import type { Assumptions } from "./assumptions";
import { avoidedOf } from "./avoided";
import type { Avoided } from "./avoided";
import { blend, demandOf, shownPersons } from "./demand";
import type { Demand } from "./demand";
import type { SitingInputs } from "./inputs";
import { clockMinutes, feltMinutes, waysOf } from "./ways";
import type { Ways } from "./ways";

/** What is found once for a comparison, whatever is turned afterwards. */
export interface Prepared {
  readonly inputs: SitingInputs;
  readonly demand: Demand;
  readonly avoided: Avoided;
  readonly ways: Ways;
}

/** Cost: that of finding the ways; some hundred milliseconds for 500 points and 60 candidates. */
export function prepare(inputs: SitingInputs): Prepared {
  const demand = demandOf(inputs);
  const avoided = avoidedOf(demand.zones, inputs.baseResolution);
  return { inputs, demand, avoided, ways: waysOf(inputs, demand.points, avoided) };
}

/** Numbers of persons per zone of a `Demand`: shown ones, or the people drawn again. */
export interface Voices {
  readonly persons: ArrayLike<number>;
  /** All persons there are. */
  readonly of: number;
}

export const shownVoices = ({ inputs, demand }: Prepared): Voices => ({
  persons: shownPersons(demand.zones),
  of: Math.max(1, inputs.release?.participants ?? 0),
});

/** Demand and times under some assumptions: points of demand, and points × candidates row by row. */
export interface Situation {
  readonly weights: Float64Array;
  readonly clock: Float64Array;
  readonly felt: Float64Array;
}

export function situationOf(
  { demand, avoided, ways }: Prepared,
  { alpha, lambda, speed, detour }: Pick<Assumptions, "alpha" | "lambda" | "speed" | "detour">,
  { persons, of }: Voices,
): Situation {
  const clock = clockMinutes(ways, { speed, detour });
  return {
    weights: blend(demand.population, demand.maps(persons), alpha),
    clock,
    felt: feltMinutes(ways, clock, lambda, avoided.shares(persons, of)),
  };
}
