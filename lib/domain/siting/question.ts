import { mayBeChosen } from "./candidate";
import type { SitingInputs } from "./inputs";
import type { SitingInstance } from "./solve/instance";

/** Which sets of candidates are asked for, in columns of the candidates that may be chosen. */
export interface Question {
  /** Places in `inputs.candidates` of those that may be chosen, ascending. */
  readonly columns: readonly number[];
  readonly fixed: readonly number[];
  readonly forbiddenPairs: readonly (readonly [number, number])[];
  /** Sizes of sets, ascending; empty where more is fixed than may be open. */
  readonly sizes: readonly number[];
}

export function questionOf({
  candidates,
  assumptions,
}: Pick<SitingInputs, "candidates" | "assumptions">): Question {
  const columns = [...candidates.keys()].filter((at) => {
    const candidate = candidates[at];
    return candidate !== undefined && mayBeChosen(candidate);
  });
  const place = new Map(columns.map((column, at) => [candidates[column]?.id ?? "", at]));
  const fixed = columns.flatMap((column, at) => {
    const candidate = candidates[column];
    return candidate && (candidate.action === "keep" || assumptions.fixed.includes(candidate.id)) ? [at] : [];
  });
  const forbiddenPairs = assumptions.forbidden.flatMap(([one, other]): [number, number][] => {
    const [a, b] = [place.get(one), place.get(other)];
    return a === undefined || b === undefined || a === b ? [] : [[a, b]];
  });
  const least = Math.max(1, fixed.length);
  const most = Math.min(assumptions.most, columns.length);
  const sizes = Array.from({ length: Math.max(0, most - least + 1) }, (_, size) => least + size);
  return { columns, fixed, forbiddenPairs, sizes };
}

/** The question as the solver takes it; `costs` are points × all candidates, row by row. */
export function instanceOf(
  { columns, fixed, forbiddenPairs }: Question,
  weights: Float64Array,
  costs: Float64Array,
  p: number,
): SitingInstance {
  const all = costs.length / weights.length;
  const chosen = new Float64Array(weights.length * columns.length);
  for (let row = 0; row < weights.length; row += 1)
    columns.forEach((column, at) => {
      chosen[row * columns.length + at] = costs[row * all + column] ?? 0;
    });
  return { weights, costs: chosen, p, fixed, forbiddenPairs };
}
