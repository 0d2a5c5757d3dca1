import type { Attitude } from "../../drawing/terms";
import type { CellPersons } from "../merge-up";
import type { ZoneSet } from "../released-zone";
import type { Rules } from "../rules";
import { inBoth } from "../value";
import type { From150 } from "./further-tables";

/**
 * Of those who avoid a single zone, how many also go there or feel well there: both within one person, often a matter of
 * the time of day. Told where they, the others who avoid it and the others who like it are at least k each, and where
 * no number of the same cell forces a few of them into another one.
 */
export function zoneAmbivalence(
  sets: readonly ZoneSet[],
  touches: Readonly<Record<Attitude, CellPersons>>,
  rules: Rules,
  k: number,
): From150["ambivalence"] {
  const single = sets.filter(({ rest }) => !rest);
  return single
    .filter(({ attitude }) => attitude === "avoid")
    .flatMap(({ zone, people }) => {
      const liking = rules.voices([touches.use.get(zone) ?? [], touches.value.get(zone) ?? []]);
      const both = inBoth(people, liking);
      const value = rules.value(both);
      const numbers = single
        .filter((other) => other.zone === zone && other.attitude !== "avoid")
        .map((other) => both.length - other.people.length);
      const told =
        rules.admits(value) &&
        people.length - both.length >= k &&
        liking.length - both.length >= k &&
        numbers.every((beyond) => beyond <= 0 || beyond >= k);
      return told ? [{ zone, persons: value.shown }] : [];
    });
}
