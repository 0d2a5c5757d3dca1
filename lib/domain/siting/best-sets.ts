import { DomainError } from "../errors";
import { ALPHAS, LAMBDAS, MODELS } from "./assumptions";
import type { Assumptions, Model } from "./assumptions";
import type { BestSet } from "./comparison";
import { costsOf, shownVoices, situationOf } from "./prepare";
import type { Prepared, Situation } from "./prepare";
import { instanceOf, questionOf, without } from "./question";
import type { Question } from "./question";
import { rounded } from "./rounded";
import { aversionOf } from "./solve/aversion";
import { countSets, FEW_SETS } from "./solve/enumerate";
import type { SitingAnswer, SitingInstance, SitingStep } from "./solve/instance";
import { isBetter, nearestCosts } from "./solve/model";
import type { SitingModel } from "./solve/model";
import { runUntil } from "./solve/run-until";
import { solveSiting } from "./solve/solve-siting";

/** When to stop looking for a better set: where a caller takes the time or hears a cancellation. */
export type Stop = (step: SitingStep) => boolean;

/** κ of the fair minutes: one for all sets of an α, from the times of the smallest best p-median. 0 where there is no set. */
export function aversionFor(
  question: Question,
  { weights, clock }: Situation,
  beta: number,
  stop?: Stop,
): number {
  const [p] = question.sizes;
  if (p === undefined) return 0;
  const instance = instanceOf(question, weights, clock, p);
  const answer = solved({ kind: "p-median" }, instance, stop);
  return answer ? aversionOf(weights, nearestCosts(instance, answer.sites), beta) : 0;
}

export const solverModel = (
  model: Model,
  kappa: number,
  { bands }: Pick<Assumptions, "bands">,
): SitingModel => {
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
};

/**
 * Best set and runner-up for every number of sites, every model, α = 0, 0.5, 1 and the chosen one, and in felt time for
 * λ = 1, 3 and the chosen one; for λ = 0 the p-median is the answer. What needs maps or population that are not there is
 * left out.
 */
export function bestSets(prepared: Prepared, stop?: Stop): BestSet[] {
  const { inputs } = prepared;
  const question = questionOf(inputs);
  return alphasOf(prepared).flatMap((alpha) =>
    lambdasOf(inputs.assumptions).flatMap((lambda) => {
      const assumptions = { ...inputs.assumptions, alpha, lambda };
      const situation = situationOf(prepared, assumptions, shownVoices(prepared));
      const kappa = lambda === 0 ? aversionFor(question, situation, assumptions.beta, stop) : 0;
      return MODELS.filter((model) => (model === "felt") === lambda > 0).flatMap((model) =>
        question.sizes.flatMap((p) => {
          const costs = costsOf(situation, model);
          const instance = instanceOf(question, situation.weights, costs, p);
          const best = bestOf(solverModel(model, kappa, assumptions), instance, stop);
          if (best === null) return [];
          const idsOf = (sites: readonly number[]) => idsOfColumns(prepared, question, sites);
          const { answer, second } = best;
          return [
            {
              alpha,
              lambda,
              model,
              p,
              sites: idsOf(answer.sites),
              value: rounded(answer.value),
              runnerUp: second && { sites: idsOf(second.sites), value: rounded(second.value) },
              proven: answer.proven,
              gap: rounded(answer.gap),
            },
          ];
        }),
      );
    }),
  );
}

/** Shares of maps that can be told apart: without population only maps count, without maps only population. */
function alphasOf({ inputs, demand }: Prepared): number[] {
  const has = (shares: Float64Array) => shares.some((share) => share > 0);
  const [people, maps] = [has(demand.population), demand.zones.some(({ attitude }) => attitude !== "avoid")];
  if (!people && !maps) return [];
  if (!people) return [1];
  if (!maps) return [0];
  return [...new Set([...ALPHAS, inputs.assumptions.alpha])].sort((a, b) => a - b);
}

const lambdasOf = ({ lambda }: Assumptions): number[] =>
  [...new Set([...LAMBDAS, lambda])].sort((a, b) => a - b);

/** Ids of candidates by their places in a question. */
export const idsOfColumns = (
  { inputs }: Prepared,
  { columns }: Question,
  sites: readonly number[],
): string[] => sites.map((site) => inputs.candidates[columns[site] ?? -1]?.id ?? "");

export interface Best {
  readonly answer: SitingAnswer;
  /** Null: there is no other set, there are too many to look at all of them, or a search was stopped before its end. */
  readonly second: SitingAnswer | null;
}

/**
 * The best set of `instance.p` sites, and the second best. Every set but the best lacks at least one of the sites that the
 * best chose freely, so each of these is left out once, the best set without it is found, and the best of those is the
 * second. `second` is told only when all these searches ran to their end: one that `stop` ended may have missed a better
 * set. Null where what is fixed and forbidden leaves no set.
 */
export function bestOf(model: SitingModel, instance: SitingInstance, stop?: Stop): Best | null {
  const answer = solved(model, instance, stop);
  if (answer === null) return null;
  if (!answer.proven || countSets(instance) > FEW_SETS) return { answer, second: null };
  let second: SitingAnswer | null = null;
  const all = instance.costs.length / instance.weights.length;
  for (const site of answer.sites) {
    if (instance.fixed?.includes(site) || instance.p > all - 1) continue;
    const { instance: rest, names } = without(instance, site);
    const found = solved(model, rest, stop);
    if (found?.proven === false) return { answer, second: null };
    if (found === null || (second !== null && !isBetter(model, found.value, second.value))) continue;
    second = { ...found, sites: found.sites.map((at) => names[at] ?? at) };
  }
  return { answer, second };
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
