import type { MedianProblem } from "./problem";

/** A set of sites (in no order) and its value. */
export interface Found {
  readonly sites: readonly number[];
  readonly value: number;
}

/**
 * From a set to one that no exchange of one site makes better: all exchanges are weighed at once, by what clients gain with
 * a new site, lose without an old one and keep when both happen. Fixed sites stay, rivals stay apart. Yields after every
 * exchange. Cost of one: the lists down to each client's second nearest, and sites × p.
 * Source: Teitz and Bart 1968; Whitaker 1983; Resende and Werneck 2007, EJOR 179.
 */
export function* interchange(problem: MedianProblem, from: readonly number[]): Generator<void, Found> {
  const slots = [...from];
  const gain = new Float64Array(problem.sites);
  const loss = new Float64Array(slots.length);
  const extra = new Float64Array(problem.sites * slots.length);
  const slotOf = new Int32Array(problem.sites).fill(-1);
  slots.forEach((site, slot) => (slotOf[site] = slot));
  for (;;) {
    const value = weigh(problem, slotOf, gain, loss, extra);
    for (const site of problem.fixed) loss[slotOf[site] ?? 0] = Infinity;
    let most = 1e-9 * value;
    let best: readonly [site: number, slot: number] | null = null;
    for (let site = 0; site < problem.sites; site += 1) {
      if ((slotOf[site] ?? 0) >= 0) continue;
      const offered = gain[site] ?? 0;
      const only = onlySlot(problem, slotOf, site);
      if (only === "none") continue;
      const row = site * slots.length;
      const to = only === "any" ? slots.length : only + 1;
      for (let slot = only === "any" ? 0 : only; slot < to; slot += 1) {
        const profit = offered - (loss[slot] ?? 0) + (extra[row + slot] ?? 0);
        if (profit <= most) continue;
        most = profit;
        best = [site, slot];
      }
    }
    if (best === null) return { sites: slots, value };
    const [site, slot] = best;
    slotOf[slots[slot] ?? 0] = -1;
    slotOf[site] = slot;
    slots[slot] = site;
    yield;
  }
}

/** In whose place a site may come: with one rival open in the rival's alone, with two in nobody's. */
function onlySlot({ rivals }: MedianProblem, slotOf: Int32Array, site: number): number | "any" | "none" {
  const own = rivals[site] ?? [];
  if (own.length === 0) return "any";
  const open = own.map((rival) => slotOf[rival] ?? -1).filter((slot) => slot >= 0);
  return open.length > 1 ? "none" : (open[0] ?? "any");
}

function weigh(
  { clients, start, site, cost, cap }: MedianProblem,
  slotOf: Int32Array,
  gain: Float64Array,
  loss: Float64Array,
  extra: Float64Array,
): number {
  const slots = loss.length;
  gain.fill(0);
  loss.fill(0);
  extra.fill(0);
  let value = 0;
  for (let client = 0; client < clients; client += 1) {
    const begin = start[client] ?? 0;
    const end = start[client + 1] ?? 0;
    let nearest = -1;
    let first = cap[client] ?? 0;
    let second = first;
    let until = begin;
    for (; until < end; until += 1) {
      const slot = slotOf[site[until] ?? 0] ?? -1;
      if (slot < 0) continue;
      if (nearest >= 0) {
        second = cost[until] ?? 0;
        break;
      }
      nearest = slot;
      first = cost[until] ?? 0;
    }
    value += first;
    if (nearest >= 0) loss[nearest] = (loss[nearest] ?? 0) + second - first;
    for (let at = begin; at < until; at += 1) {
      const one = site[at] ?? 0;
      const paid = cost[at] ?? 0;
      if (paid < first) gain[one] = (gain[one] ?? 0) + first - paid;
      if (nearest < 0) continue;
      const cell = one * slots + nearest;
      extra[cell] = (extra[cell] ?? 0) + second - Math.max(paid, first);
    }
  }
  return value;
}

/** What the clients pay in all when these sites are open. */
export function sumOf(
  { clients, sites, start, site, cost, cap }: MedianProblem,
  open: readonly number[],
): number {
  const isOpen = new Uint8Array(sites);
  for (const one of open) isOpen[one] = 1;
  let sum = 0;
  for (let client = 0; client < clients; client += 1) {
    const end = start[client + 1] ?? 0;
    let at = start[client] ?? 0;
    while (at < end && isOpen[site[at] ?? 0] === 0) at += 1;
    sum += (at < end ? cost[at] : cap[client]) ?? 0;
  }
  return sum;
}
