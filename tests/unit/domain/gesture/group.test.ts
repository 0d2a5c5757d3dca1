import { describe, expect, it } from "vitest";
import { joinsGroup } from "@/lib/domain/drawing/group";
import { HOUSE, circle, inTurn, line, stroke } from "./hand";
import type { Pixel } from "./hand";

/** Whether every stroke joins those before it. */
const allJoin = (strokes: readonly (readonly Pixel[])[], pauseMs = 400) => {
  const drawn = inTurn(strokes, pauseMs);
  return drawn.every((next, i) => i === 0 || joinsGroup(drawn.slice(0, i), next));
};

describe("strokes of one mark", () => {
  it("joins the strokes of a house and of a tree", () => {
    expect(allJoin(HOUSE)).toBe(true);
    expect(allJoin([circle([0, 0], 60), line([0, 62], [0, 130]), [[10, -20]]])).toBe(true);
  });

  it("joins the dashes of a broken line", () => {
    expect(allJoin([0, 1, 2, 3, 4].map((i) => line([i * 60, 0], [i * 60 + 35, 5], 6)))).toBe(true);
  });

  it("parts strokes by a long pause", () => {
    expect(allJoin(HOUSE, 1_501)).toBe(false);
    expect(allJoin([circle([0, 0], 60), line([0, 62], [0, 130])], 1_500)).toBe(true);
  });

  it("parts strokes that lie apart", () => {
    expect(allJoin([line([0, 0], [300, 0]), line([0, 200], [300, 200])])).toBe(false);
    expect(allJoin([line([0, 0], [300, 0]), line([0, 60], [300, 60])], 1_200)).toBe(false);
  });

  it("takes two taps for two places unless they nearly coincide", () => {
    expect(allJoin([[[0, 0]], [[10, 6]]])).toBe(true);
    expect(allJoin([[[0, 0]], [[30, 0]]])).toBe(false);
  });

  it("joins a dot to a drawing only close by", () => {
    expect(allJoin([circle([0, 0], 60), [[0, 80]]])).toBe(true);
    expect(allJoin([circle([0, 0], 60), [[0, 95]]])).toBe(false);
  });

  it("never joins nothing", () => {
    expect(joinsGroup([], stroke([[0, 0]]))).toBe(false);
  });
});
