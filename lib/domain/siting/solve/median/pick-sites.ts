import type { MedianProblem } from "./problem";
import { CLOSED, FREE, OPEN } from "./problem";

/** What one round of the relaxation would open. */
export interface Picked {
  readonly chosen: readonly number[];
  /** Sum of the chosen sites' reduced costs. */
  readonly sum: number;
  /** The greatest reduced cost among chosen free sites, and the least among the others. */
  readonly last: number;
  readonly next: number;
}

/** The open sites and the cheapest free ones up to p, ties by position; null when there are too few. */
export function pickSites(
  { sites, p }: MedianProblem,
  status: Uint8Array,
  reduced: Float64Array,
): Picked | null {
  const chosen: number[] = [];
  const free = new Float64Array(sites);
  let count = 0;
  let sum = 0;
  for (let site = 0; site < sites; site += 1) {
    const state = status[site];
    if (state === FREE) {
      free[count] = reduced[site] ?? 0;
      count += 1;
    } else if (state === OPEN) {
      chosen.push(site);
      sum += reduced[site] ?? 0;
    }
  }
  const wanted = p - chosen.length;
  if (wanted < 0 || count < wanted) return null;
  const sorted = free.subarray(0, count).sort();
  const last = wanted > 0 ? (sorted[wanted - 1] ?? 0) : -Infinity;
  const next = sorted[wanted] ?? Infinity;
  let ties = 0;
  for (let at = wanted - 1; at >= 0 && sorted[at] === last; at -= 1) ties += 1;
  for (let site = 0; site < sites; site += 1) {
    const value = reduced[site] ?? 0;
    if (status[site] !== FREE || value > last || (value === last && ties === 0)) continue;
    if (value === last) ties -= 1;
    chosen.push(site);
    sum += value;
  }
  return { chosen, sum, last, next };
}

/**
 * Closes what would raise the bound above the target when open, opens what would when closed; how many there were of both.
 */
export function settle(
  status: Uint8Array,
  reduced: Float64Array,
  bound: number,
  target: number,
  { chosen, last, next }: Picked,
): number {
  const inside = new Set(chosen);
  let settled = 0;
  for (let site = 0; site < status.length; site += 1) {
    if (status[site] !== FREE) continue;
    const value = reduced[site] ?? 0;
    const open = inside.has(site);
    if ((open ? bound - value + next : bound + value - last) <= target) continue;
    status[site] = open ? OPEN : CLOSED;
    settled += 1;
  }
  return settled;
}
