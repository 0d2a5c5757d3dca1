import { describe, expect, it } from "vitest";
import { differenceView } from "@/lib/domain/privacy/difference-view";
import type { ShownZone } from "@/lib/domain/privacy/released-zone";

const shape: ShownZone["shape"] = { type: "MultiPolygon", coordinates: [] };
const zone = (over: Partial<ShownZone>): ShownZone => ({
  attitude: "use",
  zone: "891faa8a027ffff",
  resolution: 9,
  persons: 10,
  since: "2026-11-22",
  rest: false,
  groups: null,
  standing: null,
  shape,
  ...over,
});

describe("difference of two attitudes", () => {
  it("stands only where both show the same single cell", () => {
    const use = [zone({ zone: "a" }), zone({ zone: "b", rest: true }), zone({ zone: "c" })];
    const avoid = [zone({ zone: "a", persons: 4 }), zone({ zone: "b", rest: true }), zone({ zone: "d" })];
    expect(differenceView(use, avoid)).toMatchObject([{ zone: "a", first: 10, second: 4, difference: 6 }]);
  });

  it("is uncertain as long as the change of both numbers could make it", () => {
    const of = (persons: number) => differenceView([zone({ persons })], [zone({ persons: 20 })])[0];
    expect([17, 18, 20, 22, 23].map((persons) => of(persons)?.uncertain)).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });

  it("carries the older date, and the largest difference comes first", () => {
    const first = [zone({ zone: "a", persons: 9 }), zone({ zone: "b", persons: 30, since: "2026-11-20" })];
    const second = [zone({ zone: "a", persons: 5 }), zone({ zone: "b", persons: 50 })];
    expect(differenceView(first, second).map(({ zone: name, since }) => [name, since])).toEqual([
      ["b", "2026-11-20"],
      ["a", "2026-11-22"],
    ]);
  });
});
