import { describe, expect, it } from "vitest";
import { createBoard } from "@/lib/client/room/board";
import { createLocator } from "@/lib/client/sheet/locator";
import { SHEET_GROUND } from "@/lib/client/sheet/sheet-ground";
import { drawingDocumentSchema } from "@/lib/domain/drawing/document";
import type { LiveMark, Position } from "@/lib/domain/drawing/document";
import type { DrawnStroke } from "@/lib/domain/drawing/gesture";
import { startHistory } from "@/lib/domain/drawing/history";
import { isLive } from "@/lib/domain/drawing/live-mark";
import { documentOf, startSession } from "@/lib/domain/drawing/session";
import { sheetPixel, toPlane } from "@/lib/domain/sheet/sheet-plane";

const AT: Position = [6.81, 51.26];

/** A board on a sheet with a clock moved by hand. */
function sheet() {
  let now = 1_763_800_000_000;
  let ids = 0;
  const board = createBoard(
    {
      now: () => new Date(now),
      newId: () => `0192f0c1-7a00-4000-8000-${String(++ids).padStart(12, "0")}`,
      later: () => () => undefined,
      onMarks: () => undefined,
    },
    startHistory([]),
    SHEET_GROUND,
  );
  board.ask({ phase: "spontaneous", attitude: "use", prompt: "use", offered: ["use"] });
  board.setPen("green");
  const stroke = (points: readonly Position[], metersPerPixel: number): DrawnStroke => {
    now += 5_000;
    return {
      points: points.map(([x, y], index) => [x, y, index * 16]),
      input: "finger",
      metersPerPixel,
      startedAt: now,
      endedAt: now + 400,
    };
  };
  const draw = (...pixels: [number, number][]) => {
    board.strokeStarts();
    board.stroke(
      stroke(
        pixels.map(([x, y]) => toPlane(sheetPixel(x, y))),
        1.7,
      ),
    );
  };
  const marks = (): LiveMark[] => board.get().history.marks.filter(isLive);
  return { board, draw, marks, stroke };
}

const ring = (at: Position, radius: number): Position[] =>
  Array.from({ length: 33 }, (_, i) => [
    at[0] + radius * Math.cos((i / 32) * 2 * Math.PI) * 1.6,
    at[1] + radius * Math.sin((i / 32) * 2 * Math.PI),
  ]);

describe("a sheet", () => {
  it("keeps strokes in its own pixels and nothing on the earth", () => {
    const { board, draw, marks } = sheet();
    draw([100, 100]);
    draw([300, 300], [700, 320]);
    board.setKind(marks()[1]?.id ?? "", "area");
    expect(marks().map(({ kind, location }) => [kind, location])).toEqual([
      ["place", null],
      ["area", null],
    ]);
    expect(marks()[1]?.sketch).toEqual({
      space: "sheet",
      colours: ["green"],
      strokes: [
        [
          [300, 300, 0],
          [700, 320, 16],
        ],
      ],
    });
  });

  it("takes marks put corner by corner, one corner back at a time", () => {
    const { board, marks } = sheet();
    board.startCrosshair(null, "area", "keyboard");
    for (const [x, y] of [
      [10, 10],
      [200, 10],
      [900, 900],
    ] as const)
      board.here(toPlane(sheetPixel(x, y)));
    board.undo();
    expect(board.finishCrosshair()).toBeNull();
    board.here(toPlane(sheetPixel(200, 300)));
    expect(board.finishCrosshair()).not.toBeNull();
    expect(marks()[0]).toMatchObject({ kind: "area", input: "keyboard", location: null });
    expect(marks()[0]?.sketch?.strokes[0]?.map(([x, y]) => [x, y])).toEqual([
      [10, 10],
      [200, 10],
      [200, 300],
      [10, 10],
    ]);
  });
});

describe("where is it?", () => {
  it("goes from mark to mark and never touches how one was drawn", () => {
    const { board, draw, marks, stroke } = sheet();
    for (let i = 0; i < 5; i += 1) draw([100 + 250 * i, 100]);
    draw([100, 900], [900, 960]);
    const before = JSON.stringify(marks().map(({ sketch }) => sketch));
    const locator = createLocator(board);
    locator.put(AT, "exact");
    locator.put(AT, "about");
    locator.stroke(stroke(ring(AT, 0.002), 3)); // nobody asked for a shape: the map was only moved
    expect(locator.at().index).toBe(2);
    locator.drawShape(true);
    locator.stroke(stroke(ring(AT, 0.002), 3));
    locator.nowhere();
    locator.skip();
    locator.drawShape(true);
    locator.stroke(stroke([AT, [6.815, 51.26], [6.82, 51.262]], 3));
    expect(locator.at().mark).toBeNull();
    expect(marks().map(({ location }) => [location?.geometry.type, location?.certainty])).toEqual([
      ["Point", "exact"],
      ["Point", "about"],
      ["Polygon", "area"],
      [undefined, undefined],
      [undefined, undefined],
      ["LineString", "about"],
    ]);
    expect(JSON.stringify(marks().map(({ sketch }) => sketch))).toBe(before);
    expect(createLocator(board).at().index).toBe(3); // the first one without a place
    locator.before();
    locator.nowhere();
    expect(marks()[5]?.location).toBeNull();
    board.undo();
    expect(marks()[5]?.location).not.toBeNull();
  });

  it("knows the place where a day starts only coarsely", () => {
    const { board, draw, marks } = sheet();
    draw([100, 100]);
    const anchored = { ...marks()[0], anchor: true } as LiveMark;
    board.load(startHistory([anchored]));
    createLocator(board).put([6.8123456, 51.2612345], "exact");
    expect(marks()[0]?.location).toMatchObject({ certainty: "area", radiusMeters: null });
    expect(marks()[0]?.location?.geometry).not.toEqual({
      type: "Point",
      coordinates: [6.8123456, 51.2612345],
    });
    expect(marks()[0]?.sketch).toEqual(anchored.sketch);
  });

  it("makes a document of the mode sheet that the server takes", () => {
    const { board, draw } = sheet();
    draw([100, 100]);
    draw([300, 300], [700, 320]);
    createLocator(board).put(AT, "about");
    const session = {
      ...startSession({
        code: "C0DE0000",
        workshop: "0192f0c1-7a00-4000-8000-0000000000aa",
        id: "0192f0c1-7a00-7000-8000-0000000000bb",
        participant: "0192f0c1-7a00-4000-8000-0000000000cc",
        secret: "0123456789ABCDEF",
        mode: "sheet",
        sheet: { width: 1_400, height: 2_000, picture: false },
        language: "de",
        at: "2026-11-22T10:00:00.000Z",
      }),
      decision: "counted" as const,
      consent: { version: "2026-11", givenAt: "2026-11-22T10:00:00.000Z" },
      revision: 3,
      history: board.get().history,
    };
    const document = documentOf(session, "2026-11");
    expect(drawingDocumentSchema.safeParse(document).error).toBeUndefined();
    expect(document).toMatchObject({ mode: "sheet", sheet: { width: 1_400, picture: false } });
  });
});
