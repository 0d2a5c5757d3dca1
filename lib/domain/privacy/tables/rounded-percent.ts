const STEP = 5;

/** A part of a whole in per cent, rounded to 5; `whole` > 0. What leaves a release as a share leaves it so. */
export const roundedPercent = (part: number, whole: number): number =>
  Math.round((part / whole) * (100 / STEP)) * STEP;
