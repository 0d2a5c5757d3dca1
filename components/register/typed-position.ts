import { readNumber } from "@/lib/domain/import/numbers";

/** The two coordinates of a place as they stand in their fields. */
export type TypedPosition = readonly [lng: string, lat: string];

/** The place as typed (lng, lat; German decimals too), or null while it is none. */
export function positionOf([lng, lat]: TypedPosition): [number, number] | null {
  const [east, north] = [readNumber(lng, "measure"), readNumber(lat, "measure")];
  return east !== null && north !== null && Math.abs(east) <= 180 && Math.abs(north) <= 90
    ? [east, north]
    : null;
}

/** A place as the fields show it where it was stored: every decimal of it; without one both are empty. */
export const typedOf = (position: readonly [number, number] | null | undefined): TypedPosition =>
  position ? [String(position[0]), String(position[1])] : ["", ""];

/** A place that was pointed at: a map knows it to ten centimetres at best. */
export const pointedAt = ([lng, lat]: readonly [number, number]): TypedPosition => [
  lng.toFixed(6),
  lat.toFixed(6),
];
