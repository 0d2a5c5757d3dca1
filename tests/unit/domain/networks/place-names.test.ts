import { expect, it } from "vitest";
import { placeNames } from "@/lib/domain/networks/place-names";

const SIZES = { radius: 10, gap: 2, letterWidth: 10, lineHeight: 20 };
const at = (id: string, x: number, y: number) => ({ id, x, y });

it("puts a name outwards where there is room, and inwards or above where another sign stands", () => {
  const alone = placeNames([at("a", 100, 0)], new Map([["a", "abcde"]]), SIZES);
  expect(alone).toEqual([{ id: "a", x: 112, y: 0, anchor: "start" }]);
  const beside = placeNames([at("a", 100, 0), at("b", 140, 0)], new Map([["a", "abcde"]]), SIZES);
  expect(beside).toEqual([{ id: "a", x: 88, y: 0, anchor: "end" }]);
  const between = placeNames(
    [at("a", 100, -5), at("b", 140, -5), at("c", 60, -5)],
    new Map([["a", "abcde"]]),
    SIZES,
  );
  expect(between).toEqual([{ id: "a", x: 100, y: -27, anchor: "middle" }]);
});

it("keeps names apart from each other, and leaves out those without one", () => {
  const placed = placeNames(
    [at("a", 0, 0), at("b", 0, 15), at("c", 0, 200)],
    new Map([
      ["a", "abcde"],
      ["b", "abcde"],
    ]),
    SIZES,
  );
  expect(placed.map(({ id, anchor }) => [id, anchor])).toEqual([
    ["a", "start"],
    ["b", "end"],
  ]);
});
