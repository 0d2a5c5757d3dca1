import { randomUUID } from "node:crypto";
import { cellToBoundary, gridDisk, latLngToCell, polygonToCells } from "h3-js";
import { describe, expect, it } from "vitest";
import type { DrawingDocument, Geometry, LiveMark, Position } from "@/lib/domain/drawing/document";
import { metersPerDegree } from "@/lib/domain/geometry/meters";
import { cellsNearLine } from "@/lib/domain/surface/cells-near-line";
import { timesOf } from "@/lib/domain/surface/times-mask";
import { timedCells, touchedCells } from "@/lib/domain/surface/touched-cells";
import { seededRandom } from "@/tests/support/strokes";
import { drawingDocument, liveMark } from "@/tests/support/study";

const RATH: Position = [6.8142, 51.2661];
const drawing = (...marks: LiveMark[]): DrawingDocument => drawingDocument({ workshop: randomUUID(), marks });
const located = (
  geometry: Geometry,
  overrides: Partial<LiveMark> = {},
  radiusMeters: number | null = null,
): LiveMark =>
  liveMark({
    location: { geometry, certainty: "about", radiusMeters, method: "by-participant" },
    ...overrides,
  });
const place = (at: Position, overrides: Partial<LiveMark> = {}, radius: number | null = null) =>
  located({ type: "Point", coordinates: at }, overrides, radius);
const offset = ([lng, lat]: Position, eastMeters: number, northMeters: number): Position => {
  const scale = metersPerDegree(lat);
  return [lng + eastMeters / scale.lng, lat + northMeters / scale.lat];
};
const useCells = (doc: DrawingDocument, resolution = 9) =>
  touchedCells(doc, resolution).get("use") ?? new Set<string>();

/** Cells under many points of the disc: every one of them must be found. */
function sampledDisc(at: Position, radius: number, resolution: number, random: () => number): Set<string> {
  const cells = new Set<string>();
  for (let i = 0; i < 600; i += 1) {
    const angle = random() * 2 * Math.PI;
    const far = radius * (i % 3 === 0 ? 0.999 : Math.sqrt(random()));
    const [lng, lat] = offset(at, Math.cos(angle) * far, Math.sin(angle) * far);
    cells.add(latLngToCell(lat, lng, resolution));
  }
  return cells;
}

describe("timedCells", () => {
  it("gives every cell the times of all marks in it, none where they give none, and the cells of touchedCells", () => {
    const here = offset(RATH, 1_500, 0);
    const doc = drawing(
      { ...place(RATH), times: ["evening"] },
      { ...place(RATH), times: ["morning", "evening"] },
      { ...place(here), times: [] },
      { ...place(here), times: ["night"], private: true },
    );
    const cells = timedCells(doc, 9).get("use") ?? new Map<string, number>();
    expect(new Set(cells.keys())).toEqual(useCells(doc));
    const timesAt = ([lng, lat]: Position) => timesOf(cells.get(latLngToCell(lat, lng, 9)) ?? -1);
    expect(timesAt(RATH)).toEqual(["morning", "evening"]);
    expect(timesAt(here)).toEqual([]);
  });
});

describe("touchedCells", () => {
  it.each([
    ["exact", 40],
    ["about", 100],
    ["area", 250],
    [null, 100],
  ] as const)("meets the disc of %s: %i m", (certainty, radius) => {
    const random = seededRandom(7);
    for (let i = 0; i < 8; i += 1) {
      const at = offset(RATH, random() * 2_000, random() * 2_000);
      const mark = place(at);
      const cells = useCells(drawing({ ...mark, location: { ...(mark.location ?? never()), certainty } }));
      for (const cell of sampledDisc(at, radius, 9, random)) expect(cells).toContain(cell);
      // Nothing beyond the disc: every cell has a corner, or its own outline, close enough.
      const beyond = sampledDisc(at, radius + 2, 9, random);
      for (const cell of cells) expect(beyond.has(cell) || nearestCorner(cell, at) < radius + 200).toBe(true);
    }
  });

  it("uses the radius a place has, and the point alone when strict", () => {
    const wide = useCells(drawing(place(RATH, {}, 900)));
    expect(wide.size).toBeGreaterThan(20);
    const strict = touchedCells(drawing(place(RATH, {}, 900)), 9, { strict: true }).get("use");
    expect(strict).toEqual(new Set([latLngToCell(RATH[1], RATH[0], 9)]));
  });

  it("keeps private, removed and anchor marks and marks off the map out", () => {
    const hidden = drawing(
      place(RATH, { private: true }),
      place(RATH, { anchor: true }),
      { ...place(RATH), location: null },
      place(RATH, { attitudes: [] }),
    );
    hidden.marks.push({
      id: randomUUID(),
      order: 9,
      phase: "spontaneous",
      drawnAt: "2026-11-20T15:00:00Z",
      removedAt: "2026-11-20T15:01:00Z",
    });
    expect(touchedCells(hidden, 9).size).toBe(0);
  });

  it("has one set an attitude; wishes have their own", () => {
    const sets = touchedCells(
      drawing(
        place(RATH, { attitudes: ["use", "avoid"] }),
        place(RATH, { phase: "wish", attitudes: ["here"] }),
      ),
      9,
    );
    expect([...sets.keys()].sort()).toEqual(["avoid", "here", "use"]);
    expect(sets.get("use")).toEqual(sets.get("avoid"));
  });

  it("finds every cell within 20 m of a way", () => {
    const line = [RATH, offset(RATH, 700, 300), offset(RATH, 400, 1_400)];
    const cells = useCells(drawing(located({ type: "LineString", coordinates: line }, { kind: "way" })), 10);
    const random = seededRandom(3);
    for (let i = 0; i < 500; i += 1) {
      const [a, b] = random() < 0.5 ? [line[0], line[1]] : [line[1], line[2]];
      if (!a || !b) continue;
      const share = random();
      const angle = random() * 7;
      const on: Position = [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])];
      const [lng, lat] = offset(on, Math.cos(angle) * 19.9, Math.sin(angle) * 19.9);
      expect(cells).toContain(latLngToCell(lat, lng, 10));
    }
    expect(cells.size).toBeLessThan(40);
  });

  it("cuts 200 m off a way's ends at an anchor, and leaves nothing of a short one", () => {
    const home = place(RATH, { anchor: true });
    const way = (meters: number) =>
      located({ type: "LineString", coordinates: [RATH, offset(RATH, meters, 0)] }, { kind: "way" });
    expect(useCells(drawing(home, way(190))).size).toBe(0);
    const cut = useCells(drawing(home, way(2_000)), 10);
    const whole = useCells(drawing(way(2_000)), 10);
    expect(cut.size).toBeLessThan(whole.size);
    expect(whole).toContain(latLngToCell(RATH[1], RATH[0], 10));
    expect(cut).not.toContain(latLngToCell(RATH[1], RATH[0], 10));
  });

  it("meets every cell an area touches, counting overlapping areas once", () => {
    const ring = (size: number): Position[] => [
      offset(RATH, 0, 0),
      offset(RATH, size, 0),
      offset(RATH, size, size),
      offset(RATH, 0, size),
      offset(RATH, 0, 0),
    ];
    const area = (size: number) => located({ type: "Polygon", coordinates: [ring(size)] }, { kind: "area" });
    const cells = useCells(drawing(area(1_500)));
    for (const cell of polygonToCells(ring(1_500), 9, true)) expect(cells).toContain(cell);
    for (const corner of ring(1_500)) expect(cells).toContain(latLngToCell(corner[1], corner[0], 9));
    expect(useCells(drawing(area(1_500), area(900)))).toEqual(cells);
    expect(useCells(drawing(area(8))).size).toBe(1);
  });

  it.each([9, 10])("finds what H3's own fill finds, holes left out, at resolution %i", (resolution) => {
    const random = seededRandom(11);
    const star = (meters: number): Position[] => {
      const corners = Array.from({ length: 24 }, (_, i) => {
        const far = meters * (0.6 + 0.4 * random());
        return offset(RATH, Math.cos((i / 12) * Math.PI) * far, Math.sin((i / 12) * Math.PI) * far);
      });
      return [...corners, corners[0] ?? RATH];
    };
    for (let i = 0; i < 20; i += 1) {
      const size = 100 + random() * 2_000;
      const rings = i % 2 === 0 ? [star(size)] : [star(size), star(size * 0.5)];
      const area = located({ type: "Polygon", coordinates: rings }, { kind: "area" });
      const cells = useCells(drawing(area), resolution);
      const crossed = new Set(rings.flatMap((ring) => [...cellsNearLine(ring, 0, resolution)]));
      const centred = polygonToCells(rings, resolution, true);
      expect(cells).toEqual(new Set([...crossed, ...centred]));
    }
  });

  it("leaves a hole's inside out", () => {
    const square = (from: number, to: number): Position[] => [
      offset(RATH, from, from),
      offset(RATH, to, from),
      offset(RATH, to, to),
      offset(RATH, from, to),
      offset(RATH, from, from),
    ];
    const cells = useCells(
      drawing(
        located({ type: "Polygon", coordinates: [square(0, 4_000), square(1_000, 3_000)] }, { kind: "area" }),
      ),
    );
    const [lng, lat] = offset(RATH, 2_000, 2_000);
    expect(cells).not.toContain(latLngToCell(lat, lng, 9));
  });

  it("takes an area of which a single corner lies on the study's box", () => {
    const corner: Position = [6.8, 51.31];
    const outline: Position[] = [corner, offset(corner, 200, 300), offset(corner, -200, 300), corner];
    const doc = drawing(located({ type: "Polygon", coordinates: [outline] }, { kind: "area" }));
    const cells = touchedCells(doc, 9, { within: [6.76, 51.24, 6.86, 51.31] }).get("use");
    expect(cells).toContain(latLngToCell(corner[1], corner[0], 9));
  });

  it("looks at nothing outside the study's box, however wide the mark", () => {
    const world: Position[] = [
      [-170, -80],
      [170, -80],
      [170, 80],
      [-170, 80],
      [-170, -80],
    ];
    const within = [6.76, 51.24, 6.86, 51.31] as const;
    const begun = performance.now();
    const doc = drawing(
      located({ type: "Polygon", coordinates: [world] }, { kind: "area" }),
      located(
        {
          type: "LineString",
          coordinates: [
            [-170, 51.27],
            [170, 51.27],
          ],
        },
        { kind: "way", attitudes: ["value"] },
      ),
      place(RATH, { attitudes: ["avoid"] }, 50_000),
    );
    const sets = touchedCells(doc, 9, { within });
    expect(performance.now() - begun).toBeLessThan(2_000);
    expect(sets.get("use")?.size).toBeGreaterThan(400);
    expect(sets.get("use")?.size).toBeLessThan(700);
    expect(sets.get("value")?.size).toBeGreaterThan(20);
    for (const near of gridDisk(latLngToCell(RATH[1], RATH[0], 9), 3))
      expect(sets.get("avoid")).toContain(near);
  });
});

function nearestCorner(cell: string, at: Position): number {
  const scale = metersPerDegree(at[1]);
  return Math.min(
    ...cellToBoundary(cell, true).map(([lng, lat]) =>
      Math.hypot((lng - at[0]) * scale.lng, (lat - at[1]) * scale.lat),
    ),
  );
}

function never(): never {
  throw new Error("a seeded mark has a location");
}

describe("shielded places", () => {
  const shelter = RATH;
  const touched = (mark: LiveMark) =>
    touchedCells(drawing(mark), 9, { shielded: [shelter] }).get("use")?.size ?? 0;
  const square = (at: Position, meters: number): Geometry => {
    const corner = (east: number, north: number) => offset(at, east * meters, north * meters);
    return {
      type: "Polygon",
      coordinates: [[corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1), corner(-1, -1)]],
    };
  };

  it("a place or a small area at one touches nothing, farther away it does", () => {
    expect(touched(place(offset(shelter, 100, 100)))).toBe(0);
    expect(touched(place(offset(shelter, 120, 120)))).toBeGreaterThan(0);
    expect(touched(located(square(shelter, 80)))).toBe(0);
  });

  it("a quarter around one still counts: a hole in it would show the place", () => {
    const quarter = located(square(shelter, 900));
    expect(touched(quarter)).toBe(useCells(drawing(quarter)).size);
  });

  it("a way loses its end there, as at an anchor", () => {
    const way = (end: Position) =>
      located({ type: "LineString", coordinates: [offset(end, 3_000, 0), offset(end, 1_000, 0), end] });
    const own = latLngToCell(shelter[1], shelter[0], 10);
    expect(useCells(drawing(way(shelter)), 10)).toContain(own);
    const cut = touchedCells(drawing(way(shelter)), 10, { shielded: [shelter] }).get("use");
    expect(cut?.size).toBeGreaterThan(5);
    expect(cut).not.toContain(own);
  });
});
