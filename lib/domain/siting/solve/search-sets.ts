import type { SitingInstance } from "./instance";
import { columnsOf, rivalsOf } from "./instance";
import { isBetter, lower } from "./model";

/** The share of the prices' sum that is rounding. */
const ROUNDING = 1e-12;

const MEDIAN = { kind: "p-median" } as const;

/** Where a site costs less than a point's price, and how much less. */
interface Savings {
  readonly points: Int32Array;
  readonly amounts: Float64Array;
}

/** A site that may still be chosen, and the most that it adds to what the chosen ones save. */
interface Offer {
  readonly site: number;
  readonly added: number;
}

/**
 * The best p-median set by looking at sets in the order of enumeration, passing over those that prices rule out: with prices
 * λ, a set costs at least Σ λ less what its sites save, point by point the most of (λ − cost)⁺; what one more site adds to
 * that only falls as others are chosen. `goal` is a value that some set does not exceed; sets up to it are compared, so
 * that ties end as in enumeration. Cost: for some chosen sites that are not ruled out, the points that the others save at.
 */
export function searchSets(
  instance: SitingInstance,
  lambda: Float64Array,
  goal: number,
): { readonly sites: readonly number[]; readonly value: number } {
  const { weights, p, fixed = [] } = instance;
  const rivals = rivalsOf(instance);
  const columns = columnsOf(instance);
  for (const column of columns)
    for (let at = 0; at < column.length; at += 1) column[at] = (weights[at] ?? 0) * (column[at] ?? 0);
  const savings = columns.map((column) => savingsOf(column, lambda));
  const chosen = [...fixed];
  let best = { sites: [] as readonly number[], value: Infinity };

  const column = (site: number) => columns[site] ?? weights;
  const keep = (value: number, found: readonly number[]) => {
    if (isBetter(MEDIAN, value, best.value)) best = { sites: found.toSorted((a, b) => a - b), value };
  };
  const may = (site: number) => !rivals[site]?.some((rival) => chosen.includes(rival));
  /** `most`: what the chosen sites save point by point; `needed`: what must be added to it. */
  const complete = (before: readonly Offer[], most: Float64Array, needed: number) => {
    const missing = p - chosen.length;
    const offers = within(before, missing, needed).map(({ site }): Offer => ({
      site,
      added: addedBy(savings[site], most),
    }));
    const left = within(offers, missing, needed).filter(({ site }) => may(site));
    if (missing === 1) {
      if (left.length === 0) return;
      const paid = leastOf(chosen.map(column), weights.length);
      for (const { site } of left) keep(sumOfLesser(paid, column(site)), [...chosen, site]);
      return;
    }
    for (const [nth, { site, added }] of left.entries()) {
      chosen.push(site);
      complete(left.slice(nth + 1), together(most, savings[site]), needed - added);
      chosen.pop();
    }
  };
  if (fixed.length === p) {
    const paid = leastOf(fixed.map(column), weights.length);
    keep(sumOfLesser(paid, paid), fixed);
    return best;
  }
  let most = new Float64Array(weights.length);
  for (const site of fixed) most = together(most, savings[site]);
  const sum = (values: Float64Array) => values.reduce((all, value) => all + value, 0);
  const free = [...columns.keys()].filter((site) => !fixed.includes(site));
  complete(
    free.map((site) => ({ site, added: Infinity })),
    most,
    sum(lambda) * (1 - ROUNDING) - sum(most) - goal,
  );
  return best;
}

/** The offers that may be among so many that add as much as is needed. */
function within(offers: readonly Offer[], count: number, needed: number): readonly Offer[] {
  if (offers.length < count) return [];
  if (count === 1) return offers.filter(({ added }) => added >= needed);
  const most = offers.map(({ added }) => added).sort((a, b) => b - a);
  const others = most.slice(0, count - 1).reduce((sum, added) => sum + added, 0);
  return offers.filter(({ added }) => added + others >= needed);
}

function savingsOf(column: Float64Array, lambda: Float64Array): Savings {
  const points = new Int32Array(column.length);
  const amounts = new Float64Array(column.length);
  let count = 0;
  for (let at = 0; at < column.length; at += 1) {
    const amount = (lambda[at] ?? 0) - (column[at] ?? 0);
    if (amount <= 0) continue;
    points[count] = at;
    amounts[count] = amount;
    count += 1;
  }
  return { points: points.subarray(0, count), amounts: amounts.subarray(0, count) };
}

const NOTHING: Savings = { points: new Int32Array(), amounts: new Float64Array() };

function addedBy({ points, amounts }: Savings = NOTHING, most: Float64Array): number {
  let sum = 0;
  for (let nth = 0; nth < points.length; nth += 1) {
    const more = (amounts[nth] ?? 0) - (most[points[nth] ?? 0] ?? 0);
    if (more > 0) sum += more;
  }
  return sum;
}

function together(most: Float64Array, { points, amounts }: Savings = NOTHING) {
  const both = most.slice();
  for (let nth = 0; nth < points.length; nth += 1) {
    const point = points[nth] ?? 0;
    both[point] = Math.max(both[point] ?? 0, amounts[nth] ?? 0);
  }
  return both;
}

function leastOf(columns: readonly Float64Array[], points: number): Float64Array {
  const least = new Float64Array(points).fill(Infinity);
  for (const column of columns) lower(least, column, least);
  return least;
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
