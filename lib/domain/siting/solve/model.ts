import type { SitingInstance } from "./instance";
import { siteCount } from "./instance";

/**
 * What makes one set of sites better than another; everybody goes to the cheapest open site.
 * - `p-median`: least Σ weight · cost (Hakimi 1964).
 * - `p-center`: least cost of the point that is worst off, weights above 0 counting alike (Hakimi 1964).
 * - `cover`: most weight within a cost of `within`, the limit included (Church and ReVelle 1974).
 * - `ede`: least Kolm–Pollak equally distributed equivalent −(1/κ) ln(Σ w e^(−κt) / Σ w), κ < 0 for a burden and the
 *   mean for κ = 0. κ is fixed
 *   before anything is compared (`aversion.ts`), or sets would be measured with different rods.
 */
export type SitingModel =
  | { readonly kind: "p-median" }
  | { readonly kind: "p-center" }
  | { readonly kind: "cover"; readonly within: number }
  | { readonly kind: "ede"; readonly kappa: number };

export const moreIsBetter = ({ kind }: SitingModel): boolean => kind === "cover";

/** The model's value, from the cost of each demand point's cheapest site. Nobody asking: 0. */
export function valueOf(model: SitingModel, weights: Float64Array, nearest: Float64Array): number {
  switch (model.kind) {
    case "p-median":
      return weightedSum(weights, nearest);
    case "p-center":
      return nearest.reduce((worst, cost, at) => ((weights[at] ?? 0) > 0 ? Math.max(worst, cost) : worst), 0);
    case "cover":
      return coveredWeight(model.within, weights, nearest);
    case "ede":
      return equivalentOf(model.kappa, weights, nearest);
  }
}

/** Σ weight · cost. */
export function weightedSum(weights: Float64Array, costs: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < weights.length; at += 1) sum += (weights[at] ?? 0) * (costs[at] ?? 0);
  return sum;
}

function coveredWeight(within: number, weights: Float64Array, nearest: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < weights.length; at += 1) if ((nearest[at] ?? 0) <= within) sum += weights[at] ?? 0;
  return sum;
}

/** The greatest cost is taken out before exponentials are, so that none overflows. */
function equivalentOf(kappa: number, weights: Float64Array, nearest: Float64Array): number {
  const most = nearest.reduce((one, other) => Math.max(one, other), 0);
  const total = weights.reduce((one, other) => one + other, 0);
  if (total === 0) return 0;
  if (kappa === 0) return weightedSum(weights, nearest) / total;
  const shares = nearest.map((cost) => Math.exp(-kappa * (cost - most)));
  return most - Math.log(weightedSum(weights, shares) / total) / kappa;
}

/** Point by point the lesser of two costs. */
export function lower(one: Float64Array, other: Float64Array, into: Float64Array): void {
  for (let at = 0; at < into.length; at += 1) {
    const first = one[at] ?? 0;
    const second = other[at] ?? 0;
    into[at] = first < second ? first : second;
  }
}

/** Per demand point, the cost to the cheapest of these sites; ∞ without any. */
export function nearestCosts(instance: SitingInstance, sites: Iterable<number>): Float64Array {
  const { weights, costs } = instance;
  const all = siteCount(instance);
  const nearest = new Float64Array(weights.length).fill(Infinity);
  for (const site of sites)
    for (let at = 0; at < nearest.length; at += 1)
      nearest[at] = Math.min(nearest[at] ?? Infinity, costs[at * all + site] ?? Infinity);
  return nearest;
}

/** What the model says of a set of sites. Cost: demand points × sites of the set. */
export const valueOfSites = (model: SitingModel, instance: SitingInstance, sites: Iterable<number>): number =>
  valueOf(model, instance.weights, nearestCosts(instance, sites));

/** No set is better than all sites together. */
export const idealValue = (model: SitingModel, instance: SitingInstance): number =>
  valueOfSites(model, instance, Array(siteCount(instance)).keys());

/**
 * Whether a value is better by more than rounding: sums of the same numbers in another order differ, and such sets are
 * ties.
 */
export function isBetter(model: SitingModel, value: number, than: number): boolean {
  if (!Number.isFinite(than)) return Number.isFinite(value);
  const margin = 1e-12 * Math.abs(than);
  return moreIsBetter(model) ? value > than + margin : value < than - margin;
}
