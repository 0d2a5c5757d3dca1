import type { Position } from "../drawing/document";
import type { StudyBox } from "./study-box";

/**
 * The part of an open ring inside a box, as one ring (parts stay joined along the box's sides, without area).
 * Source: Sutherland & Hodgman 1974, Communications of the ACM 17(1).
 */
export function clipRing(ring: readonly Position[], [west, south, east, north]: StudyBox): Position[] {
  const sides: readonly { axis: 0 | 1; at: number; keeps: 1 | -1 }[] = [
    { axis: 0, at: west, keeps: 1 },
    { axis: 0, at: east, keeps: -1 },
    { axis: 1, at: south, keeps: 1 },
    { axis: 1, at: north, keeps: -1 },
  ];
  let clipped: Position[] = [...ring];
  for (const { axis, at, keeps } of sides) {
    const before = clipped;
    clipped = [];
    before.forEach((point, i) => {
      const last = before.at(i - 1) ?? point;
      const pointIn = (point[axis] - at) * keeps >= 0;
      const lastIn = (last[axis] - at) * keeps >= 0;
      if (pointIn !== lastIn) {
        const share = (at - last[axis]) / (point[axis] - last[axis]);
        clipped.push([last[0] + share * (point[0] - last[0]), last[1] + share * (point[1] - last[1])]);
      }
      if (pointIn) clipped.push(point);
    });
  }
  return clipped;
}
