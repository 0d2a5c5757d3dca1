import type { Camera, ScreenPoint } from "@/lib/client/map/camera";
import { worldPixels } from "@/lib/client/map/camera";
import { radiusPixels, signOnScreen, signsHalfWidth } from "./mark-on-screen";
import type { MarkShape, WorldLine } from "./mark-shape";

export interface ScreenBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const REACH_PIXELS = 24;
const SIGN_REACH_PIXELS = 20;

/** The mark under a finger (24 px around it), topmost first: its sign, its line, then its area. */
export function markAt(shapes: readonly MarkShape[], camera: Camera, point: ScreenPoint): string | null {
  const topFirst = shapes.toReversed();
  const hit =
    topFirst.find((shape) => isOnSigns(shape, camera, point, REACH_PIXELS)) ??
    topFirst.find((shape) => shape.lines.some((line) => distanceTo(line, camera, point) <= REACH_PIXELS)) ??
    topFirst.find((shape) => isInside(shape, camera, point));
  return hit?.id ?? null;
}

/** The place, or the mark of any kind, whose sign itself is under a finger. */
export function signAt(
  shapes: readonly MarkShape[],
  camera: Camera,
  point: ScreenPoint,
  which: "places" | "all",
): string | null {
  const hit = shapes
    .toReversed()
    .find(
      (shape) =>
        (which === "all" || shape.kind === "place") &&
        Math.hypot(...fromSigns(shape, camera, point)) <= SIGN_REACH_PIXELS,
    );
  return hit?.id ?? null;
}

/** Everything that is drawn of a mark, in pixels of the view. */
export function screenBox(shape: MarkShape, camera: Camera): ScreenBox {
  const size = worldPixels(camera);
  const x = (world: number) => (world - camera.x) * size + camera.width / 2;
  const y = (world: number) => (world - camera.y) * size + camera.height / 2;
  const sign = signOnScreen(shape, camera);
  const radius = radiusPixels(shape, camera);
  const across = Math.max(signsHalfWidth(shape), radius);
  const along = Math.max(20, radius);
  return {
    left: Math.min(x(shape.box[0]), sign.x - across),
    top: Math.min(y(shape.box[1]), sign.y - along),
    right: Math.max(x(shape.box[2]), sign.x + across),
    bottom: Math.max(y(shape.box[3]), sign.y + along),
  };
}

/** How far a point is from a mark's row of signs, across and along. */
function fromSigns(shape: MarkShape, camera: Camera, point: ScreenPoint): [number, number] {
  const sign = signOnScreen(shape, camera);
  const beside = Math.max(0, Math.abs(point.x - sign.x) - Math.max(0, signsHalfWidth(shape) - 18));
  return [beside, point.y - sign.y];
}

function isOnSigns(shape: MarkShape, camera: Camera, point: ScreenPoint, reach: number): boolean {
  return Math.hypot(...fromSigns(shape, camera, point)) <= Math.max(reach, radiusPixels(shape, camera));
}

function distanceTo(line: WorldLine, camera: Camera, point: ScreenPoint): number {
  const size = worldPixels(camera);
  const px = camera.x + (point.x - camera.width / 2) / size;
  const py = camera.y + (point.y - camera.height / 2) / size;
  let best = Infinity;
  for (let i = 0; i + 3 < line.length; i += 2) {
    const [ax, ay, bx, by] = [line[i] ?? 0, line[i + 1] ?? 0, line[i + 2] ?? 0, line[i + 3] ?? 0];
    const squared = (bx - ax) ** 2 + (by - ay) ** 2;
    const share =
      squared === 0 ? 0 : Math.min(1, Math.max(0, ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / squared));
    best = Math.min(best, Math.hypot(px - ax - share * (bx - ax), py - ay - share * (by - ay)));
  }
  return best * size;
}

/** Even-odd rule over all rings of an area. */
function isInside(shape: MarkShape, camera: Camera, point: ScreenPoint): boolean {
  const size = worldPixels(camera);
  const px = camera.x + (point.x - camera.width / 2) / size;
  const py = camera.y + (point.y - camera.height / 2) / size;
  let inside = false;
  for (const ring of shape.rings) {
    for (let i = 0; i + 3 < ring.length; i += 2) {
      const [ax, ay, bx, by] = [ring[i] ?? 0, ring[i + 1] ?? 0, ring[i + 2] ?? 0, ring[i + 3] ?? 0];
      if (ay > py !== by > py && px < ax + ((py - ay) / (by - ay)) * (bx - ax)) inside = !inside;
    }
  }
  return inside;
}
