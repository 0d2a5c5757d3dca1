import { distanceMeters } from "../geometry/meters";
import type { LngLat } from "./coordinates";

/** west, south, east, north */
export type Bounds = readonly [number, number, number, number];

/** Farther from the study nobody keeps a register; it is asked about. */
export const FAR_METERS = 30_000;

/** Metres to the nearest point of the box; 0 inside. Beyond 50 km it is only an order of magnitude. */
export function metersFrom([lng, lat]: LngLat, [west, south, east, north]: Bounds): number {
  const nearest: [number, number] = [
    Math.min(Math.max(lng, west), east),
    Math.min(Math.max(lat, south), north),
  ];
  return distanceMeters([lng, lat], nearest);
}

/** Is a position far from the study, or near it only with its numbers exchanged? */
export function isSwappedOrFar(
  at: LngLat,
  exchanged: LngLat | null,
  bounds: Bounds,
): "swapped" | "far" | null {
  if (metersFrom(at, bounds) <= FAR_METERS) return null;
  return exchanged && metersFrom(exchanged, bounds) <= FAR_METERS ? "swapped" : "far";
}
