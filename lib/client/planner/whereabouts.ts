export const DIRECTIONS = [
  "north",
  "north-east",
  "east",
  "south-east",
  "south",
  "south-west",
  "west",
  "north-west",
] as const;
export type Direction = (typeof DIRECTIONS)[number];

export interface Whereabouts {
  /** Null within 200 m: in the middle. */
  readonly direction: Direction | null;
  /** Rounded to 100 m. */
  readonly distanceMeters: number;
}

const METERS_PER_DEGREE = 111_195;

/** Where a point lies as seen from a centre, both lng, lat: for people who do not see the map. Good to a few km. */
export function whereabouts(
  centre: readonly [number, number],
  point: readonly [number, number],
): Whereabouts {
  const stretch = Math.cos((((centre[1] + point[1]) / 2) * Math.PI) / 180);
  const east = (point[0] - centre[0]) * METERS_PER_DEGREE * stretch;
  const north = (point[1] - centre[1]) * METERS_PER_DEGREE;
  const distance = Math.hypot(east, north);
  const turn = Math.round(Math.atan2(east, north) / (Math.PI / 4));
  const direction = distance < 200 ? null : (DIRECTIONS[(turn + 8) % 8] ?? "north");
  return { direction, distanceMeters: Math.round(distance / 100) * 100 };
}
