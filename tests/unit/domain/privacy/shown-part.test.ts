import { expect, it } from "vitest";
import type { ShownZone } from "@/lib/domain/privacy/released-zone";
import { partsOf, partKey, sameQuestion, zonesOf } from "@/lib/domain/privacy/shown-part";
import type { From150 } from "@/lib/domain/privacy/tables/further-tables";

const shape: ShownZone["shape"] = { type: "MultiPolygon", coordinates: [] };
const zone = (name: string, persons: number, more: Partial<ShownZone> = {}): ShownZone => ({
  attitude: "use",
  zone: name,
  resolution: 9,
  persons,
  since: "2026-11-01",
  rest: false,
  groups: null,
  standing: null,
  shape,
  ...more,
});
const age = { id: "age", options: [{ id: "young" }, { id: "old" }, { id: "few" }] };
const from150 = {
  since: "2026-11-02",
  times: {
    asked: true,
    rows: [
      { attitude: "use", zone: "a", rest: false, time: "evening", persons: 7 },
      { attitude: "use", zone: "b", rest: true, time: "evening", persons: 9 },
    ],
  },
  ambivalence: [{ zone: "c", persons: 6 }],
  quarters: { units: [], rows: [] },
  institutions: { units: [], rows: [] },
  topics: { asked: false, rows: [] },
  wishes: {
    asked: true,
    zones: [{ wish: "here", zone: "w", resolution: 8, rest: true, persons: 12, shape }],
  },
} satisfies From150;
const told = {
  zones: [
    zone("a", 40, {
      groups: {
        since: "2026-11-03",
        sharedBy: [],
        values: [
          { set: "age", option: "young", persons: 12 },
          { set: "age", option: "old", persons: 20 },
        ],
      },
    }),
    zone("b", 30),
    zone("b", 25, { rest: true }),
    zone("c", 11, { attitude: "avoid" }),
  ],
  further: { from150 },
};
const numbers = (...subject: Parameters<typeof zonesOf>) =>
  zonesOf(...subject).map(({ zone: name, rest, persons, since }) => [name, rest, persons, since]);

it("shows an attitude with everybody's numbers, and parts with the numbers and dates told of them alone", () => {
  expect(numbers(told, { attitude: "use", part: null }).map(([, , persons]) => persons)).toEqual([
    40, 30, 25,
  ]);
  expect(numbers(told, { attitude: "use", part: { by: "group", set: "age", option: "young" } })).toEqual([
    ["a", false, 12, "2026-11-03"],
  ]);
  expect(numbers(told, { attitude: "use", part: { by: "time", time: "evening" } })).toEqual([
    ["b", true, 9, "2026-11-02"],
    ["a", false, 7, "2026-11-02"],
  ]);
  expect(numbers(told, { attitude: "avoid", part: { by: "both" } })).toEqual([["c", false, 6, "2026-11-02"]]);
  expect(numbers(told, { attitude: "avoid", part: { by: "wish", wish: "here" } })).toEqual([
    ["w", true, 12, "2026-11-02"],
  ]);
});

it("offers the parts that anything is told of, and none under 150 persons", () => {
  const keys = (...asked: Parameters<typeof partsOf>) => partsOf(...asked).map(partKey);
  expect(keys(told, "use", [age])).toEqual(["group age young", "group age old", "time evening", "wish here"]);
  expect(keys(told, "avoid", [age])).toEqual(["both", "wish here"]);
  expect(keys({ zones: [zone("a", 40)], further: { from150: null } }, "use", [age])).toEqual([]);
  expect(keys({ zones: [zone("a", 40)], further: null }, "use", [age])).toEqual([]);
});

it("lets parts stand side by side that answer the same question", () => {
  const young = { by: "group", set: "age", option: "young" } as const;
  expect(sameQuestion(young, { ...young, option: "old" })).toBe(true);
  expect(sameQuestion(young, { ...young, set: "life" })).toBe(false);
  expect(sameQuestion(young, { by: "time", time: "day" })).toBe(false);
  expect(sameQuestion({ by: "time", time: "night" }, { by: "time", time: "day" })).toBe(true);
});
