import { boxOf, extentOf, inkOf } from "./ink";
import type { DrawnStroke } from "./ink";

/** A touch that hardly moves is a tap: all of it within this many CSS pixels. */
export const TAP_PIXELS = 14;

/** Whether a stroke is a tap, at the scale it was drawn at. */
export function isTap(stroke: DrawnStroke): boolean {
  const ink = inkOf([stroke]);
  return ink !== null && extentOf(boxOf(ink.strokes.flat())) <= TAP_PIXELS;
}
