import { describe, expect, it } from "vitest";
import { distanceMeters } from "@/lib/domain/geometry/meters";
import { simplifyLine } from "@/lib/domain/geometry/simplify";
import { toUtm32 } from "@/lib/domain/geometry/utm32";

describe("local metres", () => {
  it("agree with the surveyors' plane within its scale of 0.04 %", () => {
    const a = [6.8142, 51.2661] as [number, number];
    const b = [6.7906, 51.2736] as [number, number];
    const [ae, an] = toUtm32(a);
    const [be, bn] = toUtm32(b);
    const plane = Math.hypot(ae - be, an - bn);
    expect(Math.abs(distanceMeters(a, b) / plane - 1)).toBeLessThan(4e-4);
  });
});

describe("simplifyLine", () => {
  const wave = Array.from({ length: 200 }, (_, i): [number, number, number] => [
    6.8 + i * 1e-5,
    51.26 + Math.sin(i / 9) * 2e-4,
    i,
  ]);

  it("keeps both ends, whole tuples and every bend above the tolerance", () => {
    const kept = simplifyLine(wave, 2);
    expect(kept.length).toBeLessThan(60);
    expect(kept[0]).toEqual(wave[0]);
    expect(kept.at(-1)).toEqual(wave.at(-1));
    const heights = kept.map(([, lat]) => lat);
    expect(Math.max(...heights)).toBeGreaterThan(51.26 + 1.95e-4);
  });

  it("leaves out only what lies on the line", () => {
    expect(
      simplifyLine(
        [
          [0, 0],
          [1e-5, 0],
          [2e-5, 0],
        ],
        0.01,
      ),
    ).toEqual([
      [0, 0],
      [2e-5, 0],
    ]);
    expect(
      simplifyLine(
        [
          [0, 0],
          [1e-5, 1e-4],
          [2e-5, 0],
        ],
        5,
      ),
    ).toHaveLength(3);
  });

  it("keeps a closed line open wide", () => {
    const square: [number, number][] = [
      [0, 0],
      [1e-3, 0],
      [1e-3, 1e-3],
      [0, 1e-3],
      [0, 0],
    ];
    expect(simplifyLine(square, 1)).toEqual(square);
  });
});
