import * as z from "zod";
import type { Guarded } from "./guarded";
import type { RawZone, Surfaces } from "./resample";

/** The fullest zones of an attitude that people look at first. */
const TOP = 10;
/** Standard deviations by which a zone may be less full than the tenth and still come up among the ten in a resample. */
const REACH = 6;

/** How sure it is that a zone is among the ten fullest of its attitude. */
export const standingSchema = z.strictObject({
  /** Per cent of the resamples in which it is, in steps of 5. */
  inTopTen: z.number().int().min(0).max(100).multipleOf(5),
  /** Per cent of the workshops that could be left out with it still among them, in steps of 5. */
  withoutOneWorkshop: z.number().int().min(0).max(100).multipleOf(5),
});
export type Standing = z.infer<typeof standingSchema>;

/**
 * Those of an attitude's zones that can come up among the ten fullest when the people are drawn again. A zone of m persons
 * overtakes one of t by a difference whose variance is at most m + t; the others would need six standard deviations, which no
 * thousand resamples see.
 */
export function contenders(zones: readonly RawZone[]): RawZone[] {
  const tenth = tenthOf(zones.map(({ people }) => people.length));
  return zones.filter(({ people }) => tenth - people.length <= REACH * Math.sqrt(people.length + tenth));
}

/**
 * Standing by name of an attitude's `zones`; null under 30 persons. Of the resampled surfaces only contenders are needed, of
 * those without a workshop all; zones of other attitudes may be among them.
 */
export function standings(
  zones: readonly RawZone[],
  resampled: Guarded<Surfaces>,
  without: Guarded<Surfaces>,
): Map<string, Standing> | null {
  const names = zones.map(({ name }) => name);
  const drawn = resampled.shares((surfaces) => shareInTop(names, surfaces));
  const left = without.shares((surfaces) => shareInTop(names, surfaces));
  if (!drawn || !left) return null;
  return new Map(
    names.map((zone) => [zone, { inTopTen: drawn.get(zone) ?? 0, withoutOneWorkshop: left.get(zone) ?? 0 }]),
  );
}

/** In which share of the surfaces each of `names` is among their ten fullest; who ties with the tenth is. */
function shareInTop(names: readonly string[], { zones, surfaces }: Surfaces): Map<string, number> {
  const wanted = new Set(names);
  const places = zones.flatMap((zone, place) => (wanted.has(zone) ? [place] : []));
  const times = new Map<string, number>();
  for (const surface of surfaces) {
    const tenth = tenthOf(places.map((place) => surface[place] ?? 0));
    for (const place of places) {
      const zone = zones[place] ?? "";
      if ((surface[place] ?? 0) >= tenth) times.set(zone, (times.get(zone) ?? 0) + 1);
    }
  }
  return new Map([...times].map(([zone, often]) => [zone, often / surfaces.length]));
}

/** Persons of the tenth fullest, or of the last where there are fewer. */
const tenthOf = (persons: ArrayLike<number>): number =>
  Uint32Array.from(persons).sort().at(-Math.min(TOP, persons.length)) ?? 0;
