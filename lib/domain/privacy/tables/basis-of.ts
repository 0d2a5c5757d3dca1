import { cellToLatLng, isValidCell } from "h3-js";
import type { Position } from "../../drawing/document";
import type { Certainty } from "../../drawing/terms";
import { distanceMeters } from "../../geometry/meters";
import { VENUE_METERS, type Basis } from "../../sentences/basis";
import type { ReleasedZone } from "../released-zone";
import { roundedPercent } from "./rounded-percent";

/** What was drawn, in numbers; private marks, anchors and wishes left out. */
export interface DrawnFigures {
  /** In how many workshops. */
  readonly workshops: number;
  /** Marks of each person. */
  readonly marks: readonly number[];
  /** Located marks by certainty; a question not put is `about`. */
  readonly located: Readonly<Record<Certainty, number>>;
  /** Located marks within 500 m of their workshop's place. */
  readonly nearVenue: number;
  /** Located marks in or across a social space of the study. */
  readonly inside: number;
}

/** What the sentences of a release rest on; every share rounded, so that no mark and no person can be told from it. */
export function basisOf(
  { workshops, marks, located: { exact, about, area }, nearVenue, inside }: DrawnFigures,
  venues: readonly Position[],
  zones: readonly Pick<ReleasedZone, "zone" | "rest">[],
  missingGroups: Basis["missingGroups"],
): Basis {
  const located = exact + about + area;
  return {
    workshops: Math.max(1, workshops),
    venuePercent: venues.length > 0 && located > 0 ? roundedPercent(nearVenue, located) : null,
    insidePercent: located > 0 ? roundedPercent(inside, located) : null,
    marksPerPerson: median(marks),
    certaintyPercent:
      located > 0
        ? {
            exact: roundedPercent(exact, located),
            about: roundedPercent(about, located),
            area: roundedPercent(area, located),
          }
        : null,
    missingGroups,
    venueZones: venueZones(venues, zones),
  };
}

/** Single zones whose middle lies within 500 m of a workshop's place. */
function venueZones(venues: readonly Position[], zones: readonly Pick<ReleasedZone, "zone" | "rest">[]) {
  const single = new Set(
    zones.filter(({ rest, zone }) => !rest && isValidCell(zone)).map(({ zone }) => zone),
  );
  return [...single]
    .filter((zone) => {
      const [lat, lng] = cellToLatLng(zone);
      return venues.some((venue) => distanceMeters(venue, [lng, lat]) <= VENUE_METERS);
    })
    .sort();
}

function median(numbers: readonly number[]): number {
  const sorted = Float64Array.from(numbers).sort();
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
