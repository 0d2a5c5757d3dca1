import type { Camera } from "@/lib/client/map/camera";
import { metersPerPixel, toPosition, toScreen } from "@/lib/client/map/camera";
import type { DrawnStroke } from "@/lib/domain/drawing/ink";
import { simplifyLine } from "@/lib/domain/geometry/simplify";

/** No point that is left out lies farther than this from the line that is kept. */
const THIN_PIXELS = 0.75;
/** A stroke of many minutes is thinned further until it fits beside others in one document. */
const MOST_POINTS = 1_500;

/** One stroke while it is drawn, on the earth, so that the map may move under it. */
export interface StrokeRecorder {
  add(camera: Camera, x: number, y: number, t: number): void;
  onScreen(camera: Camera): { x: number; y: number }[];
  finish(camera: Camera, t: number): DrawnStroke;
}

/** `startedAt` is the wall clock (ms since 1970) at `t0` on the pointer events' clock. */
export function recordStroke(input: DrawnStroke["input"], startedAt: number, t0: number): StrokeRecorder {
  const points: [number, number, number][] = [];
  return {
    add(camera, x, y, t) {
      const [lng, lat] = toPosition(camera, { x, y });
      points.push([lng, lat, Math.max(0, Math.round(t - t0))]);
    },
    onScreen: (camera) => points.map(([lng, lat]) => toScreen(camera, [lng, lat])),
    finish(camera, t) {
      const scale = metersPerPixel(camera);
      let tolerance = THIN_PIXELS * scale;
      let thinned = simplifyLine(points, tolerance);
      while (thinned.length > MOST_POINTS) {
        tolerance *= 2;
        thinned = simplifyLine(points, tolerance);
      }
      return {
        points: thinned,
        input,
        metersPerPixel: scale,
        startedAt,
        endedAt: startedAt + Math.max(0, Math.round(t - t0)),
      };
    },
  };
}
