import type { Attitude } from "../../drawing/terms";
import type { ShownZone } from "../released-zone";

/** A single zone that some like and others avoid; null: that number is not shown. */
export interface ContestedPlace {
  readonly zone: ShownZone;
  readonly use: number | null;
  readonly value: number | null;
  readonly avoid: number;
}

/**
 * Where people disagree, from released numbers alone: single zones shown as avoided and as used or valued. The more
 * people on the smaller side, the earlier. Source: Brown & Raymond 2014, doi:10.1016/j.apgeog.2013.12.006 (conflict as
 * the strength of the weaker side).
 */
export function contestedPlaces(zones: readonly ShownZone[]): ContestedPlace[] {
  const single = zones.filter(({ rest }) => !rest);
  const persons = new Map(single.map((zone) => [`${zone.attitude} ${zone.zone}`, zone.persons]));
  const of = (attitude: Attitude, zone: string) => persons.get(`${attitude} ${zone}`) ?? null;
  return single
    .filter(({ attitude }) => attitude === "avoid")
    .map((zone) => ({
      zone,
      use: of("use", zone.zone),
      value: of("value", zone.zone),
      avoid: zone.persons,
    }))
    .filter(({ use, value }) => use !== null || value !== null)
    .sort((a, b) => weakerSide(b) - weakerSide(a) || (a.zone.zone < b.zone.zone ? -1 : 1));
}

const weakerSide = ({ use, value, avoid }: ContestedPlace) => Math.min(avoid, Math.max(use ?? 0, value ?? 0));
