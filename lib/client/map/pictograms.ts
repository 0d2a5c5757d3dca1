import type { Attitude, Kind, Wish } from "@/lib/domain/drawing/terms";

/**
 * The product's own pictograms as data, on a 48 px grid with 3 px strokes: drawn by React
 * (`components/map/pictograms.tsx`) and by the map's canvases alike.
 */
export interface Shape {
  /** SVG path data on the 48 px grid. */
  readonly d: string;
  /** `line`: 3 px stroke; `solid`: filled. */
  readonly as: "line" | "solid";
}

export interface Pictogram {
  /** The frame that carries the meaning without colour: disc, heart, diamond. Null: no frame. */
  readonly frame: { readonly d: string; readonly style: "filled" | "light" | "hollow" } | null;
  readonly shapes: readonly Shape[];
}

/** A full circle as path data. */
export const circle = (x: number, y: number, r: number): string =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;

const line = (d: string): Shape => ({ d, as: "line" });
const solid = (d: string): Shape => ({ d, as: "solid" });

const DISC = circle(24, 24, 21);
const HEART =
  "M24 44.5C9.5 34.5 2.5 27 2.5 17C2.5 9.5 8 4.5 14.3 4.5C18.4 4.5 22 6.6 24 10.2C26 6.6 29.6 4.5 33.7 4.5C40 4.5 45.5 9.5 45.5 17C45.5 27 38.5 34.5 24 44.5Z";
const DIAMOND = "M24 2.5L45.5 24L24 45.5L2.5 24Z";

export const ATTITUDE_PICTOGRAMS: Readonly<Record<Attitude, Pictogram>> = {
  // A person walking in through a door.
  use: {
    frame: { d: DISC, style: "filled" },
    shapes: [
      solid(circle(21.5, 12.5, 3.4)),
      line("M21 18.5L20 27L24.5 31L25 37"),
      line("M20 27L17.5 32L13 36"),
      line("M15.5 25L17 20.5L21 18.5L26 23.5"),
      line("M30 12.5H35.5V35.5H30.5"),
    ],
  },
  // A person sitting at ease.
  value: {
    frame: { d: HEART, style: "light" },
    shapes: [
      solid(circle(21.5, 12.2, 3.4)),
      line("M20.5 18L21 26.5H29L31 33"),
      line("M20.7 20.5L27.5 22.5"),
      line("M15 18L17 31H24.5"),
    ],
  },
  // A path that bends round a dot.
  avoid: {
    frame: { d: DIAMOND, style: "hollow" },
    shapes: [
      solid(circle(24, 27, 3.6)),
      line("M11.5 28.5C17.5 28.5 15.5 16 24 16C32.5 16 30.5 28.5 36.5 28.5"),
    ],
  },
};

export const WISH_PICTOGRAMS: Readonly<Record<Wish, Pictogram>> = {
  // Two people meeting at a table.
  here: {
    frame: { d: DISC, style: "light" },
    shapes: [
      solid(circle(15.5, 17, 3.2)),
      solid(circle(32.5, 17, 3.2)),
      line("M15.5 23V34"),
      line("M32.5 23V34"),
      line("M19 27.5H29"),
    ],
  },
  // An empty table.
  "not-here": {
    frame: { d: DISC, style: "hollow" },
    shapes: [line("M14 23H34"), line("M18 23V34"), line("M30 23V34")],
  },
};

export const KIND_PICTOGRAMS: Readonly<Record<Kind, Pictogram>> = {
  place: { frame: null, shapes: [solid(circle(24, 24, 5.5)), line(circle(24, 24, 14.5))] },
  way: {
    frame: null,
    shapes: [
      solid(circle(9, 37, 4)),
      line("M9 37C22 37 14 24 24 24C34 24 26 11 39 11"),
      solid(circle(39, 11, 4)),
    ],
  },
  area: {
    frame: null,
    shapes: [line("M12 15C17 6 30 9 36 12C44 16 42 30 36 37C29 43 15 42 9 34C5 28 8 21 12 15Z")],
  },
  barrier: { frame: null, shapes: [line("M6 20H42"), line("M6 28H42")] },
};

export const LANDMARK_KINDS = ["stop", "station", "school", "park", "water", "worship"] as const;
export type LandmarkKind = (typeof LANDMARK_KINDS)[number];

/** Points of orientation: no shops, no offices; one sign for the places of worship of all faiths. */
export const LANDMARK_PICTOGRAMS: Readonly<Record<LandmarkKind, Pictogram>> = {
  stop: {
    frame: null,
    shapes: [
      line("M13 31V13.5H35V31Z"),
      line("M13 23H35"),
      solid(circle(18, 35, 2.6)),
      solid(circle(30, 35, 2.6)),
    ],
  },
  station: {
    frame: null,
    shapes: [
      line("M15 32V17C15 12.5 18 10.5 24 10.5C30 10.5 33 12.5 33 17V32Z"),
      line("M15 22.5H33"),
      line("M18.5 32L14.5 38.5"),
      line("M29.5 32L33.5 38.5"),
      solid(circle(24, 27.5, 1.9)),
    ],
  },
  school: {
    frame: null,
    shapes: [
      line(
        "M24 15.5C20 12.5 15 12.5 11 13.5V33.5C15 32.5 20 32.5 24 35.5C28 32.5 33 32.5 37 33.5V13.5C33 12.5 28 12.5 24 15.5Z",
      ),
      line("M24 15.5V35.5"),
    ],
  },
  park: { frame: null, shapes: [line(circle(24, 18.5, 8.5)), line("M24 20V38"), line("M17.5 38H30.5")] },
  water: {
    frame: null,
    shapes: [
      line("M10 18C13.5 14.5 17 14.5 20.5 18C24 21.5 27.5 21.5 31 18C33.5 15.5 35.5 15 38 16"),
      line("M10 30C13.5 26.5 17 26.5 20.5 30C24 33.5 27.5 33.5 31 30C33.5 27.5 35.5 27 38 28"),
    ],
  },
  // A house with an open arch and a light in it.
  worship: {
    frame: null,
    shapes: [
      line("M12 36.5V24C12 16 18 11 24 9C30 11 36 16 36 24V36.5Z"),
      solid(circle(24, 22, 2.6)),
      line("M20 36.5V31.5C20 29 22 28 24 28C26 28 28 29 28 31.5V36.5"),
    ],
  },
};
