import { DomainError } from "../../errors";

/** What is to be chosen: `open` of the sites, the fixed ones among them. Sites and demand points are their positions. */
export interface SitingInstance {
  /** Per demand point, finite and not negative; a point of weight 0 asks for nothing. */
  readonly weights: Float64Array;
  /**
   * Demand points × sites, row by row; minutes, felt minutes or metres, finite and not negative. Where no way leads the
   * caller puts a cap of their own and says so.
   */
  readonly costs: Float64Array;
  /** How many sites are open in the end. */
  readonly p: number;
  /** Sites that stand already and stay. */
  readonly fixed?: readonly number[];
  /** Sites that must not both be open. */
  readonly forbiddenPairs?: readonly (readonly [number, number])[];
}

/** What a method has done so far; never a time, so that the same input gives the same numbers. */
export interface Effort {
  /** Sets looked at, or rounds of a bound. */
  readonly iterations: number;
  readonly nodes: number;
  readonly shakes: number;
}

/** How far a method is. Value and bound are in the model's unit; the best possible value lies between them. */
export interface SitingStep {
  /** The best sites found so far, ascending; null before the first. */
  readonly incumbent: readonly number[] | null;
  /** Of the incumbent; without one the worst value there is (∞, or −∞ where more is better). */
  readonly value: number;
  readonly bound: number;
  readonly effort: Effort;
}

export interface SitingAnswer {
  /** Ascending. */
  readonly sites: readonly number[];
  readonly value: number;
  /** No set of sites is better than this. */
  readonly bound: number;
  /** |value − bound| as a share of |value|; 0 where the value is 0 and proven. */
  readonly gap: number;
  /** Nothing is better, or not by more than a millionth where costs are not whole numbers. */
  readonly proven: boolean;
  /** The best sets after it, the better first; null where not every set was looked at. */
  readonly next: readonly RankedSet[] | null;
  readonly effort: Effort;
}

export interface RankedSet {
  /** Ascending. */
  readonly sites: readonly number[];
  readonly value: number;
}

/** A method runs step by step, each of some milliseconds at most; see `run-until.ts`. */
export type SitingMethod = Generator<SitingStep, SitingAnswer>;

export const siteCount = ({ weights, costs }: SitingInstance): number => costs.length / weights.length;

/** The costs site by site. */
export function columnsOf(instance: SitingInstance): Float64Array[] {
  const sites = siteCount(instance);
  const points = instance.weights.length;
  return Array.from({ length: sites }, (_, site) => {
    const column = new Float64Array(points);
    for (let at = 0; at < points; at += 1) column[at] = instance.costs[at * sites + site] ?? 0;
    return column;
  });
}

const refuse = (path: keyof SitingInstance, code: string, detail: Record<string, number> = {}): never => {
  throw new DomainError("invalid", { fields: [{ path, code }], detail });
};

/**
 * Refuses (`invalid`, with the field and its detail) what no method can answer: `unreachable` costs, weights that are no
 * weights, more sites asked for than there are, fixed sites that exclude each other. Cost: one pass.
 */
export function checkInstance(instance: SitingInstance): void {
  const { weights, costs, p, fixed = [], forbiddenPairs = [] } = instance;
  if (weights.length === 0) refuse("weights", "empty");
  const sites = siteCount(instance);
  if (!Number.isInteger(sites) || sites === 0) refuse("costs", "size");
  checkWeights(weights);
  const cost = costs.findIndex((value) => !(value >= 0 && value < Infinity));
  if (cost >= 0) refuse("costs", "unreachable", { demand: Math.floor(cost / sites), site: cost % sites });
  const known = (site: number) => Number.isInteger(site) && site >= 0 && site < sites;
  if (!Number.isInteger(p) || p < 1 || p > sites) refuse("p", "range", { sites });
  if (!fixed.every(known) || new Set(fixed).size < fixed.length || fixed.length > p) refuse("fixed", "range");
  for (const [a, b] of forbiddenPairs) {
    if (!known(a) || !known(b) || a === b) refuse("forbiddenPairs", "range");
    if (fixed.includes(a) && fixed.includes(b)) refuse("forbiddenPairs", "fixed", { a, b });
  }
}

/** The same for the weights alone. */
export function checkWeights(weights: Float64Array): void {
  const demand = weights.findIndex((weight) => !(weight >= 0 && weight < Infinity));
  if (demand >= 0) refuse("weights", "number", { demand });
}

/** For sites of which so many cannot be open together. */
export const refuseNoSet = (): never => refuse("forbiddenPairs", "no-set");

/** Per site, those that must not be open beside it. */
export function rivalsOf(instance: SitingInstance): readonly (readonly number[])[] {
  const rivals = Array.from({ length: siteCount(instance) }, () => new Set<number>());
  for (const [a, b] of instance.forbiddenPairs ?? []) {
    rivals[a]?.add(b);
    rivals[b]?.add(a);
  }
  return rivals.map((own) => [...own]);
}
