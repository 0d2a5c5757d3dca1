/**
 * Least Σ over clients of the cheapest open site's cost, at most the client's cap: the form in which p-median, maximal
 * cover and the equivalent for one κ are solved. Costs hold the weights already.
 */
export interface MedianProblem {
  readonly clients: number;
  readonly sites: number;
  readonly p: number;
  /** Where a client's candidates begin in `site` and `cost`; one more than clients. */
  readonly start: Int32Array;
  /** Only sites below the client's cap, in ascending order of cost, ties by position. */
  readonly site: Int32Array;
  readonly cost: Float64Array;
  /** What a client costs at most, whichever p sites are open. */
  readonly cap: Float64Array;
  readonly fixed: readonly number[];
  readonly rivals: readonly (readonly number[])[];
  /** Every cost is a whole number, so that values differ by 1 at least. */
  readonly whole: boolean;
  /** Each client costs the same at every site in its list, as when it is covered or not. */
  readonly level: boolean;
}

/** Sites open or closed for good; the rest are to be decided. */
export const FREE = 0;
export const OPEN = 1;
export const CLOSED = 2;

/** Sums of whole numbers below are exact to far less than what proves a set. */
const EXACT_BELOW = 1e9;

export type Frame = Pick<MedianProblem, "sites" | "p" | "fixed" | "rivals">;

/**
 * The problem for each client's costs of all sites, not negative. As p sites are open, no client costs more than with all but
 * its p − 1 most expensive ones closed. Cost: clients × sites × log sites.
 */
export function medianProblem(frame: Frame, rows: readonly Float64Array[]): MedianProblem {
  const cap = new Float64Array(rows.length);
  const lists = rows.map((costs, client) => {
    const sorted = costs.toSorted();
    const most = sorted[frame.sites - frame.p] ?? 0;
    cap[client] = most;
    return ascending(costs, sorted).subarray(0, firstNotBelow(most, sorted));
  });
  const start = new Int32Array(rows.length + 1);
  lists.forEach((list, client) => (start[client + 1] = (start[client] ?? 0) + list.length));
  const site = new Int32Array(start[rows.length] ?? 0);
  lists.forEach((list, client) => site.set(list, start[client]));
  const cost = new Float64Array(site.length);
  rows.forEach((costs, client) => {
    for (let at = start[client] ?? 0; at < (start[client + 1] ?? 0); at += 1)
      cost[at] = costs[site[at] ?? 0] ?? 0;
  });
  const exact = cap.reduce((sum, most) => sum + most, 0) < EXACT_BELOW;
  const whole = exact && cost.every(Number.isSafeInteger) && cap.every(Number.isSafeInteger);
  const level = lists.every((_list, client) => {
    const from = start[client] ?? 0;
    return cost.subarray(from, start[client + 1]).every((one) => one === cost[from]);
  });
  return { ...frame, clients: rows.length, start, site, cost, cap, whole, level };
}

/**
 * The same problem once sites are open or closed for good: closed ones and what an open one makes superfluous leave the
 * lists. Cost: the length of all lists.
 */
export function narrowed(problem: MedianProblem, status: Uint8Array): MedianProblem {
  const { clients } = problem;
  const start = new Int32Array(clients + 1);
  const site = new Int32Array(problem.site.length);
  const cost = new Float64Array(problem.cost.length);
  const cap = problem.cap.slice();
  let length = 0;
  for (let client = 0; client < clients; client += 1) {
    const end = problem.start[client + 1] ?? 0;
    for (let at = problem.start[client] ?? 0; at < end; at += 1) {
      const one = problem.site[at] ?? 0;
      if (status[one] === OPEN) {
        cap[client] = problem.cost[at] ?? 0;
        break;
      }
      if (status[one] === CLOSED) continue;
      site[length] = one;
      cost[length] = problem.cost[at] ?? 0;
      length += 1;
    }
    start[client + 1] = length;
  }
  return { ...problem, start, site: site.subarray(0, length), cost: cost.subarray(0, length), cap };
}

/** Positions in ascending order of their values, ties by position; native sorting and a search are faster than comparing. */
function ascending(values: Float64Array, sorted: Float64Array): Int32Array {
  const taken = new Int32Array(values.length);
  const order = new Int32Array(values.length);
  values.forEach((value, position) => {
    const first = firstNotBelow(value, sorted);
    const nth = taken[first] ?? 0;
    order[first + nth] = position;
    taken[first] = nth + 1;
  });
  return order;
}

function firstNotBelow(value: number, sorted: Float64Array): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
