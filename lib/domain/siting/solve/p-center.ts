import type { Bits } from "./bits";
import { addBit, emptyBits, isSubset } from "./bits";
import { coverRows } from "./cover-rows";
import type { Effort, SitingInstance, SitingMethod, SitingStep } from "./instance";
import { siteCount } from "./instance";
import { problemOf, weightedRows } from "./median-problems";
import { solveMedian } from "./median/solve-median";
import { startSet } from "./median/start-set";
import { idealValue, valueOfSites } from "./model";
import { answerOf } from "./run-until";

const CENTER = { kind: "p-center" } as const;

/**
 * Least cost of the point worst off: binary search over the costs that occur; each probe asks whether p sites cover every
 * point within one of them, as a maximal cover of which nothing may be missing. The bound is the least cost not yet ruled
 * out, so a proof is exact.
 * Source: Daskin 1995; Elloumi, Labbé and Pochet 2004, INFORMS J. Comput. 16.
 */
export function* solveCenter(instance: SitingInstance, seed: number): SitingMethod {
  const asked = { ...instance, weights: instance.weights.map((weight) => (weight > 0 ? 1 : 0)) };
  let incumbent: readonly number[] = startSet(
    problemOf(
      instance,
      weightedRows(instance, (cost) => cost),
    ),
  ).toSorted((a, b) => a - b);
  let value = valueOfSites(CENTER, instance, incumbent);
  let bound = idealValue(CENTER, instance);
  let effort: Effort = { iterations: 0, nodes: 0, shakes: 0 };
  const step = (): SitingStep => ({ incumbent, value, bound, effort });
  let left = costsBetween(asked, bound, value);
  yield step();
  while (bound < value) {
    const middle = left[(left.length - 1) >> 1] ?? bound;
    const before = effort;
    let found: readonly number[] | null = null;
    for (const probe of solveMedian(problemOf(asked, essential(coverRows(asked, middle))), seed, true)) {
      effort = plus(before, probe.effort);
      found = probe.value === 0 ? probe.incumbent : null;
      if (found !== null || probe.bound > RULED_OUT) break;
      yield step();
    }
    if (found !== null) {
      incumbent = found;
      value = valueOfSites(CENTER, instance, found);
      left = left.filter((cost) => cost < value);
    } else left = left.filter((cost) => cost > middle);
    bound = left[0] ?? value;
    yield step();
  }
  return answerOf(step());
}

/** A cover that leaves out more than rounding leaves out a point. */
const RULED_OUT = 1e-6;

/** The costs that occur at points that ask for something, each once, ascending; the upper end left out. */
function costsBetween(instance: SitingInstance, from: number, to: number): Float64Array {
  const sites = siteCount(instance);
  const { weights } = instance;
  const within = instance.costs.filter(
    (cost, cell) => (weights[Math.floor(cell / sites)] ?? 0) > 0 && cost >= from && cost < to,
  );
  const sorted = within.sort();
  return sorted.filter((cost, at) => at === 0 || cost !== sorted[at - 1]);
}

/** Who covers one point covers another when the other has all its sites: such others need not be looked at. */
function essential(rows: readonly Float64Array[]): Float64Array[] {
  const covering = rows.map((row): Bits => {
    const bits = emptyBits(row.length);
    row.forEach((cost, site) => cost === 0 && addBit(bits, site));
    return bits;
  });
  return rows
    .filter((_row, at) => {
      const own = covering[at] ?? emptyBits(0);
      return !covering.some((other, place) => place !== at && isSubset(other, own));
    })
    .map((row) => row.map((cost) => (cost === 0 ? 0 : 1)));
}

const plus = (one: Effort, other: Effort): Effort => ({
  iterations: one.iterations + other.iterations,
  nodes: one.nodes + other.nodes,
  shakes: one.shakes + other.shakes,
});
