import type { SitingInstance } from "./instance";
import { rivalsOf, siteCount } from "./instance";
import type { MedianProblem } from "./median/problem";
import { medianProblem } from "./median/problem";

/** What an instance asks for, with these costs of its clients. */
export const problemOf = (instance: SitingInstance, rows: readonly Float64Array[]): MedianProblem =>
  medianProblem(
    { sites: siteCount(instance), p: instance.p, fixed: instance.fixed ?? [], rivals: rivalsOf(instance) },
    rows,
  );

/** Rows of weight · cost, of those who ask for something. */
export function weightedRows(instance: SitingInstance, of: (cost: number) => number): Float64Array[] {
  const sites = siteCount(instance);
  return [...instance.weights.entries()]
    .filter(([, weight]) => weight > 0)
    .map(([at, weight]) =>
      instance.costs.subarray(at * sites, (at + 1) * sites).map((cost) => weight * of(cost)),
    );
}
