import { expect, it } from "vitest";
import { seededRandom } from "@/lib/domain/statistics/random";

it("tallies what drawing one by one draws, and goes on from there", () => {
  const [one, other] = [seededRandom(7), seededRandom(7)];
  const from = Uint32Array.of(3, 1, 4, 9, 5);
  const times = new Uint16Array(10);
  const expected = new Uint16Array(10);
  for (let round = 0; round < 200; round += 1) {
    one.tally(from, times);
    for (let draw = 0; draw < from.length; draw += 1) {
      const drawn = from[Math.floor(other.next() * from.length)] ?? NaN;
      expected[drawn] = (expected[drawn] ?? 0) + 1;
    }
  }
  expect(times).toEqual(expected);
  expect(one.next()).toBe(other.next());
});
