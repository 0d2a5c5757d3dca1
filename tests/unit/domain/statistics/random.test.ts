import { expect, it } from "vitest";
import { seededRandom } from "@/lib/domain/statistics/random";

it("tallies what drawing one by one draws, and goes on from there", () => {
  const [one, other] = [seededRandom(7), seededRandom(7)];
  const kinds = Uint32Array.of(0, 1, 0, 2, 1);
  const times = new Uint32Array(3);
  const expected = new Uint32Array(3);
  for (let round = 0; round < 200; round += 1) {
    one.tally(kinds, times);
    for (let draw = 0; draw < 5; draw += 1) {
      const drawn = kinds[Math.floor(other.next() * 5)] ?? NaN;
      expected[drawn] = (expected[drawn] ?? 0) + 1;
    }
  }
  expect(times).toEqual(expected);
  expect(one.next()).toBe(other.next());
});
