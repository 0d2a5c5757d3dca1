import type { MedianProblem } from "./problem";
import { FREE, OPEN } from "./problem";

/** Prices above what a client costs at least, row by row, and to what share each site is open. */
export interface Meeting {
  readonly prices: Float64Array;
  readonly shares: Float64Array;
}

/** Length of a step of prices beside one of shares. */
const LEAN = 0.3;
/** Sites by which the shares may miss their number. */
const ENOUGH = 1e-9;
const MOST_SHIFTS = 50;

/**
 * A level problem as rows: each client that is not settled wants one of its free sites, and pays what it gains by them otherwise.
 * Holds prices and shares, which take turns to answer each other in steps as long as rows and columns permit.
 */
export class LevelRows implements Meeting {
  readonly prices: Float64Array;
  readonly shares: Float64Array;
  /** Clients that are not settled. */
  private readonly clients: Int32Array;
  private readonly start: Int32Array;
  private readonly site: Int32Array;
  private readonly gain: Float64Array;
  private readonly floor: Float64Array;
  /** What all pay at least. */
  private readonly base: number;
  private readonly free: Int32Array;
  private readonly wanted: number;
  /** Lengths of a site's and a row's step. */
  private readonly stride: Float64Array;
  private readonly priceStride: Float64Array;
  private readonly reduced: Float64Array;
  private readonly ahead: Float64Array;
  private readonly priceSum: Float64Array;
  private readonly shareSum: Float64Array;
  private level = 0;

  /** Of a problem narrowed to the status. */
  constructor(
    problem: MedianProblem,
    status: Uint8Array,
    from: { readonly lambda: Float64Array; readonly share: Float64Array },
  ) {
    const { clients, sites, p, start, site, cost, cap } = problem;
    const least = (client: number) => {
      const first = start[client] ?? 0;
      return (first < (start[client + 1] ?? 0) ? cost[first] : cap[client]) ?? 0;
    };
    this.floor = Float64Array.from({ length: clients }, (_, client) => least(client));
    this.base = this.floor.reduce((sum, one) => sum + one, 0);
    const gainOf = (client: number) => (cap[client] ?? 0) - (this.floor[client] ?? 0);
    this.clients = Int32Array.from([...cap.keys()].filter((client) => gainOf(client) > 0));
    this.gain = Float64Array.from(this.clients, gainOf);
    this.start = new Int32Array(this.clients.length + 1);
    this.clients.forEach((client, row) => {
      this.start[row + 1] = (this.start[row] ?? 0) + (start[client + 1] ?? 0) - (start[client] ?? 0);
    });
    this.site = new Int32Array(this.start[this.clients.length] ?? 0);
    this.clients.forEach((client, row) =>
      this.site.set(site.subarray(start[client], start[client + 1]), this.start[row]),
    );
    this.free = Int32Array.from([...status.keys()].filter((one) => status[one] === FREE));
    this.wanted = p - status.reduce((open, state) => (state === OPEN ? open + 1 : open), 0);

    const scale = LEAN * (this.gain.reduce((sum, one) => sum + one, 0) / Math.max(1, this.gain.length)) || 1;
    const inColumn = new Float64Array(sites);
    for (const one of this.site) inColumn[one] = (inColumn[one] ?? 0) + 1;
    this.stride = inColumn.map((count) => 1 / (scale * Math.max(1, count)));
    this.priceStride = this.gain.map(
      (_, row) => scale / Math.max(1, (this.start[row + 1] ?? 0) - (this.start[row] ?? 0)),
    );
    this.prices = Float64Array.from(this.clients, (client, row) =>
      Math.min(this.gain[row] ?? 0, Math.max(0, (from.lambda[client] ?? 0) - (this.floor[client] ?? 0))),
    );
    this.shares = from.share.map((share, one) =>
      status[one] === FREE ? share : status[one] === OPEN ? 1 : 0,
    );
    this.reduced = new Float64Array(sites);
    this.ahead = new Float64Array(sites);
    this.priceSum = new Float64Array(this.prices.length);
    this.shareSum = new Float64Array(sites);
  }

  /** Shares answer prices, then prices what the shares become next; false when there are too few sites. */
  step(): boolean {
    const { start, site, gain, free, prices, shares, reduced, ahead, stride } = this;
    if (this.wanted < 0 || free.length < this.wanted) return false;
    this.reduce(prices, reduced);
    for (let at = 0; at < free.length; at += 1) {
      const one = free[at] ?? 0;
      ahead[one] = (shares[one] ?? 0) - (stride[one] ?? 0) * (reduced[one] ?? 0);
    }
    this.level = this.levelOf(ahead);
    for (let at = 0; at < free.length; at += 1) {
      const one = free[at] ?? 0;
      const share = within((ahead[one] ?? 0) - (stride[one] ?? 0) * this.level, 1);
      ahead[one] = 2 * share - (shares[one] ?? 0);
      shares[one] = share;
      this.shareSum[one] = (this.shareSum[one] ?? 0) + share;
    }
    for (let row = 0; row < prices.length; row += 1) {
      let slack = 1;
      const end = start[row + 1] ?? 0;
      for (let at = start[row] ?? 0; at < end; at += 1) slack -= ahead[site[at] ?? 0] ?? 0;
      const price = within((prices[row] ?? 0) + (this.priceStride[row] ?? 0) * slack, gain[row] ?? 0);
      prices[row] = price;
      this.priceSum[row] = (this.priceSum[row] ?? 0) + price;
    }
    return true;
  }

  /** The means of so many steps. */
  average(steps: number): Meeting {
    const shares = this.shares.slice();
    for (const one of this.free) shares[one] = (this.shareSum[one] ?? 0) / steps;
    return { prices: this.priceSum.map((sum) => sum / steps), shares };
  }

  become({ prices, shares }: Meeting): void {
    this.prices.set(prices);
    this.shares.set(shares);
  }

  /** Averages begin again. */
  forget(): void {
    this.priceSum.fill(0);
    this.shareSum.fill(0);
  }

  /** The sites' reduced costs at these prices, into `reduced`; gives what clients pay at them. */
  reduce(prices: Float64Array, reduced: Float64Array): number {
    const { start, site } = this;
    reduced.fill(0);
    let sum = this.base;
    for (let row = 0; row < prices.length; row += 1) {
      const price = prices[row] ?? 0;
      if (price === 0) continue;
      sum += price;
      const end = start[row + 1] ?? 0;
      for (let at = start[row] ?? 0; at < end; at += 1) {
        const one = site[at] ?? 0;
        reduced[one] = (reduced[one] ?? 0) - price;
      }
    }
    return sum;
  }

  /** What all clients pay when sites are open to these shares. */
  paid(shares: Float64Array): number {
    const { start, site, gain } = this;
    let sum = this.base;
    for (let row = 0; row < gain.length; row += 1) {
      let slack = 1;
      const end = start[row + 1] ?? 0;
      for (let at = start[row] ?? 0; at < end; at += 1) slack -= shares[site[at] ?? 0] ?? 0;
      if (slack > 0) sum += slack * (gain[row] ?? 0);
    }
    return sum;
  }

  /** Prices by client, as the problem's costs are. */
  unpacked(prices: Float64Array): Float64Array {
    const lambda = this.floor.slice();
    this.clients.forEach((client, row) => (lambda[client] = (lambda[client] ?? 0) + (prices[row] ?? 0)));
    return lambda;
  }

  /** By how many strides all shares must be less so that as many sites are open as are wanted (Newton, halving where it fails). */
  private levelOf(ahead: Float64Array): number {
    const { free, stride, wanted } = this;
    let low = Infinity;
    let high = -Infinity;
    for (let at = 0; at < free.length; at += 1) {
      const one = free[at] ?? 0;
      const share = ahead[one] ?? 0;
      const length = stride[one] ?? 1;
      low = Math.min(low, (share - 1) / length);
      high = Math.max(high, share / length);
    }
    if (wanted === 0) return high;
    if (wanted === free.length) return low;
    let level = Math.min(high, Math.max(low, this.level));
    for (let shift = 0; shift < MOST_SHIFTS; shift += 1) {
      let open = 0;
      let slope = 0;
      for (let at = 0; at < free.length; at += 1) {
        const one = free[at] ?? 0;
        const length = stride[one] ?? 1;
        const share = (ahead[one] ?? 0) - length * level;
        if (share >= 1) open += 1;
        else if (share > 0) {
          open += share;
          slope += length;
        }
      }
      if (Math.abs(open - wanted) < ENOUGH) break;
      if (open > wanted) low = level;
      else high = level;
      const next = level + (open - wanted) / slope;
      level = next > low && next < high ? next : (low + high) / 2;
    }
    return level;
  }
}

const within = (value: number, most: number): number => (value < 0 ? 0 : value > most ? most : value);
