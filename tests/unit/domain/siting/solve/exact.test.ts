import { describe, expect, it } from "vitest";
import { DomainError } from "@/lib/domain/errors";
import { enumerate } from "@/lib/domain/siting/solve/enumerate";
import type { SitingAnswer, SitingInstance, SitingMethod } from "@/lib/domain/siting/solve/instance";
import { solveBeyondFew } from "@/lib/domain/siting/solve/solve-siting";
import type { SitingModel } from "@/lib/domain/siting/solve/model";
import { moreIsBetter, valueOfSites } from "@/lib/domain/siting/solve/model";
import { runUntil } from "@/lib/domain/siting/solve/run-until";
import { MODELS, smallInstance } from "./small-instances";

const INSTANCES = 500;
const CLOSE = 3e-6;
const seeds = Array.from({ length: INSTANCES }, (_, at) => at + 1);
const close = (value: number) => CLOSE * Math.abs(value) + 1e-9;

/** Null where no set is left. */
function answerOrNull(method: SitingMethod, stop?: Parameters<typeof runUntil>[1]): SitingAnswer | null {
  try {
    return runUntil(method, stop);
  } catch (refusal) {
    if (refusal instanceof DomainError && refusal.fields[0]?.code === "no-set") return null;
    throw refusal;
  }
}

function checkSet({ p, fixed = [], forbiddenPairs = [] }: SitingInstance, sites: readonly number[]) {
  expect(sites).toEqual([...new Set(sites)].sort((a, b) => a - b));
  expect(sites).toHaveLength(p);
  expect(sites).toEqual(expect.arrayContaining([...fixed]));
  for (const [a, b] of forbiddenPairs) expect(sites.includes(a) && sites.includes(b)).toBe(false);
}

describe.each(MODELS)("$kind beyond enumeration", (model) => {
  it("finds what enumeration finds, and the best lies between value and bound at every step", () => {
    for (const seed of seeds) {
      const instance = smallInstance(seed);
      const known = answerOrNull(enumerate(model, instance));
      const sign = moreIsBetter(model) ? -1 : 1;
      const answer = answerOrNull(solveBeyondFew(model, instance, 1), (step) => {
        const best = known?.value ?? Number.NaN;
        if (sign * (step.value - best) < -close(best) || sign * (best - step.bound) < -close(best))
          throw new Error(`seed ${seed}: ${best} not between ${step.value} and ${step.bound}`);
        return false;
      });
      expect(answer === null, `seed ${seed}`).toBe(known === null);
      if (answer === null || known === null) continue;
      checkSet(instance, answer.sites);
      expect(answer.proven).toBe(true);
      expect(answer.value).toBe(valueOfSites(model, instance, answer.sites));
      expect(Math.abs(answer.value - known.value), `seed ${seed}`).toBeLessThanOrEqual(close(known.value));
    }
  });
});

/** Sixty points and forty sites in a town: too many sets to look at. */
function town(p: number, more: Partial<SitingInstance> = {}): SitingInstance {
  const place = (at: number) => [(at * 137) % 1009, (at * 71) % 997] as const;
  const costs = Float64Array.from({ length: 60 * 40 }, (_, cell) => {
    const [ax, ay] = place(Math.floor(cell / 40) + 50);
    const [bx, by] = place(cell % 40);
    return Math.hypot(ax - bx, ay - by) / 80;
  });
  return { weights: Float64Array.from({ length: 60 }, (_, at) => 1 + (at % 5)), costs, p, ...more };
}
const solved = (model: SitingModel, instance: SitingInstance, seed = 1) =>
  runUntil(solveBeyondFew(model, instance, seed));

describe.each(MODELS)("$kind of a town", (model) => {
  const sign = moreIsBetter(model) ? -1 : 1;

  it("one more site never makes it worse", () => {
    const values = [2, 3, 4, 5, 6, 7].map((p) => sign * solved(model, town(p)).value);
    values.reduce((before, value) => {
      expect(value).toBeLessThanOrEqual(before + close(before));
      return value;
    });
  });

  it("the same input and seed give the same steps", () => {
    const steps = (seed: number) => JSON.stringify([...solveBeyondFew(model, town(5), seed)]);
    expect(steps(7)).toBe(steps(7));
  });

  it("stopped anywhere it has a set and a bound that the best respects", () => {
    const best = solved(model, town(5));
    for (const after of [1, 5, 20, 60]) {
      let steps = 0;
      const stopped = runUntil(solveBeyondFew(model, town(5), 1), () => (steps += 1) >= after);
      expect(sign * (stopped.value - best.value)).toBeGreaterThanOrEqual(-close(best.value));
      expect(sign * (best.value - stopped.bound)).toBeGreaterThanOrEqual(-close(best.value));
      checkSet(town(5), stopped.sites);
    }
  });

  it("the order of points and sites, and points told twice by halves, do not matter", () => {
    const { weights, costs, p } = town(5);
    const { value } = solved(model, town(5));
    const shift = (cell: number) => ((Math.floor(cell / 40) + 7) % 60) * 40 + (((cell % 40) + 3) % 40);
    const turned = {
      p,
      weights: weights.map((_, at) => weights[(at + 7) % 60] ?? 0),
      costs: costs.map((_, cell) => costs[shift(cell)] ?? 0),
    };
    expect(Math.abs(solved(model, turned).value - value)).toBeLessThanOrEqual(close(value));
    const halves = weights.map((weight) => weight / 2);
    const twice = {
      p,
      weights: Float64Array.of(...halves, ...halves),
      costs: Float64Array.of(...costs, ...costs),
    };
    expect(Math.abs(solved(model, twice).value - value)).toBeLessThanOrEqual(close(value));
  });
});

describe("a cover of everybody", () => {
  it("is the end of the search, also where weights are not whole", () => {
    const { weights, costs } = town(8);
    const instance = { weights: weights.map((weight) => weight * 1.1), costs, p: 8 };
    let steps = 0;
    const answer = runUntil(solveBeyondFew({ kind: "cover", within: 5 }, instance, 1), () => {
      steps += 1;
      if (steps > 20_000) throw new Error("no end");
      return false;
    });
    expect(answer.proven).toBe(true);
    expect(answer.value).toBeCloseTo(
      instance.weights.reduce((sum, weight) => sum + weight, 0),
      9,
    );
  });
});

describe("scaling", () => {
  it("of weights or costs scales the sum and leaves its sites", () => {
    const { weights, costs } = town(5);
    const { sites, value } = solved({ kind: "p-median" }, town(5));
    for (const scaled of [
      { weights: weights.map((weight) => 3 * weight) },
      { costs: costs.map((cost) => 3 * cost) },
    ]) {
      const answer = solved({ kind: "p-median" }, town(5, scaled));
      expect(answer.sites).toEqual(sites);
      expect(answer.value).toBeCloseTo(3 * value, 6);
    }
  });

  it("of weights leaves center and equivalent as they are", () => {
    const weights = town(5).weights.map((weight) => 3 * weight);
    for (const model of MODELS.filter(({ kind }) => kind === "p-center" || kind === "ede"))
      expect(solved(model, town(5, { weights })).value).toBeCloseTo(solved(model, town(5)).value, 9);
  });
});
