import { describe, expect, it } from "vitest";
import { labelPoint } from "@/lib/client/planner/label-point";
import { whereabouts } from "@/lib/client/planner/whereabouts";

describe("whereabouts", () => {
  const centre = [6.8, 51.27] as const;
  it.each([
    [[6.8, 51.28], "north", 1100],
    [[6.81, 51.27], "east", 700],
    [[6.79, 51.2637], "south-west", 1000],
    [[6.786, 51.279], "north-west", 1400],
    [[6.8, 51.26], "south", 1100],
  ] as const)("%j lies to the %s", (point, direction, distanceMeters) => {
    expect(whereabouts(centre, point)).toEqual({ direction, distanceMeters });
  });
  it("has no direction in the middle", () => {
    expect(whereabouts(centre, [6.801, 51.2705]).direction).toBeNull();
  });
});

describe("labelPoint", () => {
  it("is the middle of a hexagon and inside a ring with a hole", () => {
    const hexagon = [0, 60, 120, 180, 240, 300, 0].map((angle): [number, number] => [
      Math.cos((angle * Math.PI) / 180),
      Math.sin((angle * Math.PI) / 180),
    ]);
    const [x, y] = labelPoint({ type: "MultiPolygon", coordinates: [[hexagon]] });
    expect(Math.hypot(x, y)).toBeLessThan(0.1);
    const square = (r: number): [number, number][] => [
      [-r, -r],
      [r, -r],
      [r, r],
      [-r, r],
      [-r, -r],
    ];
    const [hx, hy] = labelPoint({ type: "MultiPolygon", coordinates: [[square(3), square(1)]] });
    expect(Math.max(Math.abs(hx), Math.abs(hy))).toBeGreaterThan(1);
  });
});
