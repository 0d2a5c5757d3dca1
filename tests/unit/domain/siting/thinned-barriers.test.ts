import { expect, it } from "vitest";
import { walkersTo } from "@/lib/domain/siting/walkers";
import { thinnedBarriers } from "@/lib/domain/siting/thinned-barriers";
import { seededRandom } from "@/lib/domain/statistics/random";

/** A railway of so many corners, eleven kilometres to the north, a metre off here and there. */
const railway = (corners: number): [number, number][] => {
  const random = seededRandom(2);
  return Array.from({ length: corners }, (_, at): [number, number] => [
    7 + random.normal(1) * 1e-5,
    51 + (0.1 * at) / (corners - 1),
  ]);
};

it("few corners stay as they are", () => {
  const lines = [railway(100), railway(200)];
  expect(thinnedBarriers(lines)).toEqual(lines);
});

it("thousands become few, and the ways stay as long to a few metres", () => {
  const lines = Array.from({ length: 5 }, (_, at) =>
    railway(4_000).map(([lng, lat]): [number, number] => [lng + at / 100, lat]),
  );
  const kept = thinnedBarriers(lines);
  expect(kept.flat().length).toBeLessThanOrEqual(300);
  kept.forEach((line, at) => expect([line[0], line.at(-1)]).toEqual([lines[at]?.[0], lines[at]?.at(-1)]));
  const nowhere = { any: false, zoneAt: () => -1, shares: () => new Float64Array() };
  const goal: [number, number] = [7.045, 51.05];
  const walkFrom = (barriers: [number, number][][]) => {
    const crossings = barriers.map(([[lng] = [7, 51]]): [number, number] => [lng, 51.06]);
    return walkersTo({ network: null, barriers, crossings }, [goal], nowhere, goal)[0]?.([6.995, 51.05]);
  };
  const straight = lines.map(([[lng] = [7, 51]]): [number, number][] => [
    [lng, 51],
    [lng, 51.1],
  ]);
  const [many, few] = [walkFrom(lines), walkFrom(straight)];
  expect(many?.blocked).toBe(true);
  expect(Math.abs((many?.straightMetres ?? 0) - (few?.straightMetres ?? Infinity))).toBeLessThan(40);
});
