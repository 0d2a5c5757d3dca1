import type { ZoneShape } from "@/lib/domain/privacy/zone-shape";
import type { Bounds } from "@/lib/domain/privacy/study-bounds";

type Position = readonly [number, number] | readonly number[];

/** A flat picture of a small area: lng, lat to pixels from the top left, one scale in both directions. */
export interface Plane {
  readonly width: number;
  readonly height: number;
  at(position: Position): [number, number];
  /** The path of a line, or of rings. */
  line(positions: readonly Position[]): string;
  shape(rings: readonly (readonly (readonly Position[])[])[]): string;
}

const WIDTH = 960;
const MARGIN = 24;

/** Fits a box of lng, lat into 960 pixels' width with a margin; good for areas of some ten kilometres. */
export function planeOf([west, south, east, north]: Bounds): Plane {
  const stretch = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = (WIDTH - 2 * MARGIN) / Math.max((east - west) * stretch, 1e-6);
  const height = Math.round((north - south) * scale + 2 * MARGIN);
  const round = (value: number) => Math.round(value * 10) / 10;
  const at = ([lng = 0, lat = 0]: Position): [number, number] => [
    round((lng - west) * stretch * scale + MARGIN),
    round((north - lat) * scale + MARGIN),
  ];
  const line = (positions: readonly Position[]) =>
    positions.map((position, i) => `${i === 0 ? "M" : "L"}${at(position).join(" ")}`).join("");
  const shape = (polygons: readonly (readonly (readonly Position[])[])[]) =>
    polygons.flatMap((rings) => rings.map((ring) => `${line(ring)}Z`)).join("");
  return { width: WIDTH, height, at, line, shape };
}

export const pathOf = (plane: Plane, shape: ZoneShape): string => plane.shape(shape.coordinates);
