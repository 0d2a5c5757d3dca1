import { solved } from "./best-sets";
import { countSets } from "./solve/enumerate";
import type { SitingInstance } from "./solve/instance";
import { rivalsOf, siteCount } from "./solve/instance";
import { isBetter, valueOfSites } from "./solve/model";
import type { SitingModel } from "./solve/model";
import { solveResamples } from "./solve/solve-resamples";

/** Sets up to which all are put in order, again and again for people drawn again. */
const SETS_TO_ORDER = 500;

/**
 * The three best sets, the best first, of equal ones the first by position; only the best one where there are more sets than
 * can be put in order a thousand times. Empty where what is fixed and forbidden leaves none.
 */
export function topSets(model: SitingModel, instance: SitingInstance): (readonly number[])[] {
  if (countSets(instance) > SETS_TO_ORDER) {
    const best = solved(model, instance);
    return best === null ? [] : [best.sites];
  }
  const top: { sites: readonly number[]; value: number }[] = [];
  for (const sites of setsOf(instance)) {
    const value = valueOfSites(model, instance, sites);
    const place = top.findIndex((other) => isBetter(model, value, other.value));
    if (place < 0) top.push({ sites, value });
    else top.splice(place, 0, { sites, value });
    top.length = Math.min(top.length, 3);
  }
  return top.map(({ sites }) => sites);
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
  const steps = solveResamples(
    first,
    instances.map(({ weights }) => weights),
  );
  let step = steps.next();
  while (!step.done) step = steps.next();
  for (const { sites } of step.value) yield [sites];
}

/** Every set that may be, in the order of positions. */
function* setsOf(instance: SitingInstance): Generator<readonly number[]> {
  const { p, fixed = [] } = instance;
  const rivals = rivalsOf(instance);
  const free = Array.from({ length: siteCount(instance) }, (_, site) => site).filter(
    (site) => !fixed.includes(site),
  );
  function* further(chosen: readonly number[], from: number): Generator<readonly number[]> {
    if (chosen.length === p) {
      yield chosen.toSorted((a, b) => a - b);
      return;
    }
    for (let at = from; at <= free.length - (p - chosen.length); at += 1) {
      const site = free[at] ?? 0;
      if (!rivals[site]?.some((rival) => chosen.includes(rival))) yield* further([...chosen, site], at + 1);
    }
  }
  yield* further(fixed, 0);
}
