import { describe, expect, it } from "vitest";
import { plainMark } from "@/tests/support/marks";
import type { Geometry, LiveMark } from "@/lib/domain/drawing/document";
import { previewFields } from "@/lib/domain/surface/preview-fields";
import { touchedCells } from "@/lib/domain/surface/touched-cells";
import type { DrawingDocument } from "@/lib/domain/drawing/document";

const AREA = [6.765, 51.238, 6.85, 51.308] as const;

const at = (geometry: Geometry, change: Partial<LiveMark> = {}) =>
  plainMark({
    location: { geometry, certainty: null, radiusMeters: null, method: "by-participant" },
    ...change,
  });
const point = at({ type: "Point", coordinates: [6.81, 51.26] });
const fields = (...marks: LiveMark[]) => previewFields(marks, AREA, 9);

describe("the fields of the preview", () => {
  it("are closed hexagons as large as a zone, with what was said", () => {
    const [field] = fields(point);
    expect(field?.ring.at(-1)).toEqual(field?.ring[0]);
    const lats = field?.ring.map(([, lat]) => lat) ?? [];
    expect(Math.max(...lats) - Math.min(...lats)).toBeCloseTo(0.0036, 4); // two edges of 200 m
    expect(field?.attitudes).toEqual(["use"]);
  });

  it("are about as many as the zones that the release counts", () => {
    const marks = [
      point,
      at({
        type: "LineString",
        coordinates: [
          [6.79, 51.25],
          [6.82, 51.27],
        ],
      }),
      at({
        type: "Polygon",
        coordinates: [
          [
            [6.8, 51.28],
            [6.83, 51.28],
            [6.83, 51.3],
            [6.8, 51.3],
            [6.8, 51.28],
          ],
        ],
      }),
    ];
    for (const mark of marks) {
      const counted = touchedCells({ marks: [mark] } as DrawingDocument, 9).get("use")?.size ?? 0;
      const shown = fields(mark).length;
      expect(shown).toBeGreaterThan(counted * 0.6 - 2);
      expect(shown).toBeLessThan(counted * 1.4 + 3);
    }
  });

  it("leave out what is private, an anchor, nowhere, or said nothing of", () => {
    expect(fields({ ...point, private: true })).toEqual([]);
    expect(fields({ ...point, anchor: true })).toEqual([]);
    expect(fields({ ...point, location: null })).toEqual([]);
    expect(fields({ ...point, attitudes: [] })).toEqual([]);
  });

  it("end with the study's area, however wide a mark is", () => {
    const world = at({
      type: "Polygon",
      coordinates: [
        [
          [-100, 0],
          [100, 0],
          [100, 80],
          [-100, 80],
          [-100, 0],
        ],
      ],
    });
    expect(fields(world).length).toBeLessThan(600);
    expect(fields(world).length).toBeGreaterThan(300);
    expect(fields(at({ type: "Point", coordinates: [10, 50] }))).toEqual([]);
  });
});
