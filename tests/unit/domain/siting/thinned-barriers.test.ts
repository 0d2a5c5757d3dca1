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

it("ways are found soon round a line of a thousand corners that none can be left out of", () => {
  // Waves of 70 metres, as a winding river has. Every corner compared with every other, and that with every piece, takes minutes.
  const river = Array.from({ length: 1_500 }, (_, at): [number, number] => [
    7 + 1e-3 * Math.sin(at * 1.7),
    51 + (0.06 * at) / 1_499,
  ]);
  expect(thinnedBarriers([river]).flat().length).toBeGreaterThan(1_000);
  const nowhere = { any: false, zoneAt: () => -1, shares: () => new Float64Array() };
  const goals = Array.from({ length: 2 }, (_, at): [number, number] => [7.02, 51.02 + at / 100]);
  const walkers = walkersTo({ network: null, barriers: [river], crossings: [] }, goals, nowhere, [7, 51.03]);
  for (const walk of walkers)
    for (let row = 0; row < 10; row += 1) expect(walk([6.98, 51 + row / 200])?.blocked).toBe(true);
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
