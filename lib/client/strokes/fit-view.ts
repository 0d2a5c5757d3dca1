import { createCamera, positionOf } from "@/lib/client/map/camera";
import type { Camera } from "@/lib/client/map/camera";
import type { MarkShape } from "./mark-shape";

const FIT_MARGIN_PIXELS = 120;

type WorldBox = MarkShape["box"];

/** The smallest box around two. */
export const aroundBoth = (a: WorldBox, b: WorldBox): WorldBox => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
];

/** The view with the box in its middle, as near as it fits whole and at most so near. */
export function showing([left, top, right, bottom]: WorldBox, camera: Camera, mostZoom: number): Camera {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const room = Math.min(
    Math.max(64, camera.width - FIT_MARGIN_PIXELS) / Math.max(right - left, 1e-12),
    Math.max(64, camera.height - FIT_MARGIN_PIXELS) / Math.max(bottom - top, 1e-12),
  );
  const fitting = Math.min(mostZoom, Math.log2(room / 512));
  return createCamera(positionOf([x, y]), fitting, camera.width, camera.height);
}
