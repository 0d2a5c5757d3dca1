import { describe, expect, it } from "vitest";
import { drawingDocumentSchema } from "@/lib/domain/drawing/document";
import { feltAs, inWords } from "@/lib/domain/drawing/facts";
import { documentOf, startSession } from "@/lib/domain/drawing/session";
import { REST_MS } from "@/lib/client/room/board";
import { bench, wall } from "@/tests/support/bench";

describe("the board under the hands of one person", () => {
  it("a stroke is a mark of the attitude that was asked; cards rise after a rest", () => {
    const { board, draw, marks, rest, saves } = bench();
    draw(...wall(0));
    expect(marks()).toMatchObject([
      { kind: "way", attitudes: ["use"], prompt: "use", order: 1, input: "finger" },
    ]);
    expect(board.get().selectedId).toBeNull();
    rest(REST_MS - 1);
    expect(board.get().selectedId).toBeNull();
    rest(1);
    expect(board.get().selectedId).toBe(marks()[0]?.id);
    expect(saves()).toBe(1);
  });

  it("strokes close in time and place are one mark, and undo takes the last stroke back", () => {
    const { board, draw, marks } = bench();
    draw(...wall(0));
    draw(...wall(60));
    draw([0, 0], [30, 0], [60, 0]);
    expect(marks()).toHaveLength(1);
    expect(marks()[0]?.sketch?.strokes).toHaveLength(3);
    board.undo();
    expect(marks()[0]?.sketch?.strokes).toHaveLength(2);
    board.redo();
    expect(marks()[0]?.sketch?.strokes).toHaveLength(3);
  });

  it("with cards open a tap beside them only closes, a stroke closes and draws", () => {
    const { board, draw, marks, rest } = bench();
    draw(...wall(0));
    rest();
    draw([300, 300]);
    expect(board.get().selectedId).toBeNull();
    expect(marks()).toHaveLength(1);
    draw([300, 300]);
    expect(marks()).toHaveLength(2);
    rest();
    draw(...wall(-300));
    expect(marks()).toHaveLength(3);
    expect(board.get().selectedId).toBeNull();
  });

  it("changes attitudes and shape, moves with its strokes, draws anew, removes, and takes all of it back", () => {
    const { board, draw, marks } = bench();
    draw(...wall(0));
    const before = board.get().history.marks;
    const id = marks()[0]?.id ?? "";
    board.tell(id, feltAs("value"));
    board.tell(id, feltAs("use"));
    board.setKind(id, "place");
    board.tell(id, inWords("label", "  Bücherei "));
    expect(marks()[0]).toMatchObject({ kind: "place", attitudes: ["value"], label: "Bücherei" });
    board.startCrosshair(id, "place", "list");
    board.here([6.85, 51.28]);
    expect(marks()[0]?.location?.geometry).toEqual({ type: "Point", coordinates: [6.85, 51.28] });
    expect(marks()[0]?.sketch?.strokes[0]?.[0]?.[0]).toBeGreaterThan(6.84);
    board.redraw(id);
    draw([500, 0], [560, 0], [640, 0]);
    expect(marks()).toMatchObject([{ id, kind: "way", attitudes: ["value"] }]);
    board.remove(id);
    expect(marks()).toHaveLength(0);
    for (let step = 0; step < 7; step++) board.undo();
    expect(board.get().history.marks).toEqual(before);
  });

  it("places without drawing: a spot at once, a way and an area point by point", () => {
    const { board, marks } = bench();
    board.startCrosshair(null, "place", "keyboard");
    board.here([6.8, 51.25]);
    board.startCrosshair(null, "way", "list");
    board.here([6.8, 51.25]);
    expect(board.finishCrosshair()).toBeNull();
    board.here([6.81, 51.25]);
    board.finishCrosshair();
    board.startCrosshair(null, "area", "list");
    for (const point of [
      [6.8, 51.2],
      [6.82, 51.2],
      [6.81, 51.22],
    ] as [number, number][])
      board.here(point);
    board.finishCrosshair();
    expect(marks().map(({ kind, input, sketch }) => [kind, input, sketch])).toEqual([
      ["place", "keyboard", null],
      ["way", "list", null],
      ["area", "list", null],
    ]);
    expect(board.get().hand.type).toBe("finger");
  });

  it("no drawing reaches a limit of the document, however much is drawn", () => {
    const { board, draw, marks, rest } = bench();
    for (let turn = 0; turn < 520; turn++) {
      draw(
        ...Array.from({ length: 120 }, (_, step): [number, number] => [
          step * 3,
          (turn % 40) * 200 + Math.sin(step) * 30,
        ]),
      );
      rest();
      board.select(null);
    }
    expect(board.get().full).toBe(true);
    const session = {
      ...startSession({
        code: "ABCD1234",
        workshop: "0192f0c1-7a00-7000-8000-000000000001",
        id: "0192f0c1-7a00-7000-8000-000000000002",
        participant: "0192f0c1-7a00-4000-8000-000000000003",
        secret: "0123456789ABCDEF",
        language: "de",
        at: "2026-11-22T10:00:00.000Z",
      }),
      decision: "counted" as const,
      consent: { version: "2026-11", givenAt: "2026-11-22T10:00:00.000Z" },
      revision: 1,
      history: board.get().history,
    };
    const read = drawingDocumentSchema.safeParse(documentOf(session, "2026-11"));
    expect(read.error?.issues ?? []).toEqual([]);
    expect(marks().length).toBeGreaterThan(100);
  });
});
