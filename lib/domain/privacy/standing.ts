import * as z from "zod";
import type { Guarded } from "./guarded";
import type { Surfaces } from "./resample";

/** The fullest zones of an attitude that people look at first. */
const TOP = 10;

/** How sure it is that a zone is among the ten fullest of its attitude. */
export const standingSchema = z.strictObject({
  /** Per cent of the resamples in which it is, in steps of 5. */
  inTopTen: z.number().int().min(0).max(100).multipleOf(5),
  /** Per cent of the workshops that could be left out with it still among them, in steps of 5. */
  withoutOneWorkshop: z.number().int().min(0).max(100).multipleOf(5),
});
export type Standing = z.infer<typeof standingSchema>;

/** Standing by name of the zone; null under 30 persons. */
export function standings(surfaces: Guarded<Surfaces>): Map<string, Standing> | null {
  const resampled = surfaces.shares(({ zones, resampled }) => shareInTop(zones, resampled));
  const without = surfaces.shares(({ zones, without }) => shareInTop(zones, without));
  if (!resampled || !without) return null;
  return new Map(
    [...resampled].map(([zone, inTopTen]) => [
      zone,
      { inTopTen, withoutOneWorkshop: without.get(zone) ?? 0 },
    ]),
  );
}

/** In which share of the surfaces a zone is among the ten fullest; who ties with the tenth is. */
function shareInTop(zones: readonly string[], surfaces: readonly Uint32Array[]): Map<string, number> {
  const times = new Uint32Array(zones.length);
  for (const surface of surfaces) {
    const tenth = [...surface].sort((a, b) => b - a)[Math.min(TOP, surface.length) - 1] ?? 0;
    surface.forEach((persons, zone) => {
      if (persons >= tenth) times[zone] = (times[zone] ?? 0) + 1;
    });
  }
  return new Map(zones.map((zone, at) => [zone, (times[at] ?? 0) / Math.max(1, surfaces.length)]));
}
