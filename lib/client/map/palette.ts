import type { Attitude } from "@/lib/domain/drawing/terms";
import type { PenColour } from "@/lib/domain/sheet/pen-colours";

/**
 * Colours of the map canvas. A canvas cannot read custom properties cheaply, so the values of
 * `components/ui/tokens.css` stand here once more; `tests/unit/client/map/palette.test.ts` keeps both equal.
 */
export const INK = "#1d2433";
export const HALO = "#ffffff";
export const ACCENT = "#0b5d7a";
export const BARRIER = "#495057";

export const ATTITUDE_COLOURS: Readonly<Record<Attitude, string>> = {
  use: "#1f6feb",
  value: "#b7791f",
  avoid: "#4a2a6b",
};

/** The pen of a free sheet; every colour stands out from paper by 4.5:1 or more. */
export const PEN_INKS: Readonly<Record<PenColour, string>> = {
  black: "#1d2433",
  blue: "#1d5fd0",
  green: "#1b7a3d",
  red: "#c02a2a",
  orange: "#b35900",
};

/** The quiet base map: everything pale, so that what people drew is the loudest thing on the screen. */
export const QUIET = {
  paper: "#fbfaf7",
  settled: "#f5f2eb",
  works: "#f2efe9",
  grass: "#eaf0df",
  park: "#e0ead3",
  wood: "#d5e3c8",
  water: "#c9dfec",
  waterEdge: "#b3d0e1",
  waterName: "#4f7f9a",
  building: "#efebe3",
  buildingEdge: "#e3ddd1",
  path: "#ddd6c8",
  streetMinor: "#e2dbce",
  streetMiddle: "#d8d0c0",
  streetMain: "#cdc3b0",
  motorway: "#b9ac95",
  casing: "#fffdf9",
  rail: "#a69d8d",
  name: "#6a6356",
  quarterName: "#4d483e",
  landmark: "#5b6470",
} as const;
