import { fromUtm32, utm32 } from "../geometry/utm32";
import type { CoordinateSystem, FilePosition } from "./table";

/** lng, lat in degrees (EPSG:4326). */
export type LngLat = readonly [lng: number, lat: number];

/** A position as the file gives it, and what it would be with its two numbers exchanged. Null: not on this earth. */
export interface ReadPosition {
  asWritten: LngLat | null;
  exchanged: LngLat | null;
}

/** Some offices write the zone before the easting: 32 345 372. */
const ZONE_PREFIX = 32_000_000;

/**
 * The system whose numbers these look like: degrees while both are small, EPSG:25832 in the range of Germany; null for
 * anything else. Either order is understood.
 */
export function guessSystem([x, y]: FilePosition): CoordinateSystem | null {
  if (Math.abs(x) <= 180 && Math.abs(y) <= 180) return "EPSG:4326";
  return isUtm(x, y) || isUtm(y, x) ? "EPSG:25832" : null;
}

export function readPosition([x, y]: FilePosition, system: CoordinateSystem): ReadPosition {
  return { asWritten: onEarth(x, y, system), exchanged: onEarth(y, x, system) };
}

/** Degrees from a position in a system; null when there is no such place. At most 7 decimals (about 1 cm). */
export function onEarth(x: number, y: number, system: CoordinateSystem): LngLat | null {
  if (system === "EPSG:4326")
    return Math.abs(x) <= 180 && Math.abs(y) <= 90 ? [rounded(x), rounded(y)] : null;
  if (!isUtm(x, y)) return null;
  const [lng, lat] = fromUtm32(utm32(x > ZONE_PREFIX ? x - ZONE_PREFIX : x, y));
  return [rounded(lng), rounded(lat)];
}

const isUtm = (east: number, north: number): boolean =>
  ((east > 100_000 && east < 1_000_000) ||
    (east > ZONE_PREFIX + 100_000 && east < ZONE_PREFIX + 1_000_000)) &&
  north > 5_000_000 &&
  north < 6_300_000;

const rounded = (degrees: number): number => Math.round(degrees * 1e7) / 1e7;
