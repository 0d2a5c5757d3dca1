import fc from "fast-check";
import { expect, it } from "vitest";
import { segmentGrid, type Segment } from "@/lib/domain/geometry/segment-grid";
import { segmentsMeet, type PlanePoint } from "@/lib/domain/geometry/segments";

/** Whole numbers among them: on the edges of cells, upright, lying and as points. */
const coordinate = fc.oneof(fc.integer({ min: -40, max: 40 }), fc.double({ min: -40, max: 40, noNaN: true }));
const point: fc.Arbitrary<PlanePoint> = fc.record({ x: coordinate, y: coordinate });
const segment: fc.Arbitrary<Segment> = fc.tuple(point, point);

it("meets what meets one of all segments, whatever the cells are", () => {
  fc.assert(
    fc.property(
      fc.array(segment, { maxLength: 12 }),
      segment,
      fc.constantFrom(1, 3, 10, 200),
      (all, [a, b], side) => {
        expect(segmentGrid(all, side)(a, b)).toBe(all.some(([c, d]) => segmentsMeet(a, b, c, d)));
      },
    ),
    { numRuns: 2_000 },
  );
});
