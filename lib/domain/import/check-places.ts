import { distanceMeters } from "../geometry/meters";
import type { Institution } from "../register/institution";
import type { MultiPolygon } from "../register/area";
import type { Columns, PlaceField } from "./fields";
import { fold } from "./fold";
import { isInside } from "./inside";
import { readPlace, type BadPlace, type ReadPlace } from "./read-place";
import { FAR_METERS, isSwappedOrFar, metersFrom, type Bounds } from "./surroundings";
import type { CoordinateSystem, ImportTable } from "./table";

/** Why a position is asked about before it is taken. */
export type PlaceQuestion = "zero" | "swapped" | "far" | "outside" | "contradiction";

export interface CheckedPlace extends ReadPlace {
  question: PlaceQuestion | null;
  /** Metres to the study, or between the two positions of a contradiction; what the question is about. */
  metersOff: number;
}

/** Entries at one place: lines of the file, and institutions that are in the register already. */
export interface SamePlace {
  lines: number[];
  known: string[];
  /** All of them also have the same name. */
  sameName: boolean;
}

export interface CheckedPlaces {
  places: CheckedPlace[];
  bad: { line: number; reason: BadPlace }[];
  samePlaces: SamePlace[];
}

export interface Surroundings {
  /** Of the study. */
  bounds: Bounds;
  /** Outlines of the areas of the register; none when there are none yet. */
  outlines: readonly MultiPolygon[];
  /** What is in the register already. */
  known: readonly Pick<Institution, "name" | "address" | "position">[];
}

/** Two positions of one place may lie a street apart: entrance and middle of the house. */
const CONTRADICTION_METERS = 500;
const ONE_PLACE_METERS = 30;

/**
 * Every row as an institution, a question or a fault. Asked about: positions at 0/0, more than 30 km from the study,
 * near it only with their numbers exchanged, outside the known areas when most of the file lies inside, and those that
 * a second position of the same row contradicts by more than 500 m. Cost O(n · (n + vertices of the areas)).
 */
export function checkPlaces(
  table: ImportTable,
  columns: Columns<PlaceField>,
  system: CoordinateSystem | null,
  around: Surroundings,
): CheckedPlaces {
  const bad: CheckedPlaces["bad"] = [];
  const read: ReadPlace[] = [];
  for (const row of table.rows) {
    const outcome = readPlace(row, columns, system);
    if (outcome.ok) read.push(outcome.place);
    else bad.push({ line: row.line, reason: outcome.reason });
  }
  const outside = new Set(strayed(read, around));
  const places = read.map((place): CheckedPlace => {
    const metersOff = metersFrom(place.institution.position, around.bounds);
    const apart = place.other ? distanceMeters([...place.other], place.institution.position) : 0;
    const question = questionOf(place, apart, outside.has(place), around.bounds);
    return { ...place, question, metersOff: Math.round(question === "contradiction" ? apart : metersOff) };
  });
  return { places, bad, samePlaces: samePlacesOf(places, around.known) };
}

function questionOf(
  { institution, exchanged, onlyExchanged }: ReadPlace,
  apart: number,
  outside: boolean,
  bounds: Bounds,
): PlaceQuestion | null {
  const [lng, lat] = institution.position;
  if (Math.abs(lng) < 0.01 && Math.abs(lat) < 0.01) return "zero";
  if (onlyExchanged) return "swapped";
  const wrong = isSwappedOrFar(institution.position, exchanged, bounds);
  if (wrong !== null) return wrong;
  if (apart > CONTRADICTION_METERS) return "contradiction";
  return outside ? "outside" : null;
}

/** Places near the study but outside all areas, when most are inside: else the areas are about something else. */
function strayed(places: readonly ReadPlace[], { outlines, bounds }: Surroundings): ReadPlace[] {
  if (outlines.length === 0) return [];
  const near = places.filter(({ institution }) => metersFrom(institution.position, bounds) <= FAR_METERS);
  const out = near.filter(
    ({ institution }) => !outlines.some((outline) => isInside(institution.position, outline)),
  );
  return out.length * 2 < near.length ? out : [];
}

/** Groups of entries within 30 m of each other or with the same address; each entry stands in one group at most. */
function samePlacesOf(places: readonly CheckedPlace[], known: Surroundings["known"]): SamePlace[] {
  const groups: { lines: number[]; known: string[]; names: Set<string>; first: CheckedPlace }[] = [];
  for (const place of places) {
    const group = groups.find(({ first }) => isSamePlace(first.institution, place.institution));
    if (group) {
      group.lines.push(place.line);
      group.names.add(fold(place.institution.name));
    } else {
      groups.push({
        lines: [place.line],
        known: [],
        names: new Set([fold(place.institution.name)]),
        first: place,
      });
    }
  }
  for (const group of groups) {
    for (const one of known.filter((entry) => isSamePlace(group.first.institution, entry))) {
      group.known.push(one.name);
      group.names.add(fold(one.name));
    }
  }
  return groups
    .filter((group) => group.lines.length + group.known.length > 1)
    .map(({ lines, known: there, names }) => ({ lines, known: there, sameName: names.size === 1 }));
}

type Placed = Pick<Institution, "address" | "position">;

function isSamePlace(a: Placed, b: Placed): boolean {
  if (a.address !== "" && fold(a.address) === fold(b.address)) return true;
  if (Math.abs(a.position[1] - b.position[1]) > 0.001) return false; // about 110 m: not worth a root
  return distanceMeters(a.position, b.position) <= ONE_PLACE_METERS;
}
