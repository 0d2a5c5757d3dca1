import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  centreOf,
  createCamera,
  metersPerPixel,
  panned,
  toPosition,
  toScreen,
  zoomed,
} from "@/lib/client/map/camera";

const camera = createCamera([6.806, 51.272], 14, 820, 1_180);
const pixel = fc.record({
  x: fc.double({ min: 0, max: 820, noNaN: true }),
  y: fc.double({ min: 0, max: 1_180, noNaN: true }),
});

describe("camera", () => {
  it("puts the centre in the middle of the view", () => {
    expect(toScreen(camera, [6.806, 51.272])).toEqual({ x: 410, y: 590 });
    expect(centreOf(camera)[0]).toBeCloseTo(6.806, 10);
  });

  it("knows its scale: 40,075,016.7 m × cos(latitude) / (512 × 2^zoom), OpenStreetMap wiki, Zoom levels", () => {
    expect(metersPerPixel(camera)).toBeCloseTo(
      (40_075_016.686 * Math.cos((51.272 * Math.PI) / 180)) / (512 * 2 ** 14),
      5,
    );
  });

  it("goes from the screen to the earth and back", () => {
    fc.assert(
      fc.property(pixel, (point) => {
        const back = toScreen(camera, toPosition(camera, point));
        expect(Math.hypot(back.x - point.x, back.y - point.y)).toBeLessThan(1e-4);
      }),
    );
  });

  it("zooms around a point that stays where it is", () => {
    fc.assert(
      fc.property(pixel, fc.double({ min: -4, max: 4, noNaN: true }), (point, levels) => {
        const position = toPosition(camera, point);
        const after = toScreen(zoomed(camera, levels, point), position);
        expect(Math.hypot(after.x - point.x, after.y - point.y)).toBeLessThan(1e-3);
      }),
    );
  });

  it("moves its content with the hand", () => {
    const position = toPosition(camera, { x: 100, y: 100 });
    const after = toScreen(panned(camera, 30, -20), position);
    expect(after.x).toBeCloseTo(130, 5);
    expect(after.y).toBeCloseTo(80, 5);
  });
});
