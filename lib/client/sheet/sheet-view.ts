import { createCamera, metersPerPixel, toScreen, worldOf } from "@/lib/client/map/camera";
import type { Camera } from "@/lib/client/map/camera";
import { sheetPixel, toPlane } from "@/lib/domain/sheet/sheet-plane";
import type { Sheet } from "@/lib/domain/sheet/sheet-plane";

/** Empty table around a sheet, in CSS pixels. */
const EDGE_PIXELS = 8;
/** As near as two fingers come: so many times nearer than the whole sheet. */
const NEAREST = 8;

const middleOf = ({ width, height }: Sheet) => toPlane(sheetPixel(width / 2, height / 2));

/** Where a view of the sheet begins: on its middle, as far away as a view may be. */
export const firstView = (sheet: Sheet) => ({ center: middleOf(sheet), zoom: 0 });

/** Keeps the view on the sheet: never farther than the whole of it, its middle never off the paper. */
export function heldOn(sheet: Sheet): (camera: Camera) => Camera {
  return (camera) => {
    const { width, height } = camera;
    const across = Math.max(1, width - 2 * EDGE_PIXELS);
    const whole = Math.max(sheet.width / across, sheet.height / Math.max(1, height - 2 * EDGE_PIXELS));
    const fitting = camera.zoom + Math.log2(metersPerPixel(camera) / whole);
    const zoom = Math.min(Math.max(camera.zoom, fitting), fitting + Math.log2(NEAREST));
    const [left, top] = worldOf(toPlane(sheetPixel(0, 0)));
    const [right, bottom] = worldOf(toPlane(sheetPixel(sheet.width, sheet.height)));
    const middle = worldOf(middleOf(sheet));
    const far = zoom - fitting < 1e-6;
    const within = (value: number, from: number, to: number) => Math.min(to, Math.max(from, value));
    return {
      ...createCamera(middleOf(sheet), zoom, width, height),
      x: far ? middle[0] : within(camera.x, left, right),
      y: far ? middle[1] : within(camera.y, top, bottom),
    };
  };
}

/** The sheet's corners on screen: left, top, width, height in CSS pixels. */
export function sheetOnScreen(sheet: Sheet, camera: Camera): readonly [number, number, number, number] {
  const from = toScreen(camera, toPlane(sheetPixel(0, 0)));
  const to = toScreen(camera, toPlane(sheetPixel(sheet.width, sheet.height)));
  return [from.x, from.y, to.x - from.x, to.y - from.y];
}
