import type { SitingInstance } from "./instance";
import { columnsOf, rivalsOf } from "./instance";
import { isBetter, lower } from "./model";

const MEDIAN = { kind: "p-median" } as const;

/**
 * The best p-median set by looking at sets in the order of enumeration, passing over those that prices rule out: with prices
 * λ, whoever completes some chosen sites pays at least Σ of the lesser of λ and what the chosen ones cost + Σ of the other
 * sites' reduced costs. `goal` is a value that some set does not exceed; sets up to it are compared, so that ties end as in
 * enumeration. Cost: some steps a set, demand points for each that is not ruled out.
 */
export function searchSets(
  instance: SitingInstance,
  lambda: Float64Array,
  goal: number,
): { readonly sites: readonly number[]; readonly value: number } {
  const { weights, p, fixed = [] } = instance;
  const rivals = rivalsOf(instance);
  const columns = columnsOf(instance).map((column) => column.map((cost, at) => (weights[at] ?? 0) * cost));
  const reduced = columns.map((column) => reducedCost(column, lambda));
  const free = [...columns.keys()].filter((site) => !fixed.includes(site));
  const cheapest = leastSums(
    free.map((site) => reduced[site] ?? 0),
    p - fixed.length,
  );
  const chosen = [...fixed];
  const minima = Array.from({ length: p + 1 }, () => new Float64Array(weights.length).fill(Infinity));
  fixed.forEach((site, at) =>
    lower(minima[at] ?? weights, columns[site] ?? weights, minima[at + 1] ?? weights),
  );
  let best = { sites: [] as readonly number[], value: Infinity };

  const keep = (value: number, found: readonly number[]) => {
    if (isBetter(MEDIAN, value, best.value)) best = { sites: found.toSorted((a, b) => a - b), value };
  };
  const complete = (from: number) => {
    const before = minima[chosen.length] ?? weights;
    const missing = p - chosen.length;
    if (missing === 0) return keep(sumOfLesser(before, before), chosen);
    const room = goal - sumOfLesser(before, lambda);
    const others = cheapest[missing - 1];
    for (let next = from; next <= free.length - missing; next += 1) {
      const site = free[next] ?? 0;
      if ((reduced[site] ?? 0) + (others?.[next + 1] ?? 0) > room) continue;
      if (rivals[site]?.some((rival) => chosen.includes(rival))) continue;
      const column = columns[site] ?? before;
      if (missing === 1) keep(sumOfLesser(before, column), [...chosen, site]);
      else {
        chosen.push(site);
        lower(before, column, minima[chosen.length] ?? before);
        complete(next + 1);
        chosen.pop();
      }
    }
  };
  complete(0);
  return best;
}

function reducedCost(column: Float64Array, lambda: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < column.length; at += 1) sum += Math.min(0, (column[at] ?? 0) - (lambda[at] ?? 0));
  return sum;
}

/** For each count below `most` and each place: the sum of so many least values from there on. */
function leastSums(values: readonly number[], most: number): Float64Array[] {
  const sums = Array.from({ length: most }, () => new Float64Array(values.length + 1));
  const sorted: number[] = [];
  for (let from = values.length - 1; from >= 0; from -= 1) {
    sorted.push(values[from] ?? 0);
    sorted.sort((a, b) => a - b);
    let sum = 0;
    sums.forEach((least, count) => {
      least[from] = sum;
      sum += sorted[count] ?? 0;
    });
  }
  return sums;
}

function sumOfLesser(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) {
    const first = one[at] ?? 0;
    const second = other[at] ?? 0;
    sum += first < second ? first : second;
  }
  return sum;
}
