import { describe, expect, it } from "vitest";
import { bestOf } from "@/lib/domain/siting/best-sets";
import type { SitingInstance } from "@/lib/domain/siting/solve/instance";

const POINTS = 1_000;
const SITES = 60;
/**
 * Half of the people go to even sites, half to odd ones, the later the nearer: best is the last of each. The sets are so many
 * that looking at them takes two steps.
 */
const street: SitingInstance = {
  weights: new Float64Array(POINTS).fill(1),
  costs: Float64Array.from({ length: POINTS * SITES }, (_, cell) => {
    const [point, site] = [Math.floor(cell / SITES), cell % SITES];
    return point % 2 === site % 2 ? SITES - site : 100;
  }),
  p: 2,
};
const MEDIAN = { kind: "p-median" } as const;

describe("the best set and the one after it", () => {
  it("are both told where every set was looked at", () => {
    const best = bestOf(MEDIAN, street);
    expect(best?.answer).toMatchObject({ sites: [58, 59], value: 1_500, proven: true });
    expect(best?.second).toMatchObject({ sites: [56, 59], value: 2_500, proven: true });
  });

  it("tell no second where the search was stopped: it would beat the answer", () => {
    const best = bestOf(MEDIAN, street, () => true);
    expect(best?.answer.proven).toBe(false);
    expect(best?.second).toBeNull();
  });

  it("tell no second where only its own search was stopped", () => {
    let steps = 0;
    const best = bestOf(MEDIAN, street, () => (steps += 1) > 1);
    expect(best?.answer.proven).toBe(true);
    expect(best?.second).toBeNull();
  });
});
