/** A source of invented numbers: the same seed gives the same sequence on every machine. */
export interface Random {
  /** In [0, 1). */
  next(): number;
  between(low: number, high: number): number;
  /** Whole number in [low, high], both included. */
  whole(low: number, high: number): number;
  chance(share: number): boolean;
  /** Normal with mean 0 and this standard deviation. */
  normal(deviation: number): number;
  pick<T>(from: readonly [T, ...T[]]): T;
  /** One of the entries, each as likely as its weight; weights are not negative and not all zero. */
  weighted<T>(from: readonly (readonly [T, number])[]): T;
  /** Draws as many of `kinds` as there are, with replacement; adds to `times`, by kind, how often each was drawn. */
  tally(kinds: Uint32Array, times: Uint32Array): void;
  /** The same entries in another order. */
  shuffled<T>(from: readonly T[]): T[];
  /** Negative binomial with this mean; the variance is mean + mean² / size. */
  negativeBinomial(mean: number, size: number): number;
  /** A UUID of version 4, or of version 7 when a time (ms) is given. */
  uuid(atMs?: number): string;
}

const STEP = 0x6d2b79f5;

/** In [0, 1); what a division would give, without its time. */
const SHARE_OF_32_BITS = 1 / 4_294_967_296;

function numberOf(state: number): number {
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) * SHARE_OF_32_BITS;
}

/** Generator: mulberry32 (T. Ettinger, public domain). Enough for invented people, not for secrets. */
export function seededRandom(seed: number): Random {
  // A whole number of 32 bits with a sign: engines keep it without a box.
  let state = seed | 0;
  const next = () => {
    state = (state + STEP) | 0;
    return numberOf(state);
  };
  const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  // Box & Muller 1958.
  const normal = (deviation: number) =>
    deviation * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());

  return {
    next,
    whole,
    normal,
    between: (low, high) => low + next() * (high - low),
    chance: (share) => next() < share,
    pick: (from) => from[whole(0, from.length - 1)] ?? from[0],
    weighted: (from) => {
      const total = from.reduce((sum, [, weight]) => sum + weight, 0);
      let left = next() * total;
      for (const [entry, weight] of from) {
        left -= weight;
        if (left < 0) return entry;
      }
      const last = from.at(-1);
      if (last === undefined) throw new RangeError("nothing to choose from");
      return last[0];
    },
    // The state in a variable of its own: twice as fast as with `next`.
    tally: (kinds, times) => {
      const { length } = kinds;
      let own = state;
      for (let drawn = 0; drawn < length; drawn += 1) {
        own = (own + STEP) | 0;
        const kind = kinds[Math.floor(numberOf(own) * length)] ?? 0;
        times[kind] = (times[kind] ?? 0) + 1;
      }
      state = own;
    },
    shuffled: (from) =>
      from
        .map((entry) => [entry, next()] as const)
        .sort((a, b) => a[1] - b[1])
        .map(([entry]) => entry),
    negativeBinomial: (mean, size) => poisson(gamma(size, next, normal) * (mean / size), next),
    uuid: (atMs) => uuidFrom(() => whole(0, 255), atMs),
  };
}

/** Marsaglia & Tsang 2000, for a shape of at least 1. */
function gamma(shape: number, next: () => number, normal: (deviation: number) => number): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(1);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - next()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** Knuth 1969; for means up to some dozens. */
function poisson(mean: number, next: () => number): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = next(); product > limit; product *= next()) count += 1;
  return count;
}

function uuidFrom(byte: () => number, atMs: number | undefined): string {
  const bytes = Array.from({ length: 16 }, byte);
  if (atMs !== undefined) {
    for (let i = 0; i < 6; i += 1) bytes[i] = Math.floor(atMs / 256 ** (5 - i)) % 256;
  }
  bytes[6] = ((bytes[6] ?? 0) % 16) + (atMs === undefined ? 0x40 : 0x70);
  bytes[8] = ((bytes[8] ?? 0) % 64) + 0x80;
  const hex = bytes.map((value) => value.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
