import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestWithin, fitted, LONGEST_SIDE } from "@/lib/client/picture/encode-photo";

describe("the size of a photograph", () => {
  it("keeps the shape and is never larger than it was", () => {
    expect(fitted(4_000, 3_000, LONGEST_SIDE)).toEqual({ width: 2_400, height: 1_800 });
    expect(fitted(3_000, 4_000, LONGEST_SIDE)).toEqual({ width: 1_800, height: 2_400 });
    expect(fitted(800, 600, LONGEST_SIDE)).toEqual({ width: 800, height: 600 });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40_000 }),
        fc.integer({ min: 1, max: 40_000 }),
        (width, height) => {
          const size = fitted(width, height, LONGEST_SIDE);
          expect(Math.max(size.width, size.height)).toBeLessThanOrEqual(LONGEST_SIDE);
          expect(Math.min(size.width, size.height)).toBeGreaterThanOrEqual(1);
          expect(size.width).toBeLessThanOrEqual(width);
          expect(size.height).toBeLessThanOrEqual(height);
        },
      ),
    );
  });
});

describe("the best version within a limit", () => {
  /** A camera whose pictures weigh so many bytes a pixel at full quality. */
  const weighing = (bytesPerPixel: number) => {
    const tried: string[] = [];
    const make = (width: number, height: number, quality: number) => {
      tried.push(`${width}@${quality}`);
      return Promise.resolve(new Uint8Array(Math.round(width * height * quality * bytesPerPixel)));
    };
    return { tried, make };
  };
  const A4 = { width: 3_400, height: 2_400 };

  it("takes the first that fits", async () => {
    const { tried, make } = weighing(0.1);
    expect(await bestWithin(1_400_000, A4, make)).toMatchObject({ width: 2_400, height: 1_694 });
    expect(tried).toEqual(["2400@0.82"]);
  });

  it("gives up quality before size", async () => {
    const { tried, make } = weighing(0.7);
    const best = await bestWithin(1_400_000, A4, make);
    expect(best?.width).toBe(2_400);
    expect(tried).toEqual(["2400@0.82", "2400@0.7", "2400@0.55", "2400@0.4"].slice(0, tried.length));
    const noisy = weighing(2);
    expect((await bestWithin(1_400_000, A4, noisy.make))?.bytes.length).toBeLessThanOrEqual(1_400_000);
    expect(noisy.tried.slice(0, 5)).toEqual(["2400@0.82", "2400@0.7", "2400@0.55", "2400@0.4", "1800@0.82"]);
  });

  it("is null when the device makes none, and when none is ever small enough", async () => {
    expect(await bestWithin(1_000, A4, () => Promise.resolve(null))).toBeNull();
    expect(await bestWithin(10, A4, () => Promise.resolve(new Uint8Array(11)))).toBeNull();
  });
});
