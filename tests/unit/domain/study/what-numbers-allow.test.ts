import { expect, it } from "vitest";
import { whatNumbersAllow } from "@/lib/domain/study/what-numbers-allow";

it.each([
  [12, { presentation: "none", groupMaps: false, siting: false, fineGrid: false, moreFrom: 15 }],
  [15, { presentation: "outlines", groupMaps: false, siting: false, fineGrid: false, moreFrom: 30 }],
  [40, { presentation: "surface", groupMaps: false, siting: true, fineGrid: false, moreFrom: 150 }],
  [150, { presentation: "surface", groupMaps: true, siting: true, fineGrid: false, moreFrom: 400 }],
  [400, { presentation: "surface", groupMaps: true, siting: true, fineGrid: true, moreFrom: null }],
] as const)("%i people", (people, allowed) => {
  expect(whatNumbersAllow(people, 5)).toEqual({ ...allowed, leastInGroup: 10 });
});

it("a larger k needs larger groups", () => {
  expect(whatNumbersAllow(200, 8).leastInGroup).toBe(16);
});
