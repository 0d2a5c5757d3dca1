import type { LiveMark, Mark } from "../drawing/document";
import { isLive } from "../drawing/live-mark";

/**
 * Whether somebody has just removed a mark or kept it to themself that was traced from the photograph, which goes on
 * showing it. A stroke that is undone was a slip of the finger.
 */
export function stillShown(before: readonly Mark[], after: readonly Mark[]): boolean {
  const now = new Map(after.map((mark) => [mark.id, mark]));
  return before.filter(isTraced).some((mark) => {
    const mine = now.get(mark.id);
    return mine !== undefined && (!isLive(mine) || (mine.private && !mark.private));
  });
}

const isTraced = (mark: Mark): mark is LiveMark => isLive(mark) && mark.input === "paper";
