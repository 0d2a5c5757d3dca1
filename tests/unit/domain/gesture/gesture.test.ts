import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { geometrySchema } from "@/lib/domain/drawing/document";
import { countVertices } from "@/lib/domain/drawing/live-mark";
import { asKind, readGesture } from "@/lib/domain/drawing/gesture";
import { HOUSE, METERS_PER_PIXEL, circle, inTurn, line, spiral, stroke } from "./hand";
import type { Pixel } from "./hand";

const read = (...strokes: (readonly Pixel[])[]) => readGesture(inTurn(strokes));

describe("one stroke", () => {
  it("reads a tap as a place, trembling too", () => {
    expect(read([[0, 0]])).toMatchObject({ kind: "place", radiusMeters: null, geometry: { type: "Point" } });
    expect(
      read([
        [0, 0],
        [4, 3],
        [-3, 5],
        [1, 1],
      ]),
    ).toMatchObject({ kind: "place", radiusMeters: null });
  });

  it.each<[string, Pixel[]]>([
    ["straight", line([0, 0], [200, 40])],
    [
      "a zigzag",
      [0, 1, 2, 3, 4].flatMap((i) => line([i * 40, (i % 2) * 60], [i * 40 + 40, ((i + 1) % 2) * 60], 8)),
    ],
    ["there and back", [...line([0, 0], [200, 30]), ...line([200, 34], [4, 3])]],
    [
      "round a corner and back",
      [
        ...line([0, 0], [150, 0]),
        ...line([150, 0], [150, 150]),
        ...line([154, 150], [154, -4]),
        ...line([154, -4], [0, -4]),
      ],
    ],
    ["half a circle", circle([0, 0], 100, 0.5)],
  ])("reads an open stroke as a way: %s", (_, pixels) => {
    expect(read(pixels)).toMatchObject({ kind: "way", radiusMeters: null, geometry: { type: "LineString" } });
  });

  it.each<[string, Pixel[]]>([
    ["closed", circle([0, 0], 100)],
    ["left open a little", circle([0, 0], 100, 0.93)],
    ["overshot", circle([0, 0], 100, 1.15)],
    [
      "crossing tails",
      [[-30, 60], ...line([0, 0], [150, 0]), ...line([150, 0], [150, 120]), ...line([150, 120], [-40, 30])],
    ],
    [
      "a figure eight",
      Array.from({ length: 81 }, (_, i): Pixel => [
        120 * Math.sin((i / 80) * 2 * Math.PI),
        70 * Math.sin((i / 80) * 4 * Math.PI),
      ]),
    ],
    ["a spiral", spiral([0, 0], 20, 110, 3)],
  ])("reads a closed stroke as an area: %s", (_, pixels) => {
    const reading = read(pixels);
    expect(reading.kind).toBe("area");
    expect(["Polygon", "MultiPolygon"]).toContain(reading.geometry.type);
  });

  it("reads a small circle as a place with its radius in metres", () => {
    const reading = read(circle([40, 40], 25, 1.1));
    expect(reading).toMatchObject({ kind: "place", geometry: { type: "Point" } });
    expect(reading.radiusMeters).toBeGreaterThan(24 * METERS_PER_PIXEL);
    expect(reading.radiusMeters).toBeLessThan(26 * METERS_PER_PIXEL);
    expect(read(circle([40, 40], 36)).kind).toBe("area");
  });
});

describe("several strokes as one mark", () => {
  it("reads a house of five strokes as an area, in any order and direction", () => {
    const orders = [
      HOUSE,
      HOUSE.toReversed(),
      HOUSE.map((wall) => wall.toReversed()),
      [2, 0, 4, 1, 3].map((i) => HOUSE[i] ?? []),
    ];
    for (const strokes of orders)
      expect(read(...strokes)).toMatchObject({ kind: "area", geometry: { type: "Polygon" } });
  });

  it("reads a tree (crown and trunk) and a face in a circle as areas", () => {
    expect(read(circle([0, 0], 60), line([0, 60], [0, 130])).kind).toBe("area");
    const face = read(
      circle([0, 0], 80),
      circle([-25, -20], 8),
      circle([25, -20], 8),
      line([-30, 30], [30, 30]),
    );
    const outline = read(circle([0, 0], 80));
    expect(face).toEqual(outline);
  });

  it("reads a broken line as one way with all its dashes", () => {
    const dashes = [0, 1, 2, 3, 4].map((i) => line([i * 60, i * 10], [i * 60 + 35, i * 10 + 5], 6));
    const reading = read(...dashes);
    expect(reading).toMatchObject({ kind: "way", geometry: { type: "LineString" } });
  });

  it("reads an arrow as the way of its shaft", () => {
    expect(read(line([0, 0], [300, 0]), line([300, 0], [280, -14]), line([300, 0], [280, 14])).kind).toBe(
      "way",
    );
  });

  it("reads two taps on one spot and a small cross as a place", () => {
    expect(read([[0, 0]], [[5, 4]])).toMatchObject({ kind: "place", radiusMeters: null });
    expect(read(line([0, 0], [30, 30]), line([30, 0], [0, 30])).kind).toBe("place");
  });
});

describe("another kind for the same strokes", () => {
  it("gives what was asked for", () => {
    const way = inTurn([line([0, 0], [200, 90])]);
    const loop = inTurn([circle([0, 0], 100)]);
    expect(asKind(way, "place")).toMatchObject({ kind: "place", geometry: { type: "Point" } });
    expect(asKind(loop, "way")).toMatchObject({ kind: "way", geometry: { type: "LineString" } });
    expect(asKind(inTurn([circle([0, 0], 100, 0.6)]), "area")).toMatchObject({
      kind: "area",
      geometry: { type: "Polygon" },
    });
    expect(asKind(inTurn(HOUSE), "way")).toMatchObject({ kind: "way", geometry: { type: "LineString" } });
    expect(asKind(inTurn([[[0, 0]]]), "area")).toMatchObject({ kind: "area", geometry: { type: "Point" } });
  });
});

const pixel = fc.tuple(fc.integer({ min: -400, max: 400 }), fc.integer({ min: -400, max: 400 }));
const strokes = fc.array(fc.array(pixel, { minLength: 1, maxLength: 60 }), { minLength: 1, maxLength: 5 });

describe("any scribble", () => {
  it("gives a storable geometry, as every kind", { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(strokes, (pixels) => {
        const drawn = pixels.map((points, i) => stroke(points, i * 1_000));
        for (const reading of [
          readGesture(drawn),
          ...(["place", "way", "area"] as const).map((kind) => asKind(drawn, kind)),
        ]) {
          expect(geometrySchema.safeParse(reading.geometry).success).toBe(true);
          expect(countVertices(reading.geometry)).toBeLessThanOrEqual(300);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("thins a very long line until it fits", () => {
    const long = Array.from({ length: 6_000 }, (_, i): Pixel => [i, 30 * Math.sin(i / 3)]);
    const reading = read(long);
    expect(reading.kind).toBe("way");
    expect(countVertices(reading.geometry)).toBeLessThanOrEqual(300);
  });
});
