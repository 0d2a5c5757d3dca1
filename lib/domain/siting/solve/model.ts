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
      return sum(weights, nearest, (cost) => cost);
    case "p-center":
      return nearest.reduce((worst, cost, at) => ((weights[at] ?? 0) > 0 ? Math.max(worst, cost) : worst), 0);
    case "cover":
      return sum(weights, nearest, (cost) => (cost <= model.within ? 1 : 0));
    case "ede":
      return equivalentOf(model.kappa, weights, nearest);
  }
}

function sum(weights: Float64Array, nearest: Float64Array, of: (cost: number) => number): number {
  let total = 0;
  for (let at = 0; at < weights.length; at += 1) total += (weights[at] ?? 0) * of(nearest[at] ?? 0);
  return total;
}

/** The greatest cost is taken out before exponentials are, so that none overflows. */
function equivalentOf(kappa: number, weights: Float64Array, nearest: Float64Array): number {
  const most = nearest.reduce((one, other) => Math.max(one, other), 0);
  const total = weights.reduce((one, other) => one + other, 0);
  if (total === 0) return 0;
  if (kappa === 0) return sum(weights, nearest, (cost) => cost) / total;
  return most - Math.log(sum(weights, nearest, (cost) => Math.exp(-kappa * (cost - most))) / total) / kappa;
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
