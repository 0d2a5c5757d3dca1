import type { Attitude } from "@/lib/domain/drawing/terms";

/** Opacity of a zone's fill over the map. */
export const ZONE_OPACITY = 0.88;

/**
 * Fills of the four classes of persons (5–9, 10–19, 20–39, 40+), lightest first, in the attitude's hue.
 * Over paper each is at least 1.5:1 off its neighbour, the lightest off the paper
 * (`tests/unit/client/planner/zone-colours.test.ts`).
 */
export const CLASS_COLOURS: Readonly<Record<Attitude, readonly [string, string, string, string]>> = {
  use: ["#9dc3ff", "#5391f5", "#1a62d6", "#0c327a"],
  value: ["#f0bf66", "#cc8a26", "#966009", "#4f3106"],
  avoid: ["#c6afdf", "#9a7abf", "#6f4a99", "#3d1f5c"],
};

/** Two attitudes against each other, lighter and darker: never the attitudes' own hues. Dots where it is uncertain. */
export const DIFFERENCE_COLOURS = {
  first: ["#5ab4ac", "#01665e"],
  second: ["#d8a35b", "#8c510a"],
  uncertain: "#8b8f98",
} as const;
