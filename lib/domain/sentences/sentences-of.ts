import type { Attitude } from "../drawing/terms";
import { SURFACE_FROM_PERSONS } from "../privacy/presentation";
import { TABLES_FROM_PERSONS } from "../privacy/release-facts";
import { VENUE_METERS, type Basis } from "./basis";
import { sentence, type Sentence } from "./sentence";

interface Told {
  /** Persons of the release. */
  readonly participants: number;
  /** Null for a release from before it was kept. */
  readonly basis: Basis | null;
  /** How many versions of the questions it rests on. */
  readonly versions: number;
  /** The label of an option in the reader's language. */
  readonly labelOf: (group: { set: string; option: string }) => string;
  /** Joins labels as the reader's language does. */
  readonly list: (labels: readonly string[]) => string;
}

/** Who is behind a release and who is not: what is true of all of its pictures and tables. */
export function sentencesOfBasis({ participants, basis, versions, labelOf, list }: Told): Sentence[] {
  const told: Sentence[] = [];
  if (basis !== null) {
    const small = participants < SURFACE_FROM_PERSONS;
    told.push(sentence(small ? "exploration" : "notRandom", { participants, workshops: basis.workshops }));
    told.push(sentence("marksPerPerson", { marks: basis.marksPerPerson }));
    if (basis.venuePercent !== null)
      told.push(sentence("venueShare", { percent: basis.venuePercent, meters: VENUE_METERS }));
    if (basis.certaintyPercent !== null) told.push(sentence("certainty", basis.certaintyPercent));
    if (basis.missingGroups.length > 0)
      told.push(sentence("missingGroups", { groups: list(basis.missingGroups.map(labelOf)) }));
  }
  if (versions > 1) told.push(sentence("versions", { versions }));
  if (participants < TABLES_FROM_PERSONS) told.push(sentence("noGroupMaps", { participants }));
  return told;
}

/** How a map or table of one attitude, or of wishes (null), is to be read. */
export function sentencesOfZones(attitude: Attitude | null, rests: boolean): Sentence[] {
  return [
    sentence("personsNotMarks"),
    sentence("mayDiffer"),
    sentence("empty"),
    ...(rests ? [sentence("rest")] : []),
    ...(attitude === "avoid" ? [sentence("avoid")] : []),
  ];
}
