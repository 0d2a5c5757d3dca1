import { describe, expect, it } from "vitest";
import { seededRandom } from "@/lib/domain/statistics/random";
import { convexHull } from "@/lib/domain/geometry/hull";
import { compareOverlap, evenly, overlapOf } from "@/lib/domain/statistics/overlap";
import { quarticKernel } from "@/lib/domain/statistics/quartic-kernel";
import { wilsonInterval } from "@/lib/domain/statistics/wilson";
import golden from "../../../golden/statistics/statistics.json";

const maps = (people: number[][]) => people.map((units) => evenly(units.map(String)));

describe("statistics equal two other implementations each (named in the golden file)", () => {
  it("Wilson intervals: scipy and R", () => {
    for (const [count = 0, of = 1, low, high] of golden.wilson.rows) {
      const interval = wilsonInterval(count, of);
      expect(interval.low).toBeCloseTo(low ?? NaN, 12);
      expect(interval.high).toBeCloseTo(high ?? NaN, 12);
    }
  });

  it("the quartic kernel: spatstat and libpysal", () => {
    for (const [meters = 0, density = NaN] of golden.quartic.rows)
      expect(quarticKernel(meters, golden.quartic.bandwidthMeters)).toBeCloseTo(density, 18);
  });

  it("the overlap of two groups: vegan and scipy", () => {
    const { one, other, overlap } = golden.overlap;
    expect(overlapOf(maps(one), maps(other))).toBeCloseTo(overlap, 12);
    expect(overlapOf(maps(other), maps(one))).toBeCloseTo(overlap, 12);
  });

  it("its permutation null: every deal of vegan and scipy, within five standard errors of our rounds", () => {
    const { one, other, byLot, deviationByLot, p } = golden.overlap;
    const rounds = 20_000;
    const compared = compareOverlap(maps(one), maps(other), rounds, seededRandom(1).next);
    expect(Math.abs(compared.byLot - byLot)).toBeLessThan((5 * deviationByLot) / Math.sqrt(rounds));
    expect(Math.abs(compared.p - p)).toBeLessThan(5 * Math.sqrt(p / rounds) + 1 / rounds);
  });
});

describe("the convex hull", () => {
  it("equals pointpats", () => {
    const points = golden.hull.points.map(([x = NaN, y = NaN]) => ({ x, y }));
    expect(convexHull(points).map(({ x, y }) => [x, y])).toEqual(golden.hull.hull);
  });
});

describe("the kernel", () => {
  it("integrates to one over the plane", () => {
    let sum = 0;
    for (let meters = 0.5; meters < 250; meters += 1)
      sum += 2 * Math.PI * meters * quarticKernel(meters, 250);
    expect(sum).toBeCloseTo(1, 4);
  });
});

describe("the overlap", () => {
  it("is 1 for the same map and 0 where nothing is shared, one voice a person", () => {
    const busy = evenly(Array.from({ length: 34 }, (_, i) => `u${i}`));
    expect(overlapOf([busy], [busy])).toBeCloseTo(1, 12);
    expect(overlapOf([evenly(["a"])], [evenly(["b"])])).toBe(0);
    // 34 marks of one person weigh as much as the one of another.
    expect(overlapOf([busy, evenly(["a"])], [evenly(["a"])])).toBeCloseTo(0.5, 12);
  });
});
