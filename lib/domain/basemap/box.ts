import * as z from "zod";
import { metersPerDegree } from "../geometry/meters";
import type { StudyBox } from "../surface/study-box";

/** west, south, east, north in degrees; not across the date line. */
export const boxSchema = z
  .tuple([
    z.number().min(-180).max(180),
    z.number().min(-85).max(85),
    z.number().min(-180).max(180),
    z.number().min(-85).max(85),
  ])
  .refine(([west, south, east, north]) => west < east && south < north);

/** Headers keep degrees to 1e-7. */
const ROUNDING_DEGREES = 1e-6;

/** The box with so many metres more on every side. */
export function withMargin([west, south, east, north]: StudyBox, marginMeters: number): StudyBox {
  const perDegree = metersPerDegree((south + north) / 2);
  const [longitude, latitude] = [marginMeters / perDegree.lng, marginMeters / perDegree.lat];
  return [west - longitude, south - latitude, east + longitude, north + latitude];
}

/** Whether all of `inner` lies in `outer`. */
export function coversBox(outer: StudyBox, inner: StudyBox): boolean {
  return (
    outer[0] <= inner[0] + ROUNDING_DEGREES &&
    outer[1] <= inner[1] + ROUNDING_DEGREES &&
    outer[2] >= inner[2] - ROUNDING_DEGREES &&
    outer[3] >= inner[3] - ROUNDING_DEGREES
  );
}
