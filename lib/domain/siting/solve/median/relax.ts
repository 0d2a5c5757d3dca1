import { pickSites, settle } from "./pick-sites";
import type { MedianProblem } from "./problem";
import { FREE, narrowed } from "./problem";

/** Both may fall while a problem is being relaxed. */
export interface Target {
  /** A bound above it says that nothing is better than what is known. */
  readonly goal: () => number;
  /** The value of the best set known, at which steps are aimed. */
  readonly aim: () => number;
}

export interface RelaxSettings {
  readonly rounds: number;
  /** First factor of the step, and after how many rounds without a better bound it becomes smaller. */
  readonly stride: number;
  readonly patience: number;
}

/** One round of the relaxation: the best bound so far and the sites that this round would open. */
export interface Round {
  readonly bound: number;
  readonly chosen: readonly number[];
  /** The prices of the best bound; changed by later rounds. */
  readonly lambda: Float64Array;
}

export interface Relaxed {
  /** −∞ … ∞; ∞ when too few sites are left to open. */
  readonly bound: number;
  /** Narrowed to what is not yet settled. */
  readonly problem: MedianProblem;
  readonly lambda: Float64Array;
  /** Per site, in what share of the rounds it was open. */
  readonly share: Float64Array;
  /** The relaxation's sites cost no more than its bound: they are the best of this problem. */
  readonly solved: readonly number[] | null;
}

const DEFLECTION = 0.7;
const LEAST_STRIDE = 2e-3;
/** The share of sites settled from which shorter lists are worth making, once as much was read as the lists hold. */
const NARROW_AT = 0.15;

/**
 * Raises a lower bound on the problem by Lagrangian relaxation of "every client is served": Σ λ + Σ of the open sites'
 * reduced costs ρ_i = Σ_j min(0, c_ij − λ_j) + the least ρ of free sites up to p, by deflected subgradient steps
 * towards `aim()`. Sites that no better set has, or lacks, are closed or opened in `status` on the way, so that
 * a bound holds for sets below the goal only. Yields after every round. Cost of a round: the lists down to λ.
 * Source: Cornuéjols, Fisher and Nemhauser 1977; Camerini, Fratta and Maffioli 1975; Beasley 1993.
 */
export function* relax(
  problem: MedianProblem,
  status: Uint8Array,
  from: Float64Array,
  { goal, aim }: Target,
  { rounds, stride, patience }: RelaxSettings,
): Generator<Round, Relaxed> {
  const { clients, sites } = problem;
  let view = status.every((state) => state === FREE) ? problem : narrowed(problem, status);
  let least = leastCosts(view);
  let settled = 0;
  let read = 0;
  const lambda = from.slice();
  const best = from.slice();
  const direction = new Float64Array(clients);
  const reduced = new Float64Array(sites);
  const serves = new Uint8Array(sites);
  const share = new Float64Array(sites);
  let bound = -Infinity;
  let factor = stride;
  let stalls = 0;
  let round = 0;
  const result = (at: number, solved: readonly number[] | null = null): Relaxed => ({
    bound: at,
    problem: view,
    lambda: best,
    share: share.map((times) => times / Math.max(1, round)),
    solved,
  });
  while (round < rounds && factor > LEAST_STRIDE) {
    round += 1;
    const { start, site, cost, cap } = view;
    let total = 0;
    reduced.fill(0);
    for (let client = 0; client < clients; client += 1) {
      const price = Math.min(cap[client] ?? 0, Math.max(least[client] ?? 0, lambda[client] ?? 0));
      lambda[client] = price;
      total += price;
      const end = start[client + 1] ?? 0;
      const begin = start[client] ?? 0;
      let at = begin;
      for (; at < end; at += 1) {
        const under = (cost[at] ?? 0) - price;
        if (under >= 0) break;
        const one = site[at] ?? 0;
        reduced[one] = (reduced[one] ?? 0) + under;
      }
      read += at - begin;
    }
    const picked = pickSites(problem, status, reduced);
    if (picked === null) return result(Infinity);
    const now = total + picked.sum;
    if (now > bound) {
      best.set(lambda);
      stalls = now > bound + 1e-7 * Math.abs(bound) ? 0 : stalls + 1;
      bound = now;
    } else stalls += 1;
    const target = goal();
    if (bound > target) return result(bound);
    settled += settle(status, reduced, now, target, picked);

    serves.fill(0);
    for (const one of picked.chosen) {
      serves[one] = 1;
      share[one] = (share[one] ?? 0) + 1;
    }
    yield { bound, chosen: picked.chosen, lambda: best };

    if (stalls >= patience) {
      stalls = 0;
      factor /= 1.5;
      lambda.set(best);
      direction.fill(0);
      continue;
    }
    let length = 0;
    let missing = false;
    for (let client = 0; client < clients; client += 1) {
      const price = lambda[client] ?? 0;
      let slack = 1;
      const end = start[client + 1] ?? 0;
      for (let at = start[client] ?? 0; at < end; at += 1) {
        if ((cost[at] ?? 0) >= price) break;
        slack -= serves[site[at] ?? 0] ?? 0;
      }
      // A client whose price is at its cap is served by the cap.
      if (slack > 0 && price >= (cap[client] ?? 0)) slack = 0;
      if (slack !== 0) missing = true;
      const along = slack + DEFLECTION * (direction[client] ?? 0);
      direction[client] = along;
      length += along * along;
    }
    if (!missing) return result(bound, picked.chosen);
    const step = length === 0 ? 0 : (factor * (aim() - now)) / length;
    for (let client = 0; client < clients; client += 1)
      lambda[client] = (lambda[client] ?? 0) + step * (direction[client] ?? 0);
    if (
      read > site.length &&
      settled > NARROW_AT * status.reduce((free, state) => (state === FREE ? free + 1 : free), 0)
    ) {
      view = narrowed(view, status);
      least = leastCosts(view);
      settled = 0;
      read = 0;
    }
  }
  return result(bound);
}

/** What a client costs with every site open. */
export function leastCosts({ clients, start, cost, cap }: MedianProblem): Float64Array {
  const least = cap.slice();
  for (let client = 0; client < clients; client += 1) {
    const first = start[client] ?? 0;
    if (first < (start[client + 1] ?? 0)) least[client] = cost[first] ?? 0;
  }
  return least;
}
