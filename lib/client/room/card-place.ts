/** Pixels from the start corner of the map's container; physical sides, because a map is not mirrored. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const GAP_PX = 20;

/**
 * Where cards of `size` stand: beside the mark, never over it, inside `free`. Tried in this order: right, left,
 * below, above. A mark that leaves no room on any side gets them at the edge farther from its middle.
 */
export function placeCards(
  mark: Box,
  size: { width: number; height: number },
  free: Box,
): { left: number; top: number } {
  const middleX = (mark.left + mark.right) / 2;
  const middleY = (mark.top + mark.bottom) / 2;
  const left = clamp(middleX - size.width / 2, free.left, free.right - size.width);
  const top = clamp(middleY - size.height / 2, free.top, free.bottom - size.height);
  const right = mark.right + GAP_PX;
  if (right + size.width <= free.right) return { left: Math.max(right, free.left), top };
  const before = mark.left - GAP_PX - size.width;
  if (before >= free.left) return { left: Math.min(before, free.right - size.width), top };
  const below = mark.bottom + GAP_PX;
  if (below + size.height <= free.bottom) return { left, top: Math.max(below, free.top) };
  const above = mark.top - GAP_PX - size.height;
  if (above >= free.top) return { left, top: Math.min(above, free.bottom - size.height) };
  const atBottom = middleY < (free.top + free.bottom) / 2;
  return { left, top: atBottom ? Math.max(free.top, free.bottom - size.height) : free.top };
}

const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(value, most));
