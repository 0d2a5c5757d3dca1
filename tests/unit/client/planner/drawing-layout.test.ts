import { describe, expect, it } from "vitest";
import { DRAWING_WIDTH, layoutDrawing } from "@/lib/client/planner/drawing-layout";
import { planeOf } from "@/lib/client/planner/drawing-plane";
import type { LegendContent } from "@/lib/client/planner/picture";

const legend: LegendContent = {
  study: "Ankommen im Norden",
  heading: "Das meiden Menschen",
  basis: "160 Personen haben gezeichnet",
  release: "Veröffentlichung 1 vom 22. November 2026",
  title: "Personen je Fläche",
  entries: ["5 bis 9", "10 bis 19", "20 bis 39", "40 und mehr", "irgendwo in diesem Bereich", "Grenze"].map(
    (text) => ({ look: "fill", colour: "#000000", text }),
  ),
  notes: Array.from({ length: 12 }, (_, at) => `Satz ${at} sagt etwas Ehrliches über diese Zahlen.`),
  example: "Erfundene Beispieldaten",
};

describe("a drawing", () => {
  const { rows, swatches, mapTop, height } = layoutDrawing(legend, 700);

  it("says everything that must stand in a picture, above or below the map, within its bounds", () => {
    const said = rows.map(({ text }) => text).join(" ");
    const { study, heading, basis, release, title, notes, example } = legend;
    for (const text of [study, heading, basis, release, title, ...notes, example ?? ""])
      expect(said).toContain(text);
    for (const { y } of rows) {
      expect(y < mapTop || y > mapTop + 700).toBe(true);
      expect(y).toBeLessThan(height);
    }
  });

  it("gives every entry of the legend a sample, none over the edge and no two in one place", () => {
    expect(swatches.map(({ entry }) => entry)).toEqual(legend.entries);
    for (const { x } of swatches) expect(x).toBeLessThan(DRAWING_WIDTH - 100);
    expect(new Set(swatches.map(({ x, y }) => `${x} ${y}`)).size).toBe(swatches.length);
  });
});

describe("its plane", () => {
  it("is the screen's Mercator with the bounds in the middle, north up", () => {
    const plane = planeOf([6, 51, 7, 52], 1000, 1000);
    const [west] = plane.place([6, 51.5]);
    const [east] = plane.place([7, 51.5]);
    const [, south] = plane.place([6.5, 51]);
    const [, north] = plane.place([6.5, 52]);
    expect(west + east).toBeCloseTo(1000, 6);
    expect(south + north).toBeCloseTo(1000, 6);
    // One degree of latitude at 51.5° is 1 / cos 51.5° as high as one of longitude is wide.
    expect((south - north) / (east - west)).toBeCloseTo(1 / Math.cos((51.5 * Math.PI) / 180), 2);
  });
});
