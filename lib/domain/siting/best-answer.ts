import { DomainError } from "../errors";
import type { Assumptions, Model } from "./assumptions";
import { costsOf, shownSituation } from "./prepare";
import type { Prepared } from "./prepare";
import { instanceOf } from "./question";
import type { Question } from "./question";
import { aversionOf } from "./solve/aversion";
import type { SitingAnswer, SitingInstance, SitingStep } from "./solve/instance";
import { nearestCosts } from "./solve/model";
import type { SitingModel } from "./solve/model";
import { runUntil } from "./solve/run-until";
import { solveSiting } from "./solve/solve-siting";

/** When to stop looking for a better set: where a caller takes the time or hears a cancellation. */
export type Stop = (step: SitingStep) => boolean;

/** Answers that are kept for what is asked next; turning assumptions for an hour stays below it. */
const KEPT_ANSWERS = 20_000;

/**
 * The best set of so many sites by a model, under the other assumptions of prepared inputs; sites by their places in
 * `question.columns`. Null where what is fixed and forbidden leaves none. What was found for the same inputs before is not
 * searched again.
 */
export function bestAnswer(
  prepared: Prepared,
  model: Model,
  question: Question,
  p: number,
  stop?: Stop,
): SitingAnswer | null {
  const { inputs, answers } = prepared;
  const { assumptions } = inputs;
  const key = JSON.stringify([mattering({ ...assumptions, model }), question.columns, p]);
  const known = answers.get(key);
  if (known !== undefined) return known;
  const situation = shownSituation(prepared);
  const kappa = model === "ede" ? aversionFor(prepared, question, stop) : 0;
  const costs = costsOf(situation, model);
  const instance = instanceOf(question, situation.weights, costs, p);
  const answer = solved(modelOf({ ...assumptions, model }, kappa), instance, stop);
  if (answers.size >= KEPT_ANSWERS) answers.clear();
  if (answer === null || answer.proven) answers.set(key, answer);
  return answer;
}

/** Assumptions without those that leave the best set as it is. */
const mattering = (assumptions: Assumptions) => ({
  ...assumptions,
  lambda: assumptions.model === "felt" ? assumptions.lambda : null,
  beta: assumptions.model === "ede" ? assumptions.beta : null,
  bands: assumptions.model === "maximal-cover" ? assumptions.bands : null,
  staffedHours: null,
  most: null,
});

/** κ of the fair minutes: one for all sets of an α, from the times of the smallest best p-median. 0 where there is no set. */
export function aversionFor(prepared: Prepared, question: Question, stop?: Stop): number {
  const [p] = question.sizes;
  const answer = p === undefined ? null : bestAnswer(prepared, "p-median", question, p, stop);
  if (p === undefined || answer === null) return 0;
  const { weights, clock } = shownSituation(prepared);
  const times = nearestCosts(instanceOf(question, weights, clock, p), answer.sites);
  return aversionOf(weights, times, prepared.inputs.assumptions.beta);
}

/** The model as the solver takes it. */
export function modelOf(
  { model, bands }: { model: Model; bands: Assumptions["bands"] },
  kappa: number,
): SitingModel {
  switch (model) {
    case "p-median":
    case "felt":
      return { kind: "p-median" };
    case "p-center":
      return { kind: "p-center" };
    case "maximal-cover":
      return { kind: "cover", within: bands[2] };
    case "ede":
      return kappa === 0 ? { kind: "p-median" } : { kind: "ede", kappa };
  }
}

/** The best set, or null where what is fixed and forbidden leaves none. */
export function solved(model: SitingModel, instance: SitingInstance, stop?: Stop): SitingAnswer | null {
  try {
    return runUntil(solveSiting(model, instance), stop);
  } catch (refusal) {
    if (refusal instanceof DomainError && refusal.fields.some(({ code }) => code === "no-set")) return null;
    throw refusal;
  }
}

/** Ids of candidates by their places in a question. */
export const idsOfColumns = (
  { inputs }: Prepared,
  { columns }: Question,
  sites: readonly number[],
): string[] => sites.map((site) => inputs.candidates[columns[site] ?? -1]?.id ?? "");
