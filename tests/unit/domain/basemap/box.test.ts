import { describe, expect, it } from "vitest";
import { boxSchema, coversBox, withMargin } from "@/lib/domain/basemap/box";
import { MOST_TILES, tilesInBox } from "@/lib/domain/basemap/wanted-tiles";
import type { Position } from "@/lib/domain/drawing/document";
import { distanceMeters } from "@/lib/domain/geometry/meters";
import { tileIdToZxy, zxyToTileId } from "pmtiles";

const RATH = [6.76, 51.24, 6.86, 51.31] as const;

describe("the box of a base map", () => {
  it("grows by as many metres on every side", () => {
    const [west, south, east, north] = withMargin(RATH, 1_000);
    const pairs: [Position, Position][] = [
      [
        [west, 51.3],
        [6.76, 51.3],
      ],
      [
        [east, 51.3],
        [6.86, 51.3],
      ],
      [
        [6.8, south],
        [6.8, 51.24],
      ],
      [
        [6.8, north],
        [6.8, 51.31],
      ],
    ];
    for (const [from, to] of pairs) expect(Math.abs(distanceMeters(from, to) - 1_000)).toBeLessThan(15);
  });

  it("covers what lies in it, to the rounding of a header", () => {
    expect(coversBox(withMargin(RATH, 10), RATH)).toBe(true);
    expect(coversBox([6.7600000004, 51.24, 6.86, 51.31], RATH)).toBe(true);
    expect(coversBox(RATH, withMargin(RATH, 10))).toBe(false);
    expect(coversBox([6.77, 51.24, 6.86, 51.31], RATH)).toBe(false);
  });

  it.each([[[6.9, 51, 6.8, 52]], [[6.8, 52, 6.9, 51]], [[-181, 51, 6.8, 52]], [[6.8, Number.NaN, 6.9, 52]]])(
    "refuses %j",
    (box) => {
      expect(boxSchema.safeParse(box).success).toBe(false);
    },
  );
});

describe("tiles that touch a box", () => {
  it("are all tiles of the world for the world", () => {
    expect([...(tilesInBox([-180, -85, 180, 85], 0, 3) ?? [])]).toEqual(
      Array.from({ length: 85 }, (_, i) => i),
    );
  });

  it("are ascending, within the zooms, and hold every place of the box", () => {
    const ids = [...(tilesInBox(RATH, 6, 14) ?? [])];
    expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b));
    expect(new Set(ids.map((id) => tileIdToZxy(id)[0]))).toEqual(new Set([6, 7, 8, 9, 10, 11, 12, 13, 14]));
    // Düsseldorf-Rath, 6.81 E 51.275 N, at zoom 14
    expect(ids).toContain(zxyToTileId(14, 8_501, 5_465));
    expect(ids).not.toContain(zxyToTileId(14, 8_490, 5_465));
  });

  it("are counted before they are listed", () => {
    expect(tilesInBox([-10, 40, 30, 60], 0, 14)).toBeNull();
    expect(tilesInBox([6.5, 51, 7.1, 51.5], 0, 14)?.length).toBeLessThan(MOST_TILES);
  });
});
