import { describe, expect, it } from "vitest";
import golden from "@/tests/golden/geometry/utm32.json";
import { fromUtm32, toUtm32 } from "@/lib/domain/geometry/utm32";

describe("EPSG:25832", () => {
  it.each(golden.points as [number, number, number, number][])(
    "agrees with PROJ to 1 mm at %f, %f",
    (lng, lat, east, north) => {
      const [e, n] = toUtm32([lng, lat]);
      expect(Math.abs(e - east)).toBeLessThan(1e-3);
      expect(Math.abs(n - north)).toBeLessThan(1e-3);
      const [backLng, backLat] = fromUtm32(toUtm32([lng, lat]));
      expect(backLng).toBeCloseTo(lng, 9);
      expect(backLat).toBeCloseTo(lat, 9);
    },
  );
});
