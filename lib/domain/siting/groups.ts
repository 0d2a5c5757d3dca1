import { PERSON_CLASSES } from "../privacy/classes";
import type { Demand } from "./demand";
import type { DemandZone, SitingInputs } from "./inputs";
import { isTold } from "./told-zones";

/** Options of fewer persons have no figures of their own. Source: `domain` C6. */
const FROM_CLASS = PERSON_CLASSES.findIndex(({ from }) => from >= 20);
/** Zones in which an option must be stated before its ways are spoken of. */
const FROM_ZONES = 3;

/** An option of a group set and where a release states it, as weights of the points of demand; sum 1. */
export interface GroupDemand {
  readonly set: string;
  readonly option: string;
  readonly weights: Float64Array;
}

/**
 * The options whose ways may be compared: of at least 20 persons, in at least three zones. Their demand is the places that
 * the release states for them, used and valued; never where they live.
 */
export function groupDemands(inputs: SitingInputs, { zones, maps }: Demand): GroupDemand[] {
  const { release } = inputs;
  return (release?.groupSizes ?? [])
    .filter((size) => size.class >= FROM_CLASS)
    .flatMap(({ set, option }) => {
      const stated = zones.map((zone) => (isTold(zone, inputs) ? personsIn(zone, set, option) : 0));
      const told = stated.filter((persons) => persons > 0).length;
      return told >= FROM_ZONES ? [{ set, option, weights: maps(stated) }] : [];
    });
}

/** Persons of an option who use or value a zone, as the release states them; 0 where it states nothing. */
export const personsIn = ({ attitude, groups }: DemandZone, set: string, option: string): number =>
  attitude === "avoid"
    ? 0
    : (groups?.values.find((value) => value.set === set && value.option === option)?.persons ?? 0);
