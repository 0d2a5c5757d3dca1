import type { Assumptions, Model } from "./assumptions";
import { avoidedOf } from "./avoided";
import type { Avoided } from "./avoided";
import { blend, demandOf } from "./demand";
import type { Demand } from "./demand";
import type { SitingInputs } from "./inputs";
import type { SitingAnswer } from "./solve/instance";
import { isTold } from "./told-zones";
import { clockMinutes, feltMinutes, waysOf } from "./ways";
import type { Ways } from "./ways";

/** What is found once for a comparison, whatever is turned afterwards. */
export interface Prepared {
  readonly inputs: SitingInputs;
  readonly demand: Demand;
  readonly avoided: Avoided;
  readonly ways: Ways;
  /** Best sets found before for this demand and these ways, by what was asked (`bestAnswer`). */
  readonly answers: Map<string, SitingAnswer | null>;
}

/** Cost: that of finding the ways; some hundred milliseconds for 500 points and 60 candidates. */
export function prepare(inputs: SitingInputs): Prepared {
  const demand = demandOf(inputs);
  const avoided = avoidedOf(demand.zones, inputs.baseResolution);
  return { inputs, demand, avoided, ways: waysOf(inputs, demand.points, avoided), answers: new Map() };
}

/** The same with other assumptions: nothing is found anew but the balance of the maps. */
export function turned(prepared: Prepared, changes: Partial<Assumptions>): Prepared {
  const assumptions = { ...prepared.inputs.assumptions, ...changes };
  const inputs = { ...prepared.inputs, assumptions };
  const balanced = assumptions.balance === prepared.inputs.assumptions.balance;
  return { ...prepared, inputs, ...(balanced ? {} : { demand: demandOf(inputs) }) };
}

/** Numbers of persons per zone of a `Demand`, 0 for those that are not read. */
export interface Voices {
  readonly persons: Float64Array;
  /** All persons there are. */
  readonly of: number;
}

/** The numbers that the release shows. */
export const shownVoices = (prepared: Prepared): Voices =>
  voicesOf(
    prepared,
    prepared.demand.zones.map(({ persons }) => persons),
    prepared.inputs.release?.participants ?? 0,
  );

/** Any numbers of persons in the order of the zones, as those of people drawn again. */
export const voicesOf = ({ inputs, demand }: Prepared, persons: ArrayLike<number>, of: number): Voices => ({
  persons: Float64Array.from(demand.zones, (zone, at) => (isTold(zone, inputs) ? (persons[at] ?? 0) : 0)),
  of: Math.max(1, of),
});

/** Demand and times under some assumptions: points of demand, and points × candidates row by row. */
export interface Situation {
  readonly weights: Float64Array;
  readonly clock: Float64Array;
  readonly felt: Float64Array;
}

const shown = new WeakMap<Prepared, Situation>();

/** Demand and times by the numbers that the release shows, under the assumptions of the inputs; found once. */
export function shownSituation(prepared: Prepared): Situation {
  const known = shown.get(prepared);
  if (known) return known;
  const situation = situationOf(prepared, prepared.inputs.assumptions, shownVoices(prepared));
  shown.set(prepared, situation);
  return situation;
}

/** Demand alone, which says who goes and not how. */
export const weightsOf = (
  { demand }: Prepared,
  { alpha }: Pick<Assumptions, "alpha">,
  { persons }: Voices,
): Float64Array => blend(demand.population, demand.maps(persons), alpha);

/** What the ways count under a model: felt minutes or clock minutes. */
export const costsOf = ({ clock, felt }: Situation, model: Model): Float64Array =>
  model === "felt" ? felt : clock;

export function situationOf(
  prepared: Prepared,
  assumptions: Pick<Assumptions, "alpha" | "lambda" | "speed" | "detour">,
  voices: Voices,
): Situation {
  const { avoided, ways } = prepared;
  const { persons, of } = voices;
  const { lambda } = assumptions;
  const clock = clockMinutes(ways, assumptions);
  let felt: Float64Array | null = null;
  return {
    weights: weightsOf(prepared, assumptions, voices),
    clock,
    // Found when somebody asks: most models count by the clock.
    get felt() {
      return (felt ??= feltMinutes(ways, clock, lambda, avoided.shares(persons, of)));
    },
  };
}
