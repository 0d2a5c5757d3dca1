import { OPEN } from "./problem";

/** A site decided on, and by how much that changed its share. */
export interface Decision {
  readonly site: number;
  readonly state: number;
  readonly change: number;
}

/** Lesser changes and rises are taken for these. */
const LEAST_CHANGE = 0.05;
const LEAST_RISE = 1e-6;

/**
 * By how much bounds rise when sites are opened or closed, learnt from the decisions made: a site is worth deciding on when
 * both raise it.
 * Source: Bénichou et al. 1971, Mathematical Programming 1; Achterberg, Koch and Martin 2005, Oper. Res. Lett. 33.
 */
export class PseudoCosts {
  private readonly opened: Rises;
  private readonly closed: Rises;

  constructor(sites: number) {
    this.opened = new Rises(sites);
    this.closed = new Rises(sites);
  }

  learn({ site, state, change }: Decision, rise: number): void {
    (state === OPEN ? this.opened : this.closed).add(site, rise / Math.max(LEAST_CHANGE, change));
  }

  /** For a site that is open to a share; the more the better. */
  score(site: number, share: number): number {
    const up = (1 - share) * this.opened.mean(site);
    const down = share * this.closed.mean(site);
    return Math.max(LEAST_RISE, up) * Math.max(LEAST_RISE, down);
  }
}

/** Means by site; one that is hardly known is taken to be like the others. */
class Rises {
  private readonly sum: Float64Array;
  private readonly count: Float64Array;
  private all = 0;
  private counted = 0;

  constructor(sites: number) {
    this.sum = new Float64Array(sites);
    this.count = new Float64Array(sites);
  }

  add(site: number, rise: number): void {
    this.sum[site] = (this.sum[site] ?? 0) + rise;
    this.count[site] = (this.count[site] ?? 0) + 1;
    this.all += rise;
    this.counted += 1;
  }

  mean(site: number): number {
    const usual = this.counted === 0 ? 1 : this.all / this.counted;
    return ((this.sum[site] ?? 0) + usual) / ((this.count[site] ?? 0) + 1);
  }
}
