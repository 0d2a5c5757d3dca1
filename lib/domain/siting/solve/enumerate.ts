import type { SitingInstance, SitingMethod, SitingStep } from "./instance";
import { checkInstance, columnsOf, refuseNoSet, rivalsOf, siteCount } from "./instance";
import type { SitingModel } from "./model";
import { idealValue, isBetter, lower, moreIsBetter, valueOf } from "./model";
import { answerOf } from "./run-until";

/** Sets of sites up to which everything is simply looked at: a split second, and it needs no explanation. */
export const FEW_SETS = 10_000;

/** Cells of work between two steps. */
const STEP = 1_000_000;

/** In how many ways so many of so many can be drawn. */
export function choose(from: number, drawn: number): number {
  let count = 1;
  for (let nth = 0; nth < drawn; nth += 1) count = (count * (from - nth)) / (nth + 1);
  return Math.round(count);
}

/** How many sets there are to choose from, forbidden pairs not counted off. */
export function countSets(instance: SitingInstance): number {
  const fixed = instance.fixed?.length ?? 0;
  return choose(siteCount(instance) - fixed, instance.p - fixed);
}

/**
 * Looks at every set of sites, for every model. Of equal sets the first by position wins, so that the answer is one. Cost:
 * sets × demand points, as the minima of the sites before are kept.
 */
export function* enumerate(model: SitingModel, instance: SitingInstance): SitingMethod {
  checkInstance(instance);
  const { weights, p, fixed = [] } = instance;
  const points = weights.length;
  const columns = columnsOf(instance);
  const free = [...columns.keys()].filter((site) => !fixed.includes(site));
  const rivals = rivalsOf(instance);
  const chosen: number[] = [];
  const minima = Array.from({ length: p + 1 }, () => new Float64Array(points).fill(Infinity));
  const open = (site: number) => {
    const before = minima[chosen.length] ?? new Float64Array();
    const after = minima[chosen.push(site)] ?? new Float64Array();
    const column = columns[site] ?? new Float64Array();
    lower(before, column, after);
  };
  fixed.forEach(open);

  let step: SitingStep = {
    incumbent: null,
    value: moreIsBetter(model) ? -Infinity : Infinity,
    bound: idealValue(model, instance),
    effort: { iterations: 0, nodes: 0, shakes: 0 },
  };
  let work = 0;
  function* complete(from: number): Generator<SitingStep, void> {
    if (chosen.length === p) {
      const value = valueOf(model, weights, minima[p] ?? weights);
      const effort = { ...step.effort, iterations: step.effort.iterations + 1 };
      step = isBetter(model, value, step.value)
        ? { ...step, incumbent: chosen.toSorted((a, b) => a - b), value, effort }
        : { ...step, effort };
      return;
    }
    for (let next = from; next <= free.length - (p - chosen.length); next += 1) {
      const site = free[next] ?? 0;
      if (rivals[site]?.some((rival) => chosen.includes(rival))) continue;
      open(site);
      yield* complete(next + 1);
      chosen.pop();
      work += points;
      if (work > STEP) {
        work = 0;
        yield step;
      }
    }
  }
  yield* complete(0);
  if (step.incumbent === null) refuseNoSet();
  return answerOf({ ...step, bound: step.value });
}
