/** The 97.5 % point of the standard normal distribution. */
const Z95 = 1.959963984540054;

/** Shares, 0 to 1. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * The 95 % interval of a share: `count` of `of` persons, 0 ≤ count ≤ of, of > 0. Keeps inside 0 and 1, and is honest for
 * small numbers: 6 of 12 is 25 % to 75 %. Makes sense where people are a sample of those meant.
 * Source: Wilson 1927, doi:10.1080/01621459.1927.10502953, without continuity correction.
 */
export function wilsonInterval(count: number, of: number): Interval {
  const share = count / of;
  const square = Z95 ** 2;
  const middle = share + square / (2 * of);
  const reach = Z95 * Math.sqrt((share * (1 - share)) / of + square / (4 * of ** 2));
  const scale = 1 + square / of;
  return { low: Math.max(0, (middle - reach) / scale), high: Math.min(1, (middle + reach) / scale) };
}
