import type { Position } from "../drawing/document";

/** WGS 84: equatorial radius in metres and first eccentricity squared. */
const EQUATOR_METERS = 6_378_137;
const ECCENTRICITY_SQUARED = 6.694_379_990_141_316e-3;
const RADIANS_PER_DEGREE = Math.PI / 180;

export interface MetersPerDegree {
  readonly lng: number;
  readonly lat: number;
}

/**
 * Length of one degree of longitude and of latitude at a latitude (degrees).
 * Exact on the WGS 84 ellipsoid for small distances; for shapes up to about 50 km the error is below 0.1 %.
 * Source: radii of curvature, Torge & Müller 2012, Geodesy, eq. 4.13 and 4.18.
 */
export function metersPerDegree(lat: number): MetersPerDegree {
  const phi = lat * RADIANS_PER_DEGREE;
  const root = Math.sqrt(1 - ECCENTRICITY_SQUARED * Math.sin(phi) ** 2);
  const meridian = (EQUATOR_METERS * (1 - ECCENTRICITY_SQUARED)) / root ** 3;
  const normal = EQUATOR_METERS / root;
  return { lng: normal * Math.cos(phi) * RADIANS_PER_DEGREE, lat: meridian * RADIANS_PER_DEGREE };
}

/** Distance of two positions (lng, lat) in metres, in the plane of their middle latitude; for up to about 50 km. */
export function distanceMeters(a: Position, b: Position): number {
  const scale = metersPerDegree((a[1] + b[1]) / 2);
  return Math.hypot((a[0] - b[0]) * scale.lng, (a[1] - b[1]) * scale.lat);
}
