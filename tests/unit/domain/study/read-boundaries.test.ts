import { expect, it } from "vitest";
import { LIMITS } from "@/lib/domain/drawing/terms";
import { areaThrough, readBoundaries } from "@/lib/domain/study/read-boundaries";

const ring = [
  [6.8, 51.2],
  [6.81, 51.2],
  [6.81, 51.21],
  [6.8, 51.2],
];
const polygon = { type: "Polygon", coordinates: [ring] };
const read = (value: unknown) => readBoundaries(JSON.stringify(value));

it("takes a geometry, a feature and a collection, with names where there are some", () => {
  expect(read(polygon)).toEqual({ ok: true, spaces: [{ name: "", boundary: polygon }] });
  const feature = { type: "Feature", geometry: polygon, properties: { NAME: "Rath" } };
  expect(read(feature)).toEqual({ ok: true, spaces: [{ name: "Rath", boundary: polygon }] });
  const point = { type: "Feature", geometry: { type: "Point", coordinates: [6.8, 51.2] }, properties: null };
  const many = read({
    type: "FeatureCollection",
    features: [feature, point, { ...feature, properties: null }],
  });
  expect(many.ok && many.spaces.map(({ name }) => name)).toEqual(["Rath", ""]);
});

it("drops heights", () => {
  const high = { type: "MultiPolygon", coordinates: [[ring.map(([x, y]) => [x, y, 40])]] };
  expect(read(high)).toEqual({
    ok: true,
    spaces: [{ name: "", boundary: { type: "MultiPolygon", coordinates: [[ring]] } }],
  });
});

it("takes a finely drawn outline with as many corners as a shape may have", () => {
  const fine = Array.from({ length: 2_000 }, (_, corner) => {
    const angle = (corner / 2_000) * 2 * Math.PI;
    return [6.8 + 0.02 * Math.cos(angle), 51.25 + 0.01 * Math.sin(angle)];
  });
  const [start = []] = fine;
  const taken = read({ type: "Polygon", coordinates: [[...fine, start]] });
  const boundary = taken.ok ? taken.spaces[0]?.boundary : undefined;
  const outline = boundary?.type === "Polygon" ? (boundary.coordinates[0] ?? []) : [];
  expect(outline.length).toBeGreaterThan(50);
  expect(outline.length).toBeLessThanOrEqual(LIMITS.verticesPerLocation);
  expect(outline.at(-1)).toEqual(outline[0]);
});

it.each([
  ["not-json", "<kml/>"],
  ["no-area", JSON.stringify({ type: "Point", coordinates: [6.8, 51.2] })],
  ["no-area", JSON.stringify({ type: "FeatureCollection", features: [] })],
  ["not-degrees", JSON.stringify({ type: "Polygon", coordinates: [ring.map(() => [345_000, 5_678_000])] })],
])("refuses with %s", (reason, text) => {
  expect(readBoundaries(text)).toEqual({ ok: false, reason });
});

it("an area needs three different corners", () => {
  expect(
    areaThrough([
      [6, 51],
      [6, 51],
      [7, 51],
    ]),
  ).toBeNull();
  expect(
    areaThrough([
      [6, 51],
      [7, 51],
      [7, 52],
    ]),
  ).toEqual({
    type: "Polygon",
    coordinates: [
      [
        [6, 51],
        [7, 51],
        [7, 52],
        [6, 51],
      ],
    ],
  });
});
