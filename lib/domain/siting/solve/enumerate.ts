import type { RankedSet, SitingInstance, SitingMethod, SitingStep } from "./instance";
import { checkInstance, columnsOf, refuseNoSet, rivalsOf, siteCount } from "./instance";
import type { SitingModel } from "./model";
import { idealValue, lower, moreIsBetter, valueOfSites } from "./model";
import { answerOf } from "./run-until";

/** Sets of sites up to which everything is simply looked at: a split second, and it needs no explanation. */
export const FEW_SETS = 10_000;

/** How many sets are told, the best one among them. */
const TOLD = 3;

/** Cells of work between two steps. */
const STEP = 1_000_000;

/** The least share between two burdens that is more than the order in which they were added. */
const ROUNDING = 1e-12;

/** In how many ways so many of so many can be drawn. */
export function choose(from: number, drawn: number): number {
  let count = 1;
  for (let nth = 0; nth < drawn; nth += 1) count = (count * (from - nth)) / (nth + 1);
  return Math.round(count);
}

/** How many sets there are to choose from, forbidden pairs not counted off. */
export function countSets(instance: SitingInstance): number {
  const fixed = instance.fixed?.length ?? 0;
  return choose(siteCount(instance) - fixed, instance.p - fixed);
}

/**
 * Looks at every set of sites, for every model, and tells the best and those after it. Of equal sets the first by position
 * wins, so that the answer is one. Cost: sets × demand points, as the least burdens of the sites before are kept.
 */
export function* enumerate(model: SitingModel, instance: SitingInstance): SitingMethod {
  checkInstance(instance);
  const { weights, p, fixed = [] } = instance;
  const points = weights.length;
  const columns = burdensOf(model, instance);
  const burdenOf = model.kind === "p-center" ? greatestOfLesser : sumOfLesser;
  const free = [...columns.keys()].filter((site) => !fixed.includes(site));
  const rivals = rivalsOf(instance);
  const column = (site: number) => columns[site] ?? weights;
  const chosen: number[] = [];
  const least = Array.from({ length: p }, () => new Float64Array(points).fill(Infinity));
  const before = () => least[chosen.length] ?? weights;
  const open = (site: number) => {
    const from = before();
    chosen.push(site);
    if (chosen.length < p) lower(from, column(site), before());
  };
  fixed.forEach(open);

  const told: { sites: readonly number[]; burden: number }[] = [];
  const tell = (site: number, burden: number) => {
    const last = told.length < TOLD ? undefined : told.at(-1);
    if (last && !isLighter(burden, last.burden)) return;
    const place = told.findIndex((other) => isLighter(burden, other.burden));
    const sites = [...chosen, site].sort((a, b) => a - b);
    told.splice(place < 0 ? told.length : place, 0, { sites, burden });
    told.length = Math.min(told.length, TOLD);
  };
  const valueAt = (sites: Iterable<number>) => valueOfSites(model, instance, sites);
  let sets = 0;
  const bound = idealValue(model, instance);
  const step = (): SitingStep => ({
    incumbent: told[0]?.sites ?? null,
    value: told[0] ? valueAt(told[0].sites) : moreIsBetter(model) ? -Infinity : Infinity,
    bound,
    effort: { iterations: sets, nodes: 0, shakes: 0 },
  });
  let work = 0;
  function* complete(from: number): Generator<SitingStep, void> {
    for (let next = from; next <= free.length - (p - chosen.length); next += 1) {
      const site = free[next] ?? 0;
      if (rivals[site]?.some((rival) => chosen.includes(rival))) continue;
      if (chosen.length === p - 1) {
        sets += 1;
        tell(site, burdenOf(before(), column(site)));
      } else {
        open(site);
        yield* complete(next + 1);
        chosen.pop();
      }
      work += points;
      if (work > STEP) {
        work = 0;
        yield step();
      }
    }
  }
  if (fixed.length === p)
    return ranked([{ sites: fixed.toSorted((a, b) => a - b), value: valueAt(fixed) }], 1);
  yield* complete(0);
  return ranked(
    told.map(({ sites }) => ({ sites, value: valueAt(sites) })),
    sets,
  );
}

/** Every set was looked at: the first is the best. */
function ranked([best, ...next]: readonly RankedSet[], sets: number) {
  if (best === undefined) return refuseNoSet();
  const { sites: incumbent, value } = best;
  const effort = { iterations: sets, nodes: 0, shakes: 0 };
  return { ...answerOf({ incumbent, value, bound: value, effort }), next };
}

/**
 * What each site costs each demand point, site by site, so that the least of a set's sites counts, and the set with the
 * smallest sum (for p-center the smallest maximum) over the points is the best one of the model.
 */
function burdensOf(model: SitingModel, instance: SitingInstance): Float64Array[] {
  const { weights, costs } = instance;
  const columns = columnsOf(instance);
  const each = (burden: (weight: number, cost: number) => number) =>
    columns.map((column) => column.map((cost, at) => burden(weights[at] ?? 0, cost)));
  switch (model.kind) {
    case "p-median":
      return each((weight, cost) => weight * cost);
    case "p-center":
      return each((weight, cost) => (weight > 0 ? cost : 0));
    case "cover":
      return each((weight, cost) => (cost <= model.within ? -weight : 0));
    case "ede": {
      const { kappa } = model;
      if (kappa === 0) return each((weight, cost) => weight * cost);
      const most = costs.reduce((one, other) => Math.max(one, other), 0);
      return each((weight, cost) => weight * Math.exp(-kappa * (cost - most)));
    }
  }
}

/** Sums of the same numbers in another order differ by rounding: such sets are ties. */
const isLighter = (burden: number, than: number) => burden < than - ROUNDING * Math.abs(than);

function sumOfLesser(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += Math.min(one[at] ?? 0, other[at] ?? 0);
  return sum;
}

function greatestOfLesser(one: Float64Array, other: Float64Array): number {
  let greatest = 0;
  for (let at = 0; at < one.length; at += 1)
    greatest = Math.max(greatest, Math.min(one[at] ?? 0, other[at] ?? 0));
  return greatest;
}
