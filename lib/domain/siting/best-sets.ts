import { ALPHAS, LAMBDAS, MODELS } from "./assumptions";
import type { Assumptions, Model } from "./assumptions";
import { bestAnswer, idsOfColumns } from "./best-answer";
import type { Stop } from "./best-answer";
import type { BestSet } from "./comparison";
import { turned } from "./prepare";
import type { Prepared } from "./prepare";
import { questionOf } from "./question";
import { rounded } from "./rounded";

/**
 * Best set and runner-up for every number of sites, every model, α = 0, 0.5, 1 and the chosen one, and in felt time for
 * λ = 1, 3 and the chosen one; for λ = 0 the p-median is the answer. What needs maps or population that are not there is
 * left out. A step for each set.
 */
export function* bestSets(prepared: Prepared, stop?: Stop): Generator<void, BestSet[]> {
  const sets: BestSet[] = [];
  for (const alpha of alphasOf(prepared))
    for (const lambda of lambdasOf(prepared.inputs.assumptions)) {
      const asked = turned(prepared, { alpha, lambda });
      for (const model of MODELS.filter((one) => (one === "felt") === lambda > 0))
        for (const p of questionOf(prepared.inputs).sizes) {
          sets.push(...bestSet(asked, model, p, stop));
          yield;
        }
    }
  return sets;
}

/** Those of them that are asked for: of the chosen model, α and λ. */
export function bestSetsAsked(prepared: Prepared, stop?: Stop): BestSet[] {
  const { alpha, lambda, model } = prepared.inputs.assumptions;
  // Without anything extra for what is avoided, felt time is clock time.
  const wanted = model === "felt" && lambda === 0 ? "p-median" : model;
  const alphas = alphasOf(prepared);
  const [only] = alphas;
  if (only === undefined) return [];
  const asked = turned(prepared, {
    alpha: alphas.includes(alpha) ? alpha : only,
    lambda: wanted === "felt" ? lambda : 0,
  });
  return questionOf(prepared.inputs).sizes.flatMap((p) => bestSet(asked, wanted, p, stop));
}

/** None where what is fixed and forbidden leaves none. */
function bestSet(prepared: Prepared, model: Model, p: number, stop?: Stop): BestSet[] {
  const question = questionOf(prepared.inputs);
  const answer = bestAnswer(prepared, model, question, p, stop);
  if (answer === null) return [];
  const { alpha, lambda } = prepared.inputs.assumptions;
  const { sites, value, proven, gap } = answer;
  const idsOf = (columns: readonly number[]) => idsOfColumns(prepared, question, columns);
  const second = answer.next?.[0];
  return [
    {
      alpha,
      lambda,
      model,
      p,
      sites: idsOf(sites),
      value: rounded(value),
      runnerUp: second === undefined ? null : { sites: idsOf(second.sites), value: rounded(second.value) },
      proven,
      gap: rounded(gap),
    },
  ];
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
