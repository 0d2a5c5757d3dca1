import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planeReading, planeStrokes, sheetSketch } from "@/lib/domain/sheet/sheet-mark";
import { emptySheet, photographedSheet, sheetPixel, toPlane, toSheet } from "@/lib/domain/sheet/sheet-plane";
import { plainMark } from "../../../support/marks";

const tenths = fc.integer({ min: 0, max: 20_000 }).map((value) => value / 10);

describe("a sheet in the plane of gestures", () => {
  it("comes back to the same tenth of a pixel", () => {
    fc.assert(
      fc.property(tenths, tenths, (x, y) => {
        expect(toSheet(toPlane(sheetPixel(x, y)))).toEqual([x, y]);
      }),
    );
  });

  it("gives the same sketch again and again, however often its strokes are read", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(tenths, tenths, fc.nat(5_000)), { minLength: 1, maxLength: 40 }),
        (stroke) => {
          const mark = plainMark({ sketch: { space: "sheet", strokes: [stroke], colours: ["blue"] } });
          expect(sheetSketch(planeStrokes(mark), ["blue"])).toEqual(mark.sketch);
        },
      ),
    );
  });

  it("reads a closed stroke of 200 pixels as an area, a dot as a place", () => {
    const ring = Array.from({ length: 41 }, (_, i): [number, number, number] => [
      500 + 100 * Math.cos((i / 40) * 2 * Math.PI),
      500 + 100 * Math.sin((i / 40) * 2 * Math.PI),
      i * 16,
    ]);
    const area = plainMark({ kind: "area", sketch: { space: "sheet", strokes: [ring], colours: ["red"] } });
    expect(planeReading(area)?.geometry.type).toBe("Polygon");
    const dot = plainMark({ sketch: { space: "sheet", strokes: [[[4, 4, 0]]], colours: ["red"] } });
    expect(planeReading(dot)?.geometry.type).toBe("Point");
  });

  it("lies as the tablet is held, and takes the shape of a photograph", () => {
    expect(emptySheet(true)).toEqual({ width: 1_400, height: 2_000, picture: false });
    expect(emptySheet(false)).toEqual({ width: 2_000, height: 1_400, picture: false });
    expect(photographedSheet(3_000, 4_000)).toEqual({ width: 1_500, height: 2_000, picture: true });
  });
});
