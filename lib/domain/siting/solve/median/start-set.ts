import { refuseNoSet } from "../instance";
import type { Frame, MedianProblem } from "./problem";

/** p sites that may be open together, each the one that saves most beside those before (ties by position). */
export function startSet(problem: MedianProblem): readonly number[] {
  const { clients, start, site, cost, rivals } = problem;
  const paid = problem.cap.slice();
  const chosen: number[] = [];
  const open = (one: number) => {
    chosen.push(one);
    for (let client = 0; client < clients; client += 1)
      for (let at = start[client] ?? 0; at < (start[client + 1] ?? 0); at += 1) {
        if ((cost[at] ?? 0) >= (paid[client] ?? 0)) break;
        if (site[at] === one) paid[client] = cost[at] ?? 0;
      }
  };
  problem.fixed.forEach(open);
  while (chosen.length < problem.p) {
    const saved = new Float64Array(problem.sites);
    for (let client = 0; client < clients; client += 1)
      for (let at = start[client] ?? 0; at < (start[client + 1] ?? 0); at += 1) {
        const less = (paid[client] ?? 0) - (cost[at] ?? 0);
        if (less <= 0) break;
        saved[site[at] ?? 0] = (saved[site[at] ?? 0] ?? 0) + less;
      }
    for (const one of chosen) for (const closed of [one, ...(rivals[one] ?? [])]) saved[closed] = -1;
    const best = saved.reduce((most, value, at) => (value > (saved[most] ?? 0) ? at : most), 0);
    if ((saved[best] ?? 0) < 0) return anySet(problem);
    open(best);
  }
  return chosen;
}

/** The first p sites by position that may be open together with the fixed ones; refuses when there are none. */
export function anySet({ sites, p, fixed, rivals }: Frame): readonly number[] {
  const chosen = [...fixed];
  const complete = (from: number): boolean => {
    if (chosen.length === p) return true;
    for (let site = from; site < sites; site += 1) {
      if (chosen.includes(site) || rivals[site]?.some((rival) => chosen.includes(rival))) continue;
      chosen.push(site);
      if (complete(site + 1)) return true;
      chosen.pop();
    }
    return false;
  };
  if (!complete(0)) refuseNoSet();
  return chosen;
}
