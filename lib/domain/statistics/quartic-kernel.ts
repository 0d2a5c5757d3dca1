/**
 * The quartic (biweight) kernel in the plane, a density per square metre: (3/πh²)(1 − d²/h²)² for d < h, else 0. Its
 * integral over the plane is 1. `bandwidthMeters` > 0.
 * Source: Silverman 1986, Density Estimation for Statistics and Data Analysis, eq. 4.5.
 */
export function quarticKernel(distanceMeters: number, bandwidthMeters: number): number {
  if (distanceMeters >= bandwidthMeters) return 0;
  const square = bandwidthMeters ** 2;
  return (3 / (Math.PI * square)) * (1 - distanceMeters ** 2 / square) ** 2;
}
