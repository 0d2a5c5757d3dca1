import type { Camera } from "@/lib/client/map/camera";
import { worldPixels } from "@/lib/client/map/camera";
import type { MarkShape } from "./mark-shape";
import { SIGN_PIXELS } from "./sign-images";

/** Signs of one mark overlap by this much. */
export const OVERLAP_PIXELS = 8;
const EQUATOR_METERS = 2 * Math.PI * 6_378_137;

/** Half the width of a mark's row of signs, in pixels. */
export function signsHalfWidth(shape: MarkShape): number {
  const count = shape.attitudes.length + shape.wishes.length;
  return count === 0 ? 9 : (count * SIGN_PIXELS - (count - 1) * OVERLAP_PIXELS) / 2;
}

/** Screen radius of a place that has one, else 0. */
export function radiusPixels(shape: MarkShape, camera: Camera): number {
  if (shape.radiusMeters === null) return 0;
  return (
    (shape.radiusMeters * worldPixels(camera)) / (EQUATOR_METERS * Math.cos((shape.lat * Math.PI) / 180))
  );
}

export function signOnScreen(shape: MarkShape, camera: Camera): { x: number; y: number } {
  const size = worldPixels(camera);
  return {
    x: (shape.signAt[0] - camera.x) * size + camera.width / 2,
    y: (shape.signAt[1] - camera.y) * size + camera.height / 2,
  };
}
