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
 * Of an attitude's zones those that are among the ten fullest however the people are drawn again, and those that may be or not.
 * A zone of m persons overtakes one of t by a difference whose variance is at most m + t; what would need six standard
 * deviations no thousand resamples see.
 */
export function contenders(zones: readonly RawZone[]): { certain: RawZone[]; open: RawZone[] } {
  const fullest = Uint32Array.from(zones, ({ people }) => people.length)
    .sort()
    .reverse();
  const [tenth = 0, eleventh = -Infinity] = fullest.slice(TOP - 1, TOP + 1);
  const outOfReach = (more: number, less: number) =>
    more - less > REACH * Math.sqrt(more + Math.max(0, less));
  const certain = zones.filter(({ people }) => outOfReach(people.length, eleventh));
  const among = new Set(certain);
  const open = zones.filter((zone) => !among.has(zone) && !outOfReach(tenth, zone.people.length));
  return { certain, open };
}

/**
 * Standing by name of an attitude's `zones`; null under 30 persons. Of the resampled surfaces only the open contenders are
 * needed, of those without a workshop all zones; zones of other attitudes may be among them.
 */
export function standings(
  zones: readonly RawZone[],
  resampled: Guarded<Surfaces>,
  without: Guarded<Surfaces>,
): Map<string, Standing> | null {
  const { certain, open } = contenders(zones);
  const names = zones.map(({ name }) => name);
  const inAll = certain.map(({ name }) => [name, 1] as const);
  const drawn = resampled.shares((surfaces) => {
    const openNames = open.map(({ name }) => name);
    return new Map([...inAll, ...shareInTop(TOP - certain.length, openNames, surfaces)]);
  });
  const left = without.shares((surfaces) => shareInTop(TOP, names, surfaces));
  if (!drawn || !left) return null;
  return new Map(
    names.map((zone) => [zone, { inTopTen: drawn.get(zone) ?? 0, withoutOneWorkshop: left.get(zone) ?? 0 }]),
  );
}

/** In which share of the surfaces each of `names` is among their `top` fullest; who ties with the last of them is. */
function shareInTop(
  top: number,
  names: readonly string[],
  { zones, surfaces }: Surfaces,
): Map<string, number> {
  const wanted = new Set(names);
  const places = zones.flatMap((zone, place) => (wanted.has(zone) ? [place] : []));
  const times = new Map<string, number>();
  for (const surface of surfaces) {
    const persons = Uint32Array.from(places, (place) => surface[place] ?? 0).sort();
    const last = persons.at(-Math.min(top, persons.length)) ?? 0;
    for (const place of places) {
      const zone = zones[place] ?? "";
      if ((surface[place] ?? 0) >= last) times.set(zone, (times.get(zone) ?? 0) + 1);
    }
  }
  return new Map([...times].map(([zone, often]) => [zone, often / surfaces.length]));
}
