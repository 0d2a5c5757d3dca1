import { describe, expect, it } from "vitest";
import { enumerate } from "@/lib/domain/siting/solve/enumerate";
import { runUntil } from "@/lib/domain/siting/solve/run-until";
import { solveResamples } from "@/lib/domain/siting/solve/solve-resamples";
import type { Random } from "@/lib/domain/statistics/random";
import { seededRandom } from "@/lib/domain/statistics/random";

const POINTS = 80;
const SITES = 24;

/** Minutes on a plain, to whole ones on request, so that many sets tie. */
function minutes(random: Random, whole: boolean): Float64Array {
  const place = () => [random.between(0, 60), random.between(0, 60)] as const;
  const [homes, sites] = [Array.from({ length: POINTS }, place), Array.from({ length: SITES }, place)];
  return Float64Array.from(
    homes.flatMap(([x, y]) =>
      sites.map(([a, b]) => (whole ? Math.round(Math.hypot(x - a, y - b)) : Math.hypot(x - a, y - b))),
    ),
  );
}

const drawn = (random: Random, people: number) => {
  const weights = new Uint32Array(POINTS);
  for (let at = 0; at < people; at += 1) {
    const point = random.whole(0, POINTS - 1);
    weights[point] = (weights[point] ?? 0) + 1;
  }
  return weights;
};

describe("resamples", () => {
  it.each([
    ["four of many", { p: 4 }, false],
    ["four of many with ties", { p: 4 }, true],
    [
      "fixed and forbidden",
      {
        p: 5,
        fixed: [3],
        forbiddenPairs: [
          [3, 4],
          [1, 2],
          [5, 9],
        ],
      },
      true,
    ],
    ["few sets", { p: 2 }, true],
  ] as const)("%s: the sets that enumeration finds", (_name, question, whole) => {
    const random = seededRandom(5);
    const costs = minutes(random, whole);
    const surfaces = Array.from({ length: 5 }, () => drawn(random, 40));
    surfaces.push(new Uint32Array(POINTS));
    const steps = solveResamples({ ...question, costs }, surfaces);
    let step = steps.next();
    const seen: number[] = [];
    for (; !step.done; step = steps.next()) seen.push(step.value);
    expect(seen).toEqual(surfaces.map((_, at) => at + 1));
    step.value.forEach((answer, at) => {
      const weights = Float64Array.from(surfaces[at] ?? []);
      const known = runUntil(enumerate({ kind: "p-median" }, { ...question, costs, weights }));
      expect(answer.sites).toEqual(known.sites);
      expect(answer.value).toBeCloseTo(known.value, 8);
    });
  });

  it("without points there is nothing to answer", () => {
    expect(solveResamples({ costs: new Float64Array(), p: 1 }, []).next()).toEqual({ done: true, value: [] });
  });
});
