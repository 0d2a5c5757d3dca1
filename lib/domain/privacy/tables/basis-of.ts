import { cellToLatLng, isValidCell } from "h3-js";
import type { Position } from "../../drawing/document";
import type { Certainty } from "../../drawing/terms";
import { distanceMeters } from "../../geometry/meters";
import { VENUE_METERS, type Basis } from "../../sentences/basis";
import type { ReleasedZone } from "../released-zone";
import { roundedPercent } from "./rounded-percent";

/** Marks in numbers; private ones, anchors and wishes left out. */
export interface MarksFacts {
  readonly marks: number;
  /** Located marks by certainty; a question not put is `about`. */
  readonly located: Readonly<Record<Certainty, number>>;
  /** Located marks within 500 m of their workshop's place. */
  readonly nearVenue: number;
  /** Located marks in or across a social space of the study. */
  readonly inside: number;
}

/** What one person drew. */
export interface DrawnFacts extends MarksFacts {
  readonly workshops: readonly string[];
}

/** What the sentences of a release rest on; every share rounded, so that no mark and no person can be told from it. */
export function basisOf(
  drawn: readonly DrawnFacts[],
  venues: readonly Position[],
  zones: readonly Pick<ReleasedZone, "zone" | "rest">[],
  missingGroups: Basis["missingGroups"],
): Basis {
  const sum = (count: (facts: DrawnFacts) => number) =>
    drawn.reduce((total, facts) => total + count(facts), 0);
  const of = (certainty: Certainty) => sum(({ located }) => located[certainty]);
  const [exact, about, area] = [of("exact"), of("about"), of("area")];
  const located = exact + about + area;
  const workshops = new Set<string>();
  for (const facts of drawn) for (const workshop of facts.workshops) workshops.add(workshop);
  return {
    workshops: Math.max(1, workshops.size),
    venuePercent:
      venues.length > 0 && located > 0
        ? roundedPercent(
            sum(({ nearVenue }) => nearVenue),
            located,
          )
        : null,
    insidePercent:
      located > 0
        ? roundedPercent(
            sum(({ inside }) => inside),
            located,
          )
        : null,
    marksPerPerson: median(drawn.map(({ marks }) => marks)),
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
