import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeCards } from "@/lib/client/room/card-place";

const FREE = { left: 12, top: 12, right: 808, bottom: 1_000 };
const SIZE = { width: 440, height: 200 };

const box = fc
  .tuple(
    fc.integer({ min: -200, max: 900 }),
    fc.integer({ min: -200, max: 1_100 }),
    fc.integer({ min: 0, max: 700 }),
    fc.integer({ min: 0, max: 700 }),
  )
  .map(([left, top, width, height]) => ({ left, top, right: left + width, bottom: top + height }));

describe("where cards stand", () => {
  it("always inside, and never over the mark where any side has room", () => {
    fc.assert(
      fc.property(box, (mark) => {
        const { left, top } = placeCards(mark, SIZE, FREE);
        expect(left).toBeGreaterThanOrEqual(FREE.left);
        expect(top).toBeGreaterThanOrEqual(FREE.top);
        expect(left + SIZE.width).toBeLessThanOrEqual(FREE.right);
        expect(top + SIZE.height).toBeLessThanOrEqual(FREE.bottom);
        const room =
          FREE.right - mark.right >= SIZE.width + 20 ||
          mark.left - FREE.left >= SIZE.width + 20 ||
          FREE.bottom - mark.bottom >= SIZE.height + 20 ||
          mark.top - FREE.top >= SIZE.height + 20;
        if (!room) return;
        const apart =
          left >= mark.right ||
          left + SIZE.width <= mark.left ||
          top >= mark.bottom ||
          top + SIZE.height <= mark.top;
        expect(apart).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});
