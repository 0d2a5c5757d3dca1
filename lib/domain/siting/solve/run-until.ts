import type { SitingAnswer, SitingMethod, SitingStep } from "./instance";

/** The least share between value and bound that is more than rounding. */
const PROVEN_GAP = 1e-12;

/** A step as an answer, for whoever stops there. Throws before the first incumbent. */
export function answerOf({ incumbent, value, bound, effort }: SitingStep): SitingAnswer {
  if (incumbent === null) throw new RangeError("stopped before any sites were found");
  const apart = Math.abs(value - bound);
  const gap = apart === 0 ? 0 : apart / Math.abs(value);
  return { sites: incumbent, value, bound, gap, proven: gap <= PROVEN_GAP, next: null, effort };
}

/**
 * Runs a method to its end, or until `stop` says so after a step that has found sites: then the answer is that step's, with
 * its bound. `stop` is where a caller takes the time, shows progress or looks whether somebody cancelled.
 */
export function runUntil(
  method: SitingMethod,
  stop: (step: SitingStep) => boolean = () => false,
): SitingAnswer {
  for (;;) {
    const { done, value } = method.next();
    if (done) return value;
    if (stop(value) && value.incumbent !== null) return answerOf(value);
  }
}
