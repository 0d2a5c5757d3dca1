import { seededRandom } from "../../../statistics/random";
import type { Effort, SitingStep } from "../instance";
import type { Found } from "./interchange";
import { interchange, sumOf } from "./interchange";
import type { MedianProblem } from "./problem";
import { CLOSED, OPEN } from "./problem";
import { branchSite, mayStand, settleRivals } from "./branch";
import type { Decision } from "./pseudo-costs";
import { PseudoCosts } from "./pseudo-costs";
import type { RelaxSettings } from "./relax";
import { leastCosts, relax } from "./relax";
import type { LevelSettings } from "./relax-level";
import { relaxLevel } from "./relax-level";
import { shaken } from "./shake";
import { startSet } from "./start-set";

const SHAKES = 8;
/** A set that the relaxation opens deep in the tree is worth exchanges when it costs hardly more than the best. */
const NEARLY = 1.005;
/** Rounds between two tries to make a good set of what the relaxation opens. */
const TRY_EVERY = 50;
const ROOT: RelaxSettings = { rounds: 3_000, stride: 1.5, patience: 40 };
const INNER: RelaxSettings = { rounds: 30, stride: 0.7, patience: 10 };
const LEVEL_ROOT: LevelSettings = { rounds: 3_000, least: 3_000 };
const LEVEL_INNER: LevelSettings = { rounds: 256, least: 96 };

interface Node {
  readonly problem: MedianProblem;
  readonly status: Uint8Array;
  readonly lambda: Float64Array;
  readonly share: Float64Array;
  readonly bound: number;
  /** What made it of the node before; null for the root. */
  readonly by: Decision | null;
}

/**
 * The best sites of a problem: greedy and interchange with shakes for the incumbent, Lagrangian relaxation for the bound,
 * what is left by depth-first branch and bound on the sites that the relaxation cannot make up its mind about. `rough`: a
 * level problem is bounded by `relax` too, which says sooner whether anything must be paid at all. Ends when
 * nothing can be better: by 1 where costs are whole numbers, else by a millionth. Steps are one round or one exchange.
 * Source: the methods named in `interchange.ts` and `relax.ts`; shakes after Hansen and Mladenović 1997.
 */
export function* solveMedian(
  problem: MedianProblem,
  seed: number,
  rough = false,
): Generator<SitingStep, SitingStep> {
  const sharp = problem.level && !rough;
  const random = seededRandom(seed);
  const effort = { iterations: 0, nodes: 0, shakes: 0 } satisfies Effort;
  const tried = new Set<string>();
  let bound = leastCosts(problem).reduce((sum, cost) => sum + cost, 0);
  let best: Found = { sites: [], value: Infinity };
  /** A set is better only at or below this; below 0 once nothing costs anything, as no set does. */
  const goal = () => (problem.whole ? best.value - 1 + 1e-6 : best.value * (1 - 1e-6) - Number.MIN_VALUE);
  const target = { goal, aim: () => best.value };
  const floor = () => (problem.whole ? best.value : Math.max(0, goal()));
  const step = (): SitingStep => ({
    incumbent: best.value < Infinity ? best.sites : null,
    value: best.value,
    bound: Math.min(bound, floor()),
    effort: { ...effort },
  });
  function* improve(from: readonly number[]): Generator<SitingStep, void> {
    const key = from.toSorted((a, b) => a - b).join();
    if (tried.has(key) || !mayStand(problem, from)) return;
    tried.add(key);
    const exchanges = interchange(problem, from);
    let next = exchanges.next();
    for (; !next.done; next = exchanges.next()) yield step();
    if (next.value.value >= best.value) return;
    best = { sites: next.value.sites.toSorted((a, b) => a - b), value: next.value.value };
    yield step();
  }

  yield* improve(startSet(problem));
  for (; effort.shakes < SHAKES; effort.shakes += 1)
    yield* improve(shaken(problem, best.sites, 2 + (effort.shakes % 4), random));

  const status = new Uint8Array(problem.sites);
  for (const site of problem.fixed) status[site] = OPEN;
  const stack: Node[] = [];
  const push = (node: Node) => {
    if (settleRivals(problem, node.status)) stack.push(node);
  };
  /** Half is most in doubt; but a cover falls apart once it lacks a site that is always open. */
  const sought = problem.level ? 1 : 0.5;
  const costs = new PseudoCosts(problem.sites);
  const lambda = middlePrices(problem, best.sites);
  push({ problem, status, lambda, share: evenShares(problem), bound, by: null });
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.bound > goal()) continue;
    const elsewhere = stack.reduce((least, other) => Math.min(least, other.bound), Infinity);
    const state = node.status.slice();
    const root = effort.nodes === 0;
    const rounds = sharp
      ? relaxLevel(node.problem, state, node, goal, root ? LEVEL_ROOT : LEVEL_INNER)
      : relax(node.problem, state, node.lambda, target, root ? ROOT : INNER);
    effort.nodes += 1;
    let chosen: readonly number[] = [];
    let next = rounds.next();
    for (; !next.done; next = rounds.next()) {
      effort.iterations += 1;
      chosen = next.value.chosen;
      bound = Math.max(bound, Math.min(elsewhere, Math.max(node.bound, next.value.bound)));
      if (effort.nodes === 1 && effort.iterations % TRY_EVERY === 0) yield* improve(chosen);
      yield step();
    }
    const { bound: reached, problem: rest, lambda, share, solved } = next.value;
    if (node.by) costs.learn(node.by, Math.max(0, (reached < Infinity ? reached : goal()) - node.bound));
    if (reached > goal()) continue;
    if (sumOf(problem, chosen) < NEARLY * best.value) yield* improve(chosen);
    if ((solved && mayStand(problem, solved)) || !settleRivals(problem, state)) continue;
    const doubt = (one: number) =>
      sharp ? costs.score(one, share[one] ?? 0) : -Math.abs((share[one] ?? 0) - sought);
    const site = branchSite(problem, state, chosen, doubt);
    if (site === null) {
      const left = [...state.keys()].filter((one) => state[one] !== CLOSED);
      const opened = left.filter((one) => state[one] === OPEN);
      const only = opened.length === problem.p ? opened : left;
      if (only.length === problem.p) yield* improve(only);
      continue;
    }
    const open = share[site] ?? 0;
    const children = [OPEN, CLOSED].map((decided) => ({
      problem: rest,
      status: state.with(site, decided),
      lambda,
      share,
      by: { site, state: decided, change: decided === OPEN ? 1 - open : open },
      bound: Math.max(node.bound, reached),
    }));
    for (const child of open < 0.5 ? children : children.reverse()) push(child);
  }
  bound = Infinity;
  return step();
}

const evenShares = ({ sites, p }: MedianProblem) => new Float64Array(sites).fill(p / sites);

/** Midway between what a client's nearest and second nearest open sites cost: near to the best prices. */
function middlePrices({ clients, start, site, cost, cap }: MedianProblem, sites: readonly number[]) {
  const open = new Set(sites);
  return Float64Array.from({ length: clients }, (_, client) => {
    const paid: number[] = [];
    for (let at = start[client] ?? 0; at < (start[client + 1] ?? 0) && paid.length < 2; at += 1)
      if (open.has(site[at] ?? 0)) paid.push(cost[at] ?? 0);
    const most = cap[client] ?? 0;
    return ((paid[0] ?? most) + (paid[1] ?? most)) / 2;
  });
}
