import { describe, expect, it } from "vitest";
import { CHECKS, clockFinding, LEAST_FREE_MEGABYTES, spaceFinding } from "@/lib/client/offline/tablet-check";
import de from "@/lib/i18n/messages/de/tablet.json";

const NOON = Date.parse("2026-11-22T12:00:00Z");
const HEADER = "Sun, 22 Nov 2026 12:00:00 GMT";
const clock = (aheadSeconds: number) =>
  clockFinding(HEADER, NOON + aheadSeconds * 1_000, NOON + aheadSeconds * 1_000 + 400);

describe("the tablet check", () => {
  it("allows two minutes between the clocks, and names the difference beyond", () => {
    for (const seconds of [0, 119, -119]) expect(clock(seconds)).toEqual({ good: true, reason: "good" });
    expect(clock(180)).toEqual({ good: false, reason: "fast", amount: 3 });
    expect(clock(-86_400)).toEqual({ good: false, reason: "slow", amount: 1_440 });
    expect(clockFinding(null, NOON, NOON)).toMatchObject({ good: false, reason: "unknown" });
  });

  it("wants 500 MB free, and takes no answer for no", () => {
    expect(spaceFinding(LEAST_FREE_MEGABYTES * 1e6)).toEqual({ good: true, reason: "good", amount: 500 });
    expect(spaceFinding(LEAST_FREE_MEGABYTES * 1e6 - 1)).toEqual({
      good: false,
      reason: "short",
      amount: 499,
    });
    expect(spaceFinding(null)).toMatchObject({ good: false, reason: "unknown" });
  });

  it("has a title and words for every thing it looks at", () => {
    for (const check of CHECKS) {
      expect(de[check].title).toBeTruthy();
      expect(Object.keys(de[check]).length).toBeGreaterThan(2);
    }
  });
});
