import { enumerate } from "./enumerate";
import type { SitingInstance, SitingMethod } from "./instance";
import type { SitingModel } from "./model";

/** The best sites under a model, step by step: every set is looked at. */
export function solveSiting(model: SitingModel, instance: SitingInstance): SitingMethod {
  return enumerate(model, instance);
}
