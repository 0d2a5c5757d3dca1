import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import { reduceAnchors, snapToAnchorGrid } from "@/lib/domain/drawing/anchor";
import { distanceMeters } from "@/lib/domain/geometry/meters";
import { drawingDocument, liveMark } from "@/tests/support/study";

it("snaps to a grid of 400 m: never farther than half its diagonal, and a second time nowhere else", () => {
  fc.assert(
    fc.property(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -85, max: 85, noNaN: true }),
      (lng, lat) => {
        const snapped = snapToAnchorGrid([lng, lat]);
        expect(snapToAnchorGrid(snapped)).toEqual(snapped);
        expect(distanceMeters([lng, lat], snapped)).toBeLessThan(300);
      },
    ),
  );
});

it("reduces anchors of maps alone, and nothing else", () => {
  const anchor = liveMark({ anchor: true });
  const other = liveMark({ order: 2 });
  const map = drawingDocument({ workshop: randomUUID(), marks: [anchor, other] });
  const reduced = reduceAnchors(map);
  expect(reduced.marks[0]).toMatchObject({ sketch: null, anchor: true, location: { radiusMeters: null } });
  expect(reduced.marks[1]).toBe(other);
  expect(reduceAnchors(reduced)).toBe(reduced);
  const sheet = { ...map, mode: "sheet" as const };
  expect(reduceAnchors(sheet)).toBe(sheet);
});
