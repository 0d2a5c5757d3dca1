import { describe, expect, it } from "vitest";
import { CLASS_COLOURS, ZONE_OPACITY } from "@/lib/client/planner/zone-colours";

const PAPER = "#fbfaf7";
const rgb = (hex: string) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));

/** Relative luminance and contrast ratio: WCAG 2.2, sRGB. */
const luminance = (colour: readonly number[]) => {
  const [r = 0, g = 0, b = 0] = colour
    .map((v) => v / 255)
    .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: readonly number[], b: readonly number[]) => {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
};
const overPaper = (hex: string) =>
  rgb(hex).map((v, i) => v * ZONE_OPACITY + (rgb(PAPER)[i] ?? 0) * (1 - ZONE_OPACITY));

describe("class colours", () => {
  it.each(Object.entries(CLASS_COLOURS))(
    "of %s are 1.5:1 apart from each other and from the paper",
    (_, colours) => {
      const steps = [rgb(PAPER), ...colours.map(overPaper)];
      for (const [i, step] of steps.slice(1).entries())
        expect(contrast(steps[i] ?? [], step)).toBeGreaterThanOrEqual(1.5);
    },
  );
});
