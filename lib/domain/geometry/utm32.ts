/**
 * ETRS89 / UTM zone 32N (EPSG:25832), the plane German surveying offices use. WGS 84 and ETRS89 are taken as one
 * (they differ by less than a metre). Source: Karney 2011, Transverse Mercator with an accuracy of a few nanometers,
 * J. Geodesy 85, eq. 7–18 and 35–36 (Krüger's series to n⁴: below 1 mm within 3,000 km of 9° E).
 */
declare const space: unique symbol;

/** Degrees, longitude first (EPSG:4326). */
export type LngLat = readonly [lng: number, lat: number] & { readonly [space]?: "lng-lat" };
/** Metres, easting first (EPSG:25832). Only `toUtm32` and `utm32` make one. */
export type Utm32Meters = readonly [east: number, north: number] & { readonly [space]: "utm32" };

const N = 1 / (2 * 298.257_222_101 - 1);
const RECTIFYING_RADIUS_METERS = (6_378_137 / (1 + N)) * (1 + N ** 2 / 4 + N ** 4 / 64);
const SCALE = 0.9996;
const FALSE_EASTING_METERS = 500_000;
const CENTRAL_MERIDIAN_DEGREES = 9;
const ECCENTRICITY = (2 * Math.sqrt(N)) / (1 + N);
const RADIANS = Math.PI / 180;

const FORWARD = [
  N / 2 - (2 / 3) * N ** 2 + (5 / 16) * N ** 3 + (41 / 180) * N ** 4,
  (13 / 48) * N ** 2 - (3 / 5) * N ** 3 + (557 / 1440) * N ** 4,
  (61 / 240) * N ** 3 - (103 / 140) * N ** 4,
  (49_561 / 161_280) * N ** 4,
];
const INVERSE = [
  N / 2 - (2 / 3) * N ** 2 + (37 / 96) * N ** 3 - (1 / 360) * N ** 4,
  (1 / 48) * N ** 2 + (1 / 15) * N ** 3 - (437 / 1440) * N ** 4,
  (17 / 480) * N ** 3 - (37 / 840) * N ** 4,
  (4_397 / 161_280) * N ** 4,
];

export function utm32(east: number, north: number): Utm32Meters {
  return [east, north] as unknown as Utm32Meters;
}

export function toUtm32([lng, lat]: LngLat): Utm32Meters {
  const phi = lat * RADIANS;
  const lambda = (lng - CENTRAL_MERIDIAN_DEGREES) * RADIANS;
  const tau = Math.tan(phi);
  const sigma = Math.sinh(ECCENTRICITY * Math.atanh(ECCENTRICITY * Math.sin(phi)));
  const conformal = tau * Math.hypot(1, sigma) - sigma * Math.hypot(1, tau);
  const xi = Math.atan2(conformal, Math.cos(lambda));
  const eta = Math.asinh(Math.sin(lambda) / Math.hypot(conformal, Math.cos(lambda)));
  let north = xi;
  let east = eta;
  FORWARD.forEach((alpha, i) => {
    const j = 2 * (i + 1);
    north += alpha * Math.sin(j * xi) * Math.cosh(j * eta);
    east += alpha * Math.cos(j * xi) * Math.sinh(j * eta);
  });
  const scale = SCALE * RECTIFYING_RADIUS_METERS;
  return utm32(FALSE_EASTING_METERS + scale * east, scale * north);
}

export function fromUtm32([east, north]: Utm32Meters): LngLat {
  const scale = SCALE * RECTIFYING_RADIUS_METERS;
  const xi = north / scale;
  const eta = (east - FALSE_EASTING_METERS) / scale;
  let xiPrime = xi;
  let etaPrime = eta;
  INVERSE.forEach((beta, i) => {
    const j = 2 * (i + 1);
    xiPrime -= beta * Math.sin(j * xi) * Math.cosh(j * eta);
    etaPrime -= beta * Math.cos(j * xi) * Math.sinh(j * eta);
  });
  const conformal = Math.sin(xiPrime) / Math.hypot(Math.sinh(etaPrime), Math.cos(xiPrime));
  const lng = CENTRAL_MERIDIAN_DEGREES + Math.atan2(Math.sinh(etaPrime), Math.cos(xiPrime)) / RADIANS;
  return [lng, geographicLatitude(conformal) / RADIANS];
}

/** From the tangent of the conformal latitude to the geographic latitude in radians, by Newton's method (eq. 19–21). */
function geographicLatitude(conformal: number): number {
  let tau = conformal;
  for (let i = 0; i < 5; i += 1) {
    const sigma = Math.sinh(ECCENTRICITY * Math.atanh((ECCENTRICITY * tau) / Math.hypot(1, tau)));
    const now = tau * Math.hypot(1, sigma) - sigma * Math.hypot(1, tau);
    const slope = ((1 - ECCENTRICITY ** 2) * Math.hypot(1, tau)) / (1 + (1 - ECCENTRICITY ** 2) * tau ** 2);
    tau += (conformal - now) / Math.hypot(1, now) / slope;
  }
  return Math.atan(tau);
}
