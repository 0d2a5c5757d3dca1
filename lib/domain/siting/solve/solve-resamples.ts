import { toTheEnd } from "../../to-the-end";
import { choose, countSets, enumerate } from "./enumerate";
import type { SitingInstance } from "./instance";
import { checkInstance, checkWeights } from "./instance";
import { settleRivals } from "./median/branch";
import { interchange } from "./median/interchange";
import type { MedianProblem } from "./median/problem";
import { CLOSED, FREE, OPEN } from "./median/problem";
import { relax } from "./median/relax";
import { anySet, startSet } from "./median/start-set";
import { solveAsMedian } from "./median-models";
import { problemOf, weightedRows } from "./median-problems";
import { runUntil } from "./run-until";
import { searchSets } from "./search-sets";

/** Sets at which the relaxation is left, and at which a search through them is still better than branching. */
const LOOKED_AT = 100_000;
const STILL_LOOKED_AT = 2_000_000;
/** Rounds after which prices fit new weights well enough to rule out most sets. */
const PRICED = 10;
/** Sets that are looked at sooner than relaxed. */
const FEW_TO_RELAX = 200;
const RELAXATION = { rounds: 150, stride: 1, patience: 8 };
/** Sets within rounding of the best stay, so that ties end as they do in enumeration. */
const TIES = 1 + 1e-9;

const MEDIAN = { kind: "p-median" } as const;

/** The best sites of one resample and Σ weight · cost. */
export interface ResampleAnswer {
  readonly sites: readonly number[];
  readonly value: number;
}

/**
 * The best p-median sites for many weights of the same points, as enumeration would find them: exchanges from the last best
 * set, prices carried over from weights to weights, sites closed by them until the sets that are left can be looked at
 * one by one. Where that does not suffice a branch and bound proves its set to a millionth. Yields how many are done. Times
 * for 500 points × 60 sites stand in docs/benchmarks.md.
 */
export function* solveResamples(
  question: Omit<SitingInstance, "weights">,
  surfaces: readonly ArrayLike<number>[],
): Generator<number, ResampleAnswer[]> {
  const answers: ResampleAnswer[] = [];
  const points = surfaces[0]?.length ?? 0;
  if (points === 0) return answers;
  const even = { ...question, weights: new Float64Array(points).fill(1) };
  checkInstance(even);
  const problem = problemOf(
    even,
    weightedRows(even, (cost) => cost),
  );
  const prices = problem.cap.map((cap) => cap / 4);
  let last = startSet(problem);
  for (const surface of surfaces) {
    const instance = { ...question, weights: Float64Array.from(surface) };
    checkWeights(instance.weights);
    const answer = instance.weights.some((weight) => weight > 0)
      ? solveOne(instance, problem, prices, last)
      : { sites: anySet(problem).toSorted((a, b) => a - b), value: 0 };
    answers.push(answer);
    last = answer.sites;
    yield answers.length;
  }
  return answers;
}

/** Leaves its prices, in the unit of costs, in `prices`. */
function solveOne(
  instance: SitingInstance,
  even: MedianProblem,
  prices: Float64Array,
  last: readonly number[],
): ResampleAnswer {
  if (countSets(instance) <= FEW_TO_RELAX) return runUntil(enumerate(MEDIAN, instance));
  const { weights } = instance;
  const problem = reweighted(even, weights);
  const { value } = toTheEnd(interchange(problem, last));
  const status = new Uint8Array(problem.sites);
  for (const site of problem.fixed) status[site] = OPEN;
  settleRivals(problem, status);
  const target = { goal: () => value * TIES, aim: () => value };
  const from = prices.map((price, at) => price * (weights[at] ?? 0));
  const rounds = relax(problem, status, from, target, RELAXATION);
  let round = rounds.next();
  for (let done = 1; !round.done && (done < PRICED || setsLeft(problem, status) > LOOKED_AT); done += 1)
    round = rounds.next();
  const { lambda } = round.value;
  lambda.forEach((price, at) => {
    const weight = weights[at] ?? 0;
    if (weight > 0) prices[at] = price / weight;
  });
  const names = [...status.keys()].filter((site) => status[site] !== CLOSED);
  const rest = restOf(instance, status, names);
  const answer =
    setsLeft(problem, status) <= STILL_LOOKED_AT
      ? searchSets(
          rest,
          lambda.filter((_, at) => (weights[at] ?? 0) > 0),
          value * TIES,
        )
      : runUntil(solveAsMedian(MEDIAN, rest, 1));
  return { sites: answer.sites.map((site) => names[site] ?? site), value: answer.value };
}

function setsLeft({ p }: MedianProblem, status: Uint8Array): number {
  const count = (state: number) => status.reduce((all, one) => (one === state ? all + 1 : all), 0);
  return choose(count(FREE), p - count(OPEN));
}

/** What is still to be decided: the named sites, the open ones fixed, and the points that ask for something. */
function restOf(
  { weights, costs, p, forbiddenPairs = [] }: SitingInstance,
  status: Uint8Array,
  names: readonly number[],
): SitingInstance {
  const points = [...weights.keys()].filter((at) => (weights[at] ?? 0) > 0);
  const placeOf = new Map(names.map((site, place) => [site, place]));
  const open = names.filter((site) => status[site] === OPEN);
  const rest = new Float64Array(points.length * names.length);
  points.forEach((point, row) => {
    names.forEach((site, at) => {
      rest[row * names.length + at] = costs[point * status.length + site] ?? 0;
    });
  });
  return {
    weights: Float64Array.from(points, (at) => weights[at] ?? 0),
    costs: rest,
    p,
    fixed: open.map((site) => placeOf.get(site) ?? 0),
    forbiddenPairs: forbiddenPairs.flatMap(([a, b]): [number, number][] => {
      const [one, other] = [placeOf.get(a), placeOf.get(b)];
      return one === undefined || other === undefined ? [] : [[one, other]];
    }),
  };
}

/** The problem with each point's costs times its weight; what is sorted stays sorted. */
function reweighted(even: MedianProblem, weights: Float64Array): MedianProblem {
  const cost = even.cost.slice();
  for (let client = 0; client < even.clients; client += 1)
    for (let at = even.start[client] ?? 0; at < (even.start[client + 1] ?? 0); at += 1)
      cost[at] = (cost[at] ?? 0) * (weights[client] ?? 0);
  return { ...even, cost, cap: even.cap.map((cap, at) => cap * (weights[at] ?? 0)), whole: false };
}
