import * as z from "zod";

type Position = readonly [lng: number, lat: number];

/** Outline of an area: always several polygons, rings closed, EPSG:4326. */
export interface MultiPolygon {
  type: "MultiPolygon";
  coordinates: Position[][][];
}

/** A named part of the city: quarter, district, social space of the statistics. */
export interface Area {
  name: string;
  /** The office's own number, as text: leading zeros count. Empty when there is none. */
  key: string;
  /** `Stadtteil`, `Stadtbezirk` … in the words of whoever keeps the register. */
  kind: string;
  outline: MultiPolygon;
}

/** Figures the product knows by name; any other keeps the heading of its column. */
export const KNOWN_FIGURES = [
  "population",
  "with-migration-background",
  "without-migration-background",
] as const;

export const figureName = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .refine((text) => !text.includes("\u0000") && text.isWellFormed());

export interface AreaFigure {
  areaId: string;
  figure: string;
  year: number;
  value: number;
}
