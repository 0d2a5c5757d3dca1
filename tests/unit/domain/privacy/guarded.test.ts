import { describe, expect, it } from "vitest";
import { seededRandom } from "@/lib/domain/statistics/random";
import { Guarded } from "@/lib/domain/privacy/guarded";
import { resample } from "@/lib/domain/privacy/resample";
import type { ResampleInput } from "@/lib/domain/privacy/resample";
import { standings } from "@/lib/domain/privacy/standing";

const upTo = (n: number, from = 0) => Array.from({ length: n }, (_, i) => from + i);

/** Twelve zones of 40 − 3·i persons, everybody from one of two workshops. */
function inputOf(n: number): ResampleInput {
  return {
    zones: upTo(12).map((at) => ({ name: `zone ${at}`, people: upTo(n - 3 * at) })),
    strata: upTo(n).map((person) => (person % 2 === 0 ? "a" : "b")),
    workshops: upTo(n).map((person) => [person % 2 === 0 ? "a" : "b"]),
    random: seededRandom(1),
  };
}

function run(input: ResampleInput, count = 200) {
  const steps = resample(input, count);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

describe("rule 14: guarded values", () => {
  it("leave as rankings, shares in steps of 5 % and whole minutes", () => {
    const value = new Guarded({ a: 3, b: 7 }, 30);
    expect(
      value.ranking(({ a, b }) => [
        ["a", a],
        ["b", b],
      ]),
    ).toEqual(["b", "a"]);
    expect(
      value.shares(
        () =>
          new Map([
            ["a", 0.834],
            ["b", 0.01],
          ]),
      ),
    ).toEqual(
      new Map([
        ["a", 85],
        ["b", 0],
      ]),
    );
    expect(value.minutes(() => [4.7, 9.2])).toEqual([4, 10]);
  });

  it("do not leave under 30 persons, nor by being written", () => {
    const value = new Guarded({ a: 3 }, 29);
    expect(value.ranking(() => [["a", 1]])).toBeNull();
    expect(value.shares(() => new Map([["a", 0.5]]))).toBeNull();
    expect(value.minutes(() => [1, 2])).toBeNull();
    expect(() => JSON.stringify({ value })).toThrow("Guarded");
    expect(Object.keys(value)).toEqual([]);
  });
});

describe("resamples of a release", () => {
  it("draw as many of each stratum as there are, so that a zone of everybody keeps its number", () => {
    const surfaces = run(inputOf(40));
    const everybody = surfaces.shares(
      ({ resampled }) =>
        new Map([["all", resampled.filter((surface) => surface[0] === 40).length / resampled.length]]),
    );
    expect(everybody?.get("all")).toBe(100);
    const halves = surfaces.shares(
      ({ without }) =>
        new Map([["half", without.filter((surface) => surface[0] === 20).length / without.length]]),
    );
    expect(halves?.get("half")).toBe(100);
  });

  it("say how sure a place among the ten fullest is, the same for the same people", () => {
    const first = standings(run(inputOf(40)));
    expect(first?.get("zone 0")).toEqual({ inTopTen: 100, withoutOneWorkshop: 100 });
    const last = first?.get("zone 11")?.inTopTen ?? -1;
    expect(last).toBeLessThan(first?.get("zone 8")?.inTopTen ?? 0);
    expect(last % 5).toBe(0);
    expect(standings(run(inputOf(40)))).toEqual(first);
    expect(standings(run(inputOf(29)))).toBeNull();
  });
});
