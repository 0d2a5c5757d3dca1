import type { SitingInstance } from "./instance";
import { columnsOf, rivalsOf } from "./instance";
import { isBetter, lower, nearestCosts, weightedSum } from "./model";

const MEDIAN = { kind: "p-median" } as const;

/**
 * The best p-median set by looking at sets in the order of enumeration, passing over those that prices rule out: with prices
 * λ, a set costs at least Σ λ + Σ of its sites' reduced costs. `goal` is a value that some set does not exceed; sets up to
 * it are compared, so that ties end as in enumeration. Cost: some steps a set, demand points for each that is not ruled out.
 */
export function searchSets(
  instance: SitingInstance,
  lambda: Float64Array,
  goal: number,
): { readonly sites: readonly number[]; readonly value: number } {
  const { weights, p, fixed = [] } = instance;
  const rivals = rivalsOf(instance);
  const columns = columnsOf(instance);
  const reduced = columns.map((column) => reducedCost(column, weights, lambda));
  const least = Math.min(...reduced);
  const free = [...columns.keys()].filter((site) => !fixed.includes(site));
  const chosen = [...fixed];
  const minima = Array.from({ length: p + 1 }, () => nearestCosts(instance, fixed));
  let best = { sites: [] as readonly number[], value: Infinity };

  const keep = (value: number, found: readonly number[]) => {
    if (isBetter(MEDIAN, value, best.value)) best = { sites: found.toSorted((a, b) => a - b), value };
  };
  const complete = (from: number, bound: number) => {
    const before = minima[chosen.length] ?? weights;
    const missing = p - chosen.length;
    if (missing === 0) return keep(weightedSum(weights, before), chosen);
    for (let next = from; next <= free.length - missing; next += 1) {
      const site = free[next] ?? 0;
      const above = bound + (reduced[site] ?? 0);
      if (above + (missing - 1) * least > goal) continue;
      if (rivals[site]?.some((rival) => chosen.includes(rival))) continue;
      const column = columns[site] ?? before;
      if (missing === 1) keep(leastSum(weights, before, column), [...chosen, site]);
      else {
        chosen.push(site);
        lower(before, column, minima[chosen.length] ?? before);
        complete(next + 1, above);
        chosen.pop();
      }
    }
  };
  const fixedCosts = fixed.reduce((sum, site) => sum + (reduced[site] ?? 0), 0);
  complete(0, lambda.reduce((sum, price) => sum + price, 0) + fixedCosts);
  return best;
}

function reducedCost(column: Float64Array, weights: Float64Array, lambda: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < column.length; at += 1)
    sum += Math.min(0, (weights[at] ?? 0) * (column[at] ?? 0) - (lambda[at] ?? 0));
  return sum;
}

/** Σ weight · the lesser cost. */
function leastSum(weights: Float64Array, one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < weights.length; at += 1) {
    const first = one[at] ?? 0;
    const second = other[at] ?? 0;
    sum += (weights[at] ?? 0) * (first < second ? first : second);
  }
  return sum;
}
