import { boxOf, centreOf, extentOf, gap, inkOf } from "./ink";
import type { DrawnStroke, InkBox } from "./ink";
import { TAP_PIXELS } from "./tap";

/** A pause up to this long, in milliseconds, leaves a drawing of several strokes together. */
export const PAUSE_MS = 1_500;
/** Strokes this near belong together. */
const NEAR_PIXELS = 48;
/** Drawn without a break, strokes belong together when they are about as near as they are long: the walls of a house. */
const FLUENT_MS = 900;
const FLUENT_PIXELS = 120;
/** A dot beside a drawing (a door knob, an apple) belongs to it only when it is this near. */
const DOT_PIXELS = 24;
/** Two taps this near were meant as one. */
const SAME_TAP_PIXELS = 16;

/**
 * Whether the next stroke belongs to the mark that the previous strokes form: close in time (a pause of at most
 * 1.5 s) and close in place (boxes overlapping or within 48 pixels). Two taps are two places unless they nearly
 * coincide. Strokes that follow without a break may be as far apart as they are long, 120 pixels at most.
 * Drawn at different zooms, the coarser pixel counts.
 */
export function joinsGroup(previous: readonly DrawnStroke[], next: DrawnStroke): boolean {
  const last = previous.at(-1);
  if (!last || next.startedAt - last.endedAt > PAUSE_MS) return false;
  const before = inkOf(previous);
  const all = inkOf([...previous, next]);
  if (!before || !all || all.strokes.length !== before.strokes.length + 1) return false;
  const added = all.strokes.at(-1) ?? [];
  const group = all.strokes.slice(0, -1).flat();
  const [groupBox, addedBox] = [boxOf(group), boxOf(added)];
  const addsTap = extentOf(addedBox) <= TAP_PIXELS;
  const groupIsTaps = all.strokes.slice(0, -1).every((stroke) => extentOf(boxOf(stroke)) <= TAP_PIXELS);
  if (addsTap && groupIsTaps) {
    return all.strokes
      .slice(0, -1)
      .some((tap) => gap(centreOf(boxOf(tap)), centreOf(addedBox)) <= SAME_TAP_PIXELS);
  }
  const distance = distanceOf(groupBox, addedBox);
  if (addsTap || groupIsTaps) return distance <= DOT_PIXELS;
  const fluent = next.startedAt - last.endedAt <= FLUENT_MS;
  const length = Math.min(1.2 * extentOf(groupBox), 1.2 * extentOf(addedBox), FLUENT_PIXELS);
  return distance <= Math.max(NEAR_PIXELS, fluent ? length : 0);
}

/** Distance between two boxes in pixels; 0 when they overlap. */
function distanceOf(a: InkBox, b: InkBox): number {
  const across = Math.max(0, a.left - b.right, b.left - a.right);
  const along = Math.max(0, a.bottom - b.top, b.bottom - a.top);
  return Math.hypot(across, along);
}
