import type { DrawnStroke } from "@/lib/domain/drawing/ink";
import { metersPerDegree } from "@/lib/domain/geometry/meters";

/** A hand that draws in pixels (y downwards) on a map of 3 m a pixel in the demo area. */
export const METERS_PER_PIXEL = 3;
const [LNG, LAT] = [6.8, 51.27];
const degree = metersPerDegree(LAT);
export type Pixel = readonly [x: number, y: number];

export function stroke(pixels: readonly Pixel[], startedAt = 0): DrawnStroke {
  return {
    points: pixels.map(([x, y], i) => [
      LNG + (x * METERS_PER_PIXEL) / degree.lng,
      LAT - (y * METERS_PER_PIXEL) / degree.lat,
      i * 16,
    ]),
    input: "finger",
    metersPerPixel: METERS_PER_PIXEL,
    startedAt,
    endedAt: startedAt + pixels.length * 16,
  };
}

export function line(from: Pixel, to: Pixel, steps = 20): Pixel[] {
  return Array.from({ length: steps + 1 }, (_, i) => [
    from[0] + ((to[0] - from[0]) * i) / steps,
    from[1] + ((to[1] - from[1]) * i) / steps,
  ]);
}

/** `turns` round a centre; the radius grows evenly from `inner` to `outer`. */
export function spiral(centre: Pixel, inner: number, outer: number, turns: number, steps = 96): Pixel[] {
  return Array.from({ length: steps + 1 }, (_, i) => {
    const share = i / steps;
    const radius = inner + (outer - inner) * share;
    const angle = share * turns * 2 * Math.PI;
    return [centre[0] + radius * Math.cos(angle), centre[1] + radius * Math.sin(angle)];
  });
}

export const circle = (centre: Pixel, radius: number, turns = 1): Pixel[] =>
  spiral(centre, radius, radius, turns);

/** Strokes one after the other with a pause between them. */
export function inTurn(strokes: readonly (readonly Pixel[])[], pauseMs = 400): DrawnStroke[] {
  let at = 0;
  return strokes.map((pixels) => {
    const drawn = stroke(pixels, at);
    at = drawn.endedAt + pauseMs;
    return drawn;
  });
}

export const HOUSE: readonly (readonly Pixel[])[] = [
  line([0, 100], [0, 0]),
  line([100, 100], [100, 0]),
  line([0, 100], [100, 100]),
  line([-4, 3], [50, -50]),
  line([50, -50], [103, 4]),
];
