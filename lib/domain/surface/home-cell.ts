import { cellToLatLng, latLngToCell } from "h3-js";
import type { Position } from "../drawing/document";

/** The H3 cell in which a position (lng, lat) lies, and the middle of that cell. */
export function homeCell([lng, lat]: Position, resolution: number): { cell: string; middle: Position } {
  const cell = latLngToCell(lat, lng, resolution);
  const [middleLat, middleLng] = cellToLatLng(cell);
  return { cell, middle: [middleLng, middleLat] };
}
