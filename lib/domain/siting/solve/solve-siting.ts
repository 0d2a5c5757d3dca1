import { countSets, enumerate, FEW_SETS } from "./enumerate";
import type { SitingInstance, SitingMethod } from "./instance";
import { solveAsMedian } from "./median-models";
import { checkInstance } from "./instance";
import type { SitingModel } from "./model";
import { solveCenter } from "./p-center";

/**
 * The best sites under a model, step by step: every set looked at where there are few, the exact methods beyond. The same
 * input and seed give the same sites, bound and effort at every step.
 */
export const solveSiting = (model: SitingModel, instance: SitingInstance, seed = 1): SitingMethod =>
  countSets(instance) <= FEW_SETS ? enumerate(model, instance) : solveBeyondFew(model, instance, seed);

/** The same for any number of sets, by the exact methods alone; of equal sets any may be the answer. */
export function* solveBeyondFew(model: SitingModel, instance: SitingInstance, seed: number): SitingMethod {
  checkInstance(instance);
  return yield* model.kind === "p-center"
    ? solveCenter(instance, seed)
    : solveAsMedian(model, instance, seed);
}
