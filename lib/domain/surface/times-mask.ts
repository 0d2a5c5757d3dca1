import { TIMES } from "../drawing/terms";
import type { Time } from "../drawing/terms";

/** Times of day as one number, a bit each in the order of `TIMES`; 0 is none. */
export const timesMask = (times: readonly Time[]): number =>
  times.reduce((mask, time) => mask | (1 << TIMES.indexOf(time)), 0);

export const timesOf = (mask: number): Time[] => TIMES.filter((_time, bit) => mask & (1 << bit));
