import { describe, expect, it } from "vitest";
import { enumerate, countSets } from "@/lib/domain/siting/solve/enumerate";
import type { SitingInstance } from "@/lib/domain/siting/solve/instance";
import type { SitingModel } from "@/lib/domain/siting/solve/model";
import { moreIsBetter, valueOfSites } from "@/lib/domain/siting/solve/model";
import { runUntil } from "@/lib/domain/siting/solve/run-until";
import { aversionOf } from "@/lib/domain/siting/solve/aversion";

/** Four quarters on a street at 0, 1, 2 and 10 km, each a candidate; the last is where most people are. */
const street: SitingInstance = {
  weights: Float64Array.of(1, 1, 1, 4),
  costs: Float64Array.of(0, 1, 2, 10, 1, 0, 1, 9, 2, 1, 0, 8, 10, 9, 8, 0),
  p: 1,
};
const best = (model: SitingModel, more: Partial<SitingInstance> = {}) =>
  runUntil(enumerate(model, { ...street, ...more }));

describe("every set looked at", () => {
  it.each([
    [
      "p-median",
      { kind: "p-median" },
      [3],
      27,
      [
        { sites: [2], value: 35 },
        { sites: [1], value: 38 },
      ],
    ],
    [
      "p-center",
      { kind: "p-center" },
      [2],
      8,
      [
        { sites: [1], value: 9 },
        { sites: [0], value: 10 },
      ],
    ],
    [
      "cover",
      { kind: "cover", within: 1 },
      [3],
      4,
      [
        { sites: [1], value: 3 },
        { sites: [0], value: 2 },
      ],
    ],
    [
      "cover, the limit counts",
      { kind: "cover", within: 8 },
      [2],
      7,
      [
        { sites: [3], value: 5 },
        { sites: [0], value: 3 },
      ],
    ],
  ] as const)("%s", (_name, model, sites, value, next) => {
    expect(best(model)).toEqual({
      sites,
      value,
      bound: value,
      gap: 0,
      proven: true,
      next,
      effort: { iterations: 4, nodes: 0, shakes: 0 },
    });
  });

  it("the equivalent asks for more than the mean for the same times", () => {
    const kappa = aversionOf(street.weights, Float64Array.of(10, 9, 8, 0), -1);
    expect(kappa).toBeCloseTo(-27 / 245, 12);
    const { value } = best({ kind: "ede", kappa }, { fixed: [3] });
    const sum = Math.exp(-10 * kappa) + Math.exp(-9 * kappa) + Math.exp(-8 * kappa) + 4;
    expect(value).toBeCloseTo(-Math.log(sum / 7) / kappa, 10);
    expect(value).toBeGreaterThan(27 / 7);
  });

  it("of equal sets the first by position wins", () => {
    expect(best({ kind: "p-median" }, { weights: new Float64Array(4), p: 2 }).sites).toEqual([0, 1]);
    expect(best({ kind: "p-median" }, { p: 2 }).sites).toEqual([1, 3]);
  });

  it("tells the best sets in the order in which they are better, whatever the model", () => {
    for (const model of [
      { kind: "p-median" },
      { kind: "p-center" },
      { kind: "cover", within: 1 },
      { kind: "ede", kappa: -0.2 },
    ] as const) {
      const { sites, next } = best(model, { p: 2 });
      const pairs = [0, 1, 2, 3].flatMap((a) => [0, 1, 2, 3].filter((b) => b > a).map((b) => [a, b]));
      const ranked = pairs
        .map((pair) => ({ pair, value: valueOfSites(model, { ...street, p: 2 }, pair) }))
        .sort((a, b) => (moreIsBetter(model) ? b.value - a.value : a.value - b.value));
      expect([sites, ...(next ?? []).map((one) => one.sites)]).toEqual(
        ranked.slice(0, 3).map(({ pair }) => pair),
      );
      next?.forEach(({ value }, at) => expect(value).toBeCloseTo(ranked[at + 1]?.value ?? NaN, 12));
    }
  });

  it("tells none after the best one where the search was stopped: it might be better", () => {
    const many = {
      weights: new Float64Array(1_000).fill(1),
      costs: Float64Array.from({ length: 60_000 }, (_, cell) => {
        const [point, site] = [Math.floor(cell / 60), cell % 60];
        return point % 2 === site % 2 ? 60 - site : 100;
      }),
      p: 2,
    };
    const whole = runUntil(enumerate({ kind: "p-median" }, many));
    expect(whole).toMatchObject({ sites: [58, 59], value: 1_500, proven: true });
    expect(whole.next?.[0]).toEqual({ sites: [56, 59], value: 2_500 });
    const stopped = runUntil(enumerate({ kind: "p-median" }, many), () => true);
    expect(stopped).toMatchObject({ proven: false, next: null });
  });

  it("keeps what stands and what excludes each other", () => {
    expect(best({ kind: "p-median" }, { fixed: [0] })).toMatchObject({ sites: [0], value: 43, next: [] });
    expect(best({ kind: "p-median" }, { p: 2, forbiddenPairs: [[3, 1]] }).sites).toEqual([0, 3]);
    expect(countSets({ ...street, p: 3, fixed: [2] })).toBe(3);
  });

  it.each([
    ["costs without a way", { costs: street.costs.with(5, Infinity) }, "unreachable"],
    ["weights below 0", { weights: Float64Array.of(1, 1, -1, 1) }, "number"],
    ["more sites than there are", { p: 5 }, "range"],
    ["fixed sites twice", { p: 3, fixed: [1, 1] }, "range"],
    ["fixed sites that exclude each other", { p: 2, fixed: [1, 0], forbiddenPairs: [[0, 1]] }, "fixed"],
    ["no set left", { p: 4, forbiddenPairs: [[0, 1]] }, "no-set"],
  ] as const)("refuses %s", (_name, more, code) => {
    expect(() => best({ kind: "p-median" }, more)).toThrow(
      expect.objectContaining({ code: "invalid", fields: [expect.objectContaining({ code })] }),
    );
  });
});
