import { cellToLatLng, cellToParent, gridDisk, latLngToCell } from "h3-js";
import { describe, expect, it } from "vitest";
import { smoothSurface } from "@/lib/domain/surface/smooth-surface";

const middle = latLngToCell(51.26, 6.81, 9);
const zone = (cell: string, persons: number, rest = false) => ({ zone: cell, resolution: 9, rest, persons });

describe("the smooth surface", () => {
  it("says nothing beside the zones shown, and nothing of merged areas", () => {
    const [, other = ""] = gridDisk(middle, 1);
    const cells = smoothSurface([zone(middle, 12), zone(other, 40, true)]);
    expect(cells).toHaveLength(49);
    expect(new Set(cells.map(({ cell }) => cellToParent(cell, 9)))).toEqual(new Set([middle]));
    for (const { persons } of cells) expect(persons).toBeCloseTo(12, 9);
  });

  it("stays between the numbers it is made of, and falls from the large one to its neighbours", () => {
    const around = gridDisk(middle, 1).filter((cell) => cell !== middle);
    const cells = smoothSurface([zone(middle, 60), ...around.map((cell) => zone(cell, 6))]);
    const mean = (of: readonly string[]) => {
      const own = cells.filter(({ cell }) => of.includes(cellToParent(cell, 9)));
      return own.reduce((sum, { persons }) => sum + persons, 0) / own.length;
    };
    for (const { persons } of cells) expect(persons).toBeGreaterThanOrEqual(6 - 1e-9);
    for (const { persons } of cells) expect(persons).toBeLessThan(60);
    expect(mean([middle])).toBeGreaterThan(2 * mean(around));
    const own = cells.find(({ cell }) => cell === latLngToCell(...cellToLatLng(middle), 11));
    expect(own?.persons).toBeGreaterThanOrEqual(40);
  });

  it("does not depend on the order of zones", () => {
    const zones = gridDisk(middle, 2).map((cell, i) => zone(cell, 5 + i));
    const byCell = (list: readonly { cell: string; persons: number }[]) =>
      new Map(list.map(({ cell, persons }) => [cell, persons]));
    const backwards = byCell(smoothSurface([...zones].reverse()));
    for (const { cell, persons } of smoothSurface(zones)) expect(backwards.get(cell)).toBeCloseTo(persons, 9);
  });
});
