import type { SitingInstance, SitingMethod, SitingStep } from "./instance";
import { coverRows } from "./cover-rows";
import { problemOf, weightedRows } from "./median-problems";
import { solveMedian } from "./median/solve-median";
import type { SitingModel } from "./model";
import { valueOfSites } from "./model";
import { answerOf } from "./run-until";

/** What a model is as a sum of costs, and what such a sum is in the model's unit. */
interface AsMedian {
  readonly rows: readonly Float64Array[];
  readonly valueOf: (sum: number) => number;
}

/** Models that are sums of costs of one kind or another. */
export type MedianModel = Exclude<SitingModel, { kind: "p-center" }>;

/**
 * p-median as it is; maximal cover as the weight that is not covered; the equivalent, which rises with Σ w e^(−κt), by the
 * same sum (its bound is as exact as this sum's). Incumbents are evaluated anew from the instance's own numbers.
 */
export function* solveAsMedian(model: MedianModel, instance: SitingInstance, seed: number): SitingMethod {
  const { rows, valueOf } = asMedian(model, instance);
  const steps = solveMedian(problemOf(instance, rows), seed);
  let known: Pick<SitingStep, "incumbent" | "value"> = { incumbent: null, value: valueOf(Infinity) };
  const translated = (step: SitingStep): SitingStep => {
    if (step.incumbent !== null && step.incumbent !== known.incumbent)
      known = { incumbent: step.incumbent, value: valueOfSites(model, instance, step.incumbent) };
    return { ...known, bound: valueOf(step.bound), effort: step.effort };
  };
  for (;;) {
    const { done, value } = steps.next();
    if (done) return { ...answerOf(translated(value)), proven: true };
    yield translated(value);
  }
}

function asMedian(model: MedianModel, instance: SitingInstance): AsMedian {
  const total = instance.weights.reduce((sum, weight) => sum + weight, 0);
  switch (model.kind) {
    case "p-median":
      return { rows: weightedRows(instance, (cost) => cost), valueOf: (sum) => sum };
    case "cover":
      return { rows: coverRows(instance, model.within), valueOf: (sum) => total - sum };
    case "ede": {
      const { kappa } = model;
      if (kappa > 0) throw new RangeError("κ of a burden is not above 0");
      if (kappa === 0)
        return { rows: weightedRows(instance, (cost) => cost), valueOf: (sum) => sum / (total || 1) };
      const most = instance.costs.reduce((one, other) => Math.max(one, other), 0);
      return {
        rows: weightedRows(instance, (cost) => Math.exp(-kappa * (cost - most))),
        valueOf: (sum) => (total === 0 ? 0 : most - Math.log(sum / total) / kappa),
      };
    }
  }
}
