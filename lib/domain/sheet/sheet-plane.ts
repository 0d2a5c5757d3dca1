import type { Position } from "../drawing/document";
import { metersPerDegree } from "../geometry/meters";

declare const onSheet: unique symbol;
/** A spot on a free sheet in the sheet's own pixels: x to the right, y down, from its upper left corner. */
export type SheetPixel = readonly [x: number, y: number] & { readonly [onSheet]: true };

/** Size of a sheet in its own pixels, and whether a photographed drawing lies on it. */
export interface Sheet {
  width: number;
  height: number;
  picture: boolean;
}

/**
 * Gestures and the view know one plane, the earth's. For them a sheet lies where equator and prime meridian cross,
 * one pixel a metre; nothing of that is ever stored.
 */
const DEGREE = metersPerDegree(0);

/** Sheet pixel → position in the plane (lng, lat). */
export const toPlane = ([x, y]: SheetPixel): Position => [x / DEGREE.lng, -y / DEGREE.lat];

/** Position in the plane → sheet pixel, to a tenth: far finer than a finger. */
export const toSheet = ([lng, lat]: Position): SheetPixel =>
  sheetPixel(tenth(lng * DEGREE.lng), tenth(-lat * DEGREE.lat));

/** The one constructor from bare numbers: coordinates that are known to be sheet pixels. */
export const sheetPixel = (x: number, y: number) => [x, y] as const as unknown as SheetPixel;

const tenth = (value: number) => Math.round(value * 10) / 10 || 0;

const LONG_SIDE = 2_000;
const SHORT_SIDE = 1_400;

/** An empty sheet that lies as the tablet is held. */
export const emptySheet = (upright: boolean): Sheet => ({
  width: upright ? SHORT_SIDE : LONG_SIDE,
  height: upright ? LONG_SIDE : SHORT_SIDE,
  picture: false,
});

/** The sheet that a photograph of these dimensions becomes: its shape, as long as an empty sheet. */
export function photographedSheet(width: number, height: number): Sheet {
  const scale = LONG_SIDE / Math.max(width, height, 1);
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
    picture: true,
  };
}
