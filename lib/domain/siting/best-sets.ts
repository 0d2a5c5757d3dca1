import { ALPHAS, LAMBDAS, MODELS } from "./assumptions";
import type { Assumptions } from "./assumptions";
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
 * left out.
 */
export function bestSets(prepared: Prepared, stop?: Stop): BestSet[] {
  const { inputs } = prepared;
  const question = questionOf(inputs);
  return alphasOf(prepared).flatMap((alpha) =>
    lambdasOf(inputs.assumptions).flatMap((lambda) => {
      const asked = turned(prepared, { alpha, lambda });
      return MODELS.filter((model) => (model === "felt") === lambda > 0).flatMap((model) =>
        question.sizes.flatMap((p) => {
          const answer = bestAnswer(asked, model, question, p, stop);
          if (answer === null) return [];
          const idsOf = (sites: readonly number[]) => idsOfColumns(prepared, question, sites);
          const second = answer.next?.[0];
          return [
            {
              alpha,
              lambda,
              model,
              p,
              sites: idsOf(answer.sites),
              value: rounded(answer.value),
              runnerUp:
                second === undefined ? null : { sites: idsOf(second.sites), value: rounded(second.value) },
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
