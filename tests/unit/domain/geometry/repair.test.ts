import { describe, expect, it } from "vitest";
import type { Geometry, Position } from "@/lib/domain/drawing/document";
import { countVertices } from "@/lib/domain/drawing/live-mark";
import { LIMITS } from "@/lib/domain/drawing/terms";
import { repairGeometry } from "@/lib/domain/geometry/repair";
import { randomOutline, seededRandom } from "@/tests/support/strokes";

const area = (...ring: Position[]): Geometry => ({ type: "Polygon", coordinates: [ring] });
const origin: Position = [6.8, 51.26];
const at = (x: number, y: number): Position => [origin[0] + x * 1e-3, origin[1] + y * 1e-3];

function ringsOf(geometry: Geometry): Position[][] {
  if (geometry.type === "Polygon") return geometry.coordinates;
  return geometry.type === "MultiPolygon" ? geometry.coordinates.flat() : [];
}
function signedArea(ring: readonly Position[]): number {
  return (
    ring.reduce((sum, [x, y], i) => {
      const [nextX, nextY] = ring[(i + 1) % ring.length] ?? [x, y];
      return sum + (x - origin[0]) * (nextY - origin[1]) - (nextX - origin[0]) * (y - origin[1]);
    }, 0) / 2
  );
}

describe("repairGeometry", () => {
  it("leaves a sound outline as it is, turned anticlockwise", () => {
    const repaired = repairGeometry(area(at(0, 0), at(0, 1), at(1, 1), at(1, 0), at(0, 0)));
    expect(repaired.type).toBe("Polygon");
    expect(ringsOf(repaired)).toHaveLength(1);
    expect(signedArea(ringsOf(repaired)[0] ?? [])).toBeCloseTo(1e-6, 12);
  });

  it("makes a bow-tie two triangles, none lost", () => {
    const repaired = repairGeometry(area(at(0, 0), at(1, 1), at(1, 0), at(0, 1), at(0, 0)));
    expect(repaired.type).toBe("MultiPolygon");
    expect(ringsOf(repaired).reduce((sum, ring) => sum + signedArea(ring), 0)).toBeCloseTo(0.5e-6, 12);
  });

  it("fills what is drawn twice (non-zero, not even-odd)", () => {
    const twice: Position[] = [at(0, 0), at(1, 0), at(1, 1), at(0, 1)];
    const repaired = repairGeometry(
      area(...twice, ...twice.map(([x, y]): Position => [x + 1e-4, y]), at(0, 0)),
    );
    const total = ringsOf(repaired).reduce((sum, ring) => sum + signedArea(ring), 0);
    expect(total).toBeGreaterThan(1e-6);
  });

  it("keeps a hole whichever way it runs", () => {
    const outline = [at(0, 0), at(3, 0), at(3, 3), at(0, 3), at(0, 0)];
    const hole = [at(1, 1), at(2, 1), at(2, 2), at(1, 2), at(1, 1)];
    for (const inner of [hole, hole.toReversed()]) {
      const repaired = repairGeometry({ type: "Polygon", coordinates: [outline, inner] });
      const [outer = [], cut = []] = ringsOf(repaired);
      expect(signedArea(outer)).toBeGreaterThan(0);
      expect(signedArea(cut)).toBeLessThan(0);
    }
  });

  it("leaves the line of an area that collapses, and the point of a line without length", () => {
    expect(repairGeometry(area(at(0, 0), at(1, 1), at(2, 2), at(0, 0)))).toEqual({
      type: "LineString",
      coordinates: [at(0, 0), at(1, 1), at(2, 2), at(0, 0)].map(([x, y]) => [
        Number(x.toFixed(7)),
        Number(y.toFixed(7)),
      ]),
    });
    expect(repairGeometry({ type: "LineString", coordinates: [at(1, 1), at(1, 1)] }).type).toBe("Point");
    expect(repairGeometry(area(at(1, 1), at(1, 1), at(1, 1), at(1, 1))).type).toBe("Point");
  });

  it("ends on outlines that run back and forth over themselves", () => {
    const tiny = (x: number, y: number): Position => [6.7993687 + x * 1e-7, 51.286748 + y * 1e-7];
    const spikes = [
      tiny(0, 0),
      tiny(0, 2),
      tiny(1, 1),
      tiny(0, 0),
      tiny(1, 0),
      tiny(2, 0),
      tiny(0, 0),
      tiny(1, 0),
      tiny(0, 0),
    ];
    const repaired = repairGeometry(area(...spikes));
    expect(ringsOf(repaired)).toHaveLength(1);
    expect(signedArea(ringsOf(repaired)[0] ?? [])).toBeGreaterThan(0);
  });

  it("takes a dense scribble within a moment", () => {
    const random = seededRandom(5);
    const scribble = Array.from({ length: 300 }, () => at(random(), random()));
    const begun = performance.now();
    expect(countVertices(repairGeometry(area(...scribble, ...scribble.slice(0, 1))))).toBeLessThanOrEqual(
      300,
    );
    expect(performance.now() - begun).toBeLessThan(5_000);
  });

  it("survives shapes as wide as the earth", () => {
    const repaired = repairGeometry(area([-180, -90], [180, 90], [180, -90], [-180, 90], [-180, -90]));
    expect(ringsOf(repaired).length).toBeGreaterThan(1);
  });

  it("keeps its promises for 1,500 finger strokes", () => {
    const seed = Number(process.env["SEED"] ?? 20_261_122);
    console.info(`repair seed ${seed}`);
    const random = seededRandom(seed);
    for (let i = 0; i < 1_500; i += 1) {
      const repaired = repairGeometry(randomOutline(random));
      expect(countVertices(repaired)).toBeLessThanOrEqual(LIMITS.verticesPerLocation);
      for (const ring of ringsOf(repaired)) {
        expect(ring.length).toBeGreaterThanOrEqual(4);
        expect(ring.at(-1)).toEqual(ring[0]);
        for (const [x, y] of ring) {
          if (Number(x.toFixed(7)) !== x || Number(y.toFixed(7)) !== y)
            expect([x, y]).toEqual("seven decimals");
        }
      }
    }
  });
});
