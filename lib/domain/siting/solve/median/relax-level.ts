import { LevelRows } from "./level-rows";
import { pickSites, settle } from "./pick-sites";
import type { MedianProblem } from "./problem";
import { FREE, narrowed } from "./problem";
import type { Relaxed, Round } from "./relax";

/** Where a relaxation begins: prices as in `relax`, and to what share each site is open. */
export interface LevelStart {
  readonly lambda: Float64Array;
  readonly share: Float64Array;
}

export interface LevelSettings {
  readonly rounds: number;
  /** Rounds after which a problem that will not be ruled out is left. */
  readonly least: number;
}

/** Rounds between two looks at the bound. */
const LOOK_EVERY = 32;
/** Begun anew from the average when the gap is this share of what it was, or after this share of all rounds. */
const CLOSER = 0.5;
const LONG = 0.4;
/** A problem is left when this share of what is missing to the goal will stay. */
const HOPELESS = 0.1;
/** Nor is it relaxed further when its bound can only rise by this share of that. */
const CLOSE = 0.01;
/** The share of sites settled from which shorter lists are worth making. */
const NARROW_AT = 0.15;

/**
 * The same bound as `relax` for level problems, next to the best there is: prices and shares of sites come to meet each
 * other in alternate steps, and begin again from their averages. As what the shares cost bounds the bound from above, it is
 * known when a problem cannot be ruled out. Settles sites in `status`, so that a bound holds for sets below the
 * goal only. `share` is how far each site is open. Yields after every round. Cost of a round: twice the lists.
 * Source: Chambolle and Pock 2011, J. Math. Imaging Vis. 40; Pock and Chambolle 2011, ICCV; restarts after Applegate et al.
 * 2021, NeurIPS 34.
 */
export function* relaxLevel(
  problem: MedianProblem,
  status: Uint8Array,
  from: LevelStart,
  goal: () => number,
  { rounds, least }: LevelSettings,
): Generator<Round, Relaxed> {
  const { p } = problem;
  let view = status.every((state) => state === FREE) ? problem : narrowed(problem, status);
  let rows = new LevelRows(view, status, from);
  let lambda = from.lambda;
  let share = from.share;
  let bound = -Infinity;
  let chosen: readonly number[] = [];
  let reachable = Infinity;
  let settled = 0;
  let before = Infinity;
  let since = 0;
  const reduced = new Float64Array(problem.sites);
  const result = (): Relaxed => ({ bound, problem: view, lambda, share, solved: null });
  /** The bound at these prices. */
  const look = (prices: Float64Array): number => {
    const sum = rows.reduce(prices, reduced);
    const picked = pickSites(problem, status, reduced);
    if (picked === null) return Infinity;
    const now = sum + picked.sum;
    if (now > bound) lambda = rows.unpacked(prices);
    settled += settle(status, reduced, now, goal(), picked);
    return now;
  };

  for (let round = 1; round <= rounds; round += 1) {
    if (!rows.step()) {
      bound = Infinity;
      return result();
    }
    since += 1;
    if (round % LOOK_EVERY !== 0) {
      yield { bound, chosen, lambda };
      continue;
    }
    const average = rows.average(since);
    const bounds = [look(rows.prices), look(average.prices)] as const;
    bound = Math.max(bound, ...bounds);
    if (bound > goal()) return result();
    const paid = [rows.paid(rows.shares), rows.paid(average.shares)] as const;
    const gaps = [paid[0] - bounds[0], paid[1] - bounds[1]] as const;
    reachable = Math.min(reachable, ...paid);
    const averaged = gaps[1] < gaps[0];
    share = (averaged ? average : rows).shares.slice();
    chosen = mostOpen(share, p);
    yield { bound, chosen, lambda };
    const missing = goal() - bound;
    if (reachable - bound < CLOSE * missing) break;
    if (round >= least && goal() - reachable > HOPELESS * missing) break;
    if (Math.min(...gaps) < CLOSER * before || since > LONG * round) {
      if (averaged) rows.become(average);
      rows.forget();
      before = Math.min(...gaps);
      since = 0;
    }
    if (settled > NARROW_AT * status.reduce((free, state) => (state === FREE ? free + 1 : free), 0)) {
      const prices = rows.unpacked(rows.prices);
      view = narrowed(view, status);
      rows = new LevelRows(view, status, { lambda: prices, share: rows.shares });
      settled = 0;
      before = Infinity;
      since = 0;
      reachable = Infinity;
    }
  }
  return result();
}

/** The sites that are open most, ties by position. */
const mostOpen = (share: Float64Array, count: number): number[] =>
  [...share.keys()].sort((a, b) => (share[b] ?? 0) - (share[a] ?? 0) || a - b).slice(0, count);
