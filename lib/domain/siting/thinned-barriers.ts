import type { Position } from "../drawing/document";
import { simplifyLine } from "../geometry/simplify";

/** Corners of all barriers together that ways are still found round in a second or two. */
const MOST_CORNERS = 300;
/** Metres that a line may be off; nobody's way to a contact point hangs on so many. */
const FIRST_METERS = 2;
const LAST_METERS = 40;

/** Barriers (lng, lat) as they are; those of very many corners with fewer, off by as little as that takes, 32 m at most. */
export function thinnedBarriers(lines: readonly (readonly Position[])[]): (readonly Position[])[] {
  const corners = (some: readonly (readonly Position[])[]) =>
    some.reduce((sum, line) => sum + line.length, 0);
  let kept = [...lines];
  for (let meters = FIRST_METERS; meters < LAST_METERS && corners(kept) > MOST_CORNERS; meters *= 2)
    kept = lines.map((line) => simplifyLine(line, meters));
  return kept;
}
