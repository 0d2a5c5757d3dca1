import type { Position } from "../drawing/document";
import { distanceMeters } from "../geometry/meters";

/** How much of a way is cut off where it begins or ends at an anchor. */
const CUT_METERS = 200;
/** Anchors lie on a grid of 400 m, so up to 283 m beside the true place; and ways rarely begin at the very door. */
const AT_ANCHOR_METERS = 400;

/** A way without its first and last 200 m where that end lies at an anchor; nothing when no more is left. */
export function cutWayAtAnchors(way: readonly Position[], anchors: readonly Position[]): readonly Position[] {
  const isAtAnchor = (end: Position | undefined) =>
    end !== undefined && anchors.some((anchor) => distanceMeters(anchor, end) <= AT_ANCHOR_METERS);
  const fromStart = isAtAnchor(way[0]);
  const fromEnd = isAtAnchor(way.at(-1));
  const begun = fromStart ? withoutFirstMeters(way, CUT_METERS) : way;
  return fromEnd ? withoutFirstMeters(begun.toReversed(), CUT_METERS) : begun;
}

function withoutFirstMeters(way: readonly Position[], meters: number): Position[] {
  let left = meters;
  for (let i = 0; i + 1 < way.length; i += 1) {
    const a = way[i];
    const b = way[i + 1];
    if (a === undefined || b === undefined) break;
    const length = distanceMeters(a, b);
    if (length > left) {
      const share = left / length;
      return [[a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])], ...way.slice(i + 1)];
    }
    left -= length;
  }
  return [];
}
