import { describe, expect, it } from "vitest";
import { countedIn, haveChanged, strataOf } from "@/lib/services/releases/counted";

const drawing = (id: string, participant: string, more: object = {}) => ({
  id,
  participant,
  workshop: "w1",
  revision: 1,
  groups: "{}",
  ...more,
});
const DRAWINGS = [
  drawing("d1", "p2", { groups: '{"life": "a"}' }),
  drawing("d2", "p1"),
  drawing("d3", "p2", { workshop: "w2", groups: '{"life": "b"}' }),
];

describe("whom a release counts", () => {
  it("are the people of the drawings in the order of their ids, or some of them with theirs alone", () => {
    const all = countedIn(DRAWINGS);
    expect(all.people).toEqual(["p1", "p2"]);
    expect(all.drawings.map(({ id, person }) => [id, person])).toEqual([
      ["d1", 1],
      ["d2", 0],
      ["d3", 1],
    ]);
    const one = countedIn(all.drawings, ["p2"]);
    expect(one.drawings.map(({ id, person }) => [id, person])).toEqual([
      ["d1", 0],
      ["d3", 0],
    ]);
  });

  it("are drawn again within their first workshop and answers, and know all their workshops", () => {
    expect(strataOf(countedIn(DRAWINGS))).toEqual({
      strata: ["w1 {}", 'w1 {"life": "a"}'],
      workshops: [["w1"], ["w1", "w2"]],
    });
  });

  it("have changed with a new version, a further drawing or one that is gone; not with newcomers", () => {
    const counted = countedIn(DRAWINGS);
    expect(haveChanged(counted, DRAWINGS)).toBe(false);
    expect(haveChanged(counted, [...DRAWINGS, drawing("d4", "p3")])).toBe(false);
    expect(haveChanged(counted, [drawing("d0", "p3"), ...DRAWINGS])).toBe(false);
    expect(haveChanged(counted, [...DRAWINGS, drawing("d4", "p1")])).toBe(true);
    expect(haveChanged(counted, [drawing("d0", "p1"), ...DRAWINGS])).toBe(true);
    expect(haveChanged(counted, DRAWINGS.slice(1))).toBe(true);
    expect(haveChanged(counted, DRAWINGS.slice(0, 2))).toBe(true);
    expect(haveChanged(counted, [])).toBe(true);
    expect(haveChanged(counted, [drawing("d1", "p2", { revision: 2 }), ...DRAWINGS.slice(1)])).toBe(true);
  });
});
