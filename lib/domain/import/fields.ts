import { fold } from "./fold";
import { guessSystem } from "./coordinates";
import { readNumber } from "./numbers";
import type { ImportTable } from "./table";
import { readWkt } from "./wkt";

/** What a column of a file may mean for an institution. */
export const PLACE_FIELDS = [
  "name",
  "kind",
  "provider",
  "address",
  "street",
  "houseNumber",
  "postcode",
  "x",
  "y",
  "shape",
  "otherPosition",
  "openingHours",
  "languages",
  "stepFree",
  "rooms",
  "oneOffCost",
  "yearlyCost",
  "availableFrom",
  "leaseUntil",
  "selfImage",
  "stopWithin300m",
  "eveningService",
] as const;
export type PlaceField = (typeof PLACE_FIELDS)[number];

/** Field → number of the column; a field without a column is not in it. `x` is east or longitude, `y` north or latitude. */
export type Columns<Field extends string> = Partial<Record<Field, number>>;

/** A column that a field was guessed from, and how sure that is: 1 for a heading that says it, less for one like it. */
export interface Guess<Field extends string> {
  field: Field;
  column: number;
  confidence: number;
}

/** Headings, folded, in German and English; the first ones are the surest. */
const HEADINGS: Readonly<Record<PlaceField, readonly string[]>> = {
  name: [
    "name",
    "bezeichnung",
    "einrichtung",
    "institution",
    "einrichtungsname",
    "titel",
    "title",
    "schulname",
  ],
  kind: [
    "art",
    "kind",
    "typ",
    "type",
    "kategorie",
    "category",
    "schulform",
    "einrichtungsart",
    "angebotsart",
  ],
  provider: ["traeger", "provider", "operator", "betreiber", "traegerschaft", "organisation", "carrier"],
  address: ["adresse", "anschrift", "address", "strassehausnummer", "strassehausnr", "strasseundhausnummer"],
  street: ["strasse", "street", "str", "strassenname"],
  houseNumber: ["hausnummer", "hausnr", "hnr", "housenumber", "nr"],
  postcode: ["plz", "postleitzahl", "postcode", "zip", "zipcode"],
  x: [
    "lng",
    "lon",
    "long",
    "longitude",
    "laengengrad",
    "laenge",
    "geolaenge",
    "x",
    "xcoord",
    "xkoordinate",
    "rechtswert",
    "ostwert",
    "east",
    "easting",
    "utmx",
    "utmost",
  ],
  y: [
    "lat",
    "latitude",
    "breitengrad",
    "breite",
    "geobreite",
    "y",
    "ycoord",
    "ykoordinate",
    "hochwert",
    "nordwert",
    "north",
    "northing",
    "utmy",
    "utmnord",
  ],
  shape: ["wkt", "geometry", "geometrie", "geom", "thegeom", "shape"],
  otherPosition: ["officialutm32", "utm32", "utm"],
  openingHours: ["oeffnungszeiten", "openinghours", "oeffnungszeit", "geoeffnet", "hours", "sprechzeiten"],
  languages: ["sprachen", "languages", "sprache", "language", "beratungssprachen"],
  stepFree: [
    "stufenlos",
    "stepfree",
    "barrierefrei",
    "wheelchair",
    "rollstuhl",
    "rollstuhlgerecht",
    "accessible",
  ],
  rooms: ["raeume", "rooms", "raum", "raumangebot", "room"],
  oneOffCost: ["einmaligekosten", "oneoffcost", "umbaukosten", "investition", "investitionskosten"],
  yearlyCost: [
    "kostenprojahr",
    "yearlycost",
    "jaehrlichekosten",
    "jahreskosten",
    "jahresmiete",
    "annualcost",
  ],
  availableFrom: ["verfuegbarab", "availablefrom", "freiab", "abwann"],
  leaseUntil: ["mietvertragbis", "leaseuntil", "mietendebis", "mietende", "laufzeitbis", "lease"],
  selfImage: ["selbstbild", "selfimage", "beschreibung", "description", "selbstdarstellung", "profil"],
  stopWithin300m: ["haltestelle300m", "stopwithin300m", "haltestelleinnerhalb300m", "haltestelle", "stop"],
  eveningService: ["abendsangebunden", "eveningservice", "abendverkehr", "taktabends"],
};

/**
 * What each field's column probably is, the surest for each; no column is given twice. Headings decide, and for
 * positions what stands in the cells too. Cost O(columns × fields).
 */
export function guessPlaceColumns(table: ImportTable): Guess<PlaceField>[] {
  const guesses = table.columns.flatMap((heading, column) =>
    PLACE_FIELDS.map((field) => ({
      field,
      column,
      confidence: confidenceOf(field, heading, cellsOf(table, column)),
    })),
  );
  return surest(guesses);
}

/** Each field and each column once, the surest first; a tie goes to the column further left. */
export function surest<Field extends string>(guesses: readonly Guess<Field>[]): Guess<Field>[] {
  const taken: Guess<Field>[] = [];
  for (const guess of guesses
    .filter(({ confidence }) => confidence > 0)
    .toSorted((a, b) => b.confidence - a.confidence))
    if (!taken.some(({ field, column }) => field === guess.field || column === guess.column))
      taken.push(guess);
  return taken;
}

export const columnsOf = <Field extends string>(guesses: readonly Guess<Field>[]): Columns<Field> =>
  Object.fromEntries(guesses.map(({ field, column }) => [field, column])) as Columns<Field>;

/** Up to 50 cells of a column that say something. */
export const cellsOf = ({ rows }: ImportTable, column: number): string[] =>
  rows
    .map(({ cells }) => cells[column] ?? "")
    .filter((cell) => cell !== "")
    .slice(0, 50);

/** How well a heading is one of these names: 1 for the first, less for later ones and for names that are part of it. */
export function headingConfidence(heading: string, names: readonly string[]): number {
  const folded = fold(heading);
  const exact = names.indexOf(folded);
  if (exact >= 0) return 1 - exact * 0.01;
  return names.some((name) => name.length > 3 && folded.includes(name)) ? 0.5 : 0;
}

function confidenceOf(field: PlaceField, heading: string, cells: readonly string[]): number {
  if (field === "shape" || field === "otherPosition") {
    const fits = field === "shape" ? isShape : isPair;
    return cells.length > 0 && cells.every(fits) ? 1 : 0;
  }
  const confidence = headingConfidence(heading, HEADINGS[field]);
  if (field !== "x" && field !== "y") return confidence;
  return cells.some((cell) => readNumber(cell, "measure") !== null) ? confidence : 0;
}

const isShape = (cell: string): boolean => readWkt(cell) !== null;
const isPair = (cell: string): boolean => {
  const pair = readPair(cell);
  return pair !== null && guessSystem(pair) === "EPSG:25832";
};

/** Two numbers in one cell, as "345372, 5682741" or "[345372 5682741]"; null for anything else. */
export function readPair(cell: string): readonly [number, number] | null {
  const match = /^[[(]?\s*(\d+(?:\.\d+)?)\s*[,; ]\s*(\d+(?:\.\d+)?)\s*[\])]?$/.exec(cell);
  return match ? [Number(match[1]), Number(match[2])] : null;
}
