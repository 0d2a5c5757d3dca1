import { toTheEnd } from "../to-the-end";
import { solved } from "./best-answer";
import { countSets } from "./solve/enumerate";
import type { SitingInstance } from "./solve/instance";
import type { SitingModel } from "./solve/model";
import { solveResamples } from "./solve/solve-resamples";

/** Sets up to which all are put in order, again and again for people drawn again. */
const SETS_TO_ORDER = 500;

/**
 * The three best sets, the best first, of equal ones the first by position; only the best one where there are more sets than
 * can be put in order a thousand times. Empty where what is fixed and forbidden leaves none.
 */
export function topSets(model: SitingModel, instance: SitingInstance): (readonly number[])[] {
  const best = solved(model, instance);
  if (best === null) return [];
  const next = countSets(instance) <= SETS_TO_ORDER ? (best.next ?? []) : [];
  return [best, ...next].map(({ sites }) => sites);
}

/**
 * The same for many weights of one question, `sameCosts` where nothing but the weights differs: with very many sets the prices
 * of one weighting are then carried over to the next.
 */
export function* topSetsOfAll(
  model: SitingModel,
  all: Iterable<SitingInstance>,
  sameCosts: boolean,
): Generator<readonly (readonly number[])[]> {
  const instances = sameCosts && model.kind === "p-median" ? [...all] : null;
  const [first] = instances ?? [];
  if (instances === null || first === undefined || countSets(first) <= SETS_TO_ORDER) {
    for (const instance of instances ?? all) yield topSets(model, instance);
    return;
  }
  const best = toTheEnd(
    solveResamples(
      first,
      instances.map(({ weights }) => weights),
    ),
  );
  for (const { sites } of best) yield [sites];
}
