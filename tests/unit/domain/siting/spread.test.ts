import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sharedHours } from "@/lib/domain/siting/hours";
import { spreadOf } from "@/lib/domain/siting/spread";

/** Pair by pair, as the formula is written. */
function giniByPairs(weights: readonly number[], times: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = weights.reduce((sum, weight, at) => sum + weight * (times[at] ?? 0), 0) / total;
  const pairs = weights.flatMap((a, i) =>
    weights.map((b, j) => a * b * Math.abs((times[i] ?? 0) - (times[j] ?? 0))),
  );
  return pairs.reduce((sum, pair) => sum + pair, 0) / (2 * mean * total ** 2);
}

describe("spread of times", () => {
  it("is as computed by hand", () => {
    // Five alike weights: the worst fifth is the last, the best two fifths the first two.
    const { mean, worstFifth, bestTwoFifths, gini } = spreadOf(
      Float64Array.of(1, 1, 1, 1, 1),
      Float64Array.of(10, 2, 6, 4, 8),
    );
    expect([mean, worstFifth, bestTwoFifths]).toEqual([6, 10, 3]);
    expect(gini).toBeCloseTo(4 / 15, 12);
  });

  it("takes of a point that the limit falls into the part within", () => {
    expect(spreadOf(Float64Array.of(3, 1), Float64Array.of(10, 30)).worstFifth).toBeCloseTo(30, 12);
    expect(spreadOf(Float64Array.of(9, 1), Float64Array.of(10, 30)).worstFifth).toBeCloseTo(20, 12);
  });

  it("has the Gini of all pairs", () => {
    const point = fc.record({
      weight: fc.integer({ min: 1, max: 50 }),
      time: fc.integer({ min: 1, max: 90 }),
    });
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 20 }), (points) => {
        const weights = points.map(({ weight }) => weight);
        const times = points.map(({ time }) => time);
        const { gini } = spreadOf(Float64Array.from(weights), Float64Array.from(times));
        expect(gini).toBeCloseTo(giniByPairs(weights, times), 9);
      }),
    );
  });
});

describe("hours of several sites", () => {
  const site = (weeklyHours: number | null, action: "open" | "weekly" = "open") => ({ action, weeklyHours });

  it("are shared evenly, and what rooms cannot take goes to the others", () => {
    expect(sharedHours([site(null), site(null)], 40)).toEqual([20, 20]);
    expect(sharedHours([site(10), site(null), site(null)], 40)).toEqual([10, 15, 15]);
    expect(sharedHours([site(null, "weekly"), site(null)], 40)).toEqual([8, 32]);
    expect(sharedHours([site(5), site(6)], 40)).toEqual([5, 6]);
  });
});
