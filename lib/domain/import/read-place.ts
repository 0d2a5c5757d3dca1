import { NO_HOURS, institutionSchema, type Institution } from "../register/institution";
import { guessSystem, onEarth, readPosition, type LngLat } from "./coordinates";
import { readPair, type Columns, type PlaceField } from "./fields";
import { readDay, readNumber, readYesNo } from "./numbers";
import { readOpeningHours } from "./opening-hours";
import type { CoordinateSystem, FilePosition, ImportRow } from "./table";
import { readWkt } from "./wkt";

/** Why a row cannot become an institution. */
export type BadPlace = "columns" | "shape" | "no-name" | "no-position" | "no-such-position" | "too-long";

/** A row as an institution, with the other positions it might mean. */
export interface ReadPlace {
  line: number;
  institution: Institution;
  /** With its two numbers exchanged; null where that is nowhere. */
  exchanged: LngLat | null;
  /** As written the numbers are nowhere on earth: the position is the exchanged one. */
  onlyExchanged: boolean;
  /** A second position that the row gives of itself. */
  other: LngLat | null;
  /** Fields whose cell was not understood; they stay empty. */
  unread: PlaceField[];
}

/**
 * One row by the columns a person confirmed. `system` null: by the numbers. Refuses with a reason; what is only not
 * understood (a cost that is no number) is named and left empty, so that the row can still be taken.
 */
export function readPlace(
  row: ImportRow,
  columns: Columns<PlaceField>,
  system: CoordinateSystem | null,
): { ok: true; place: ReadPlace } | { ok: false; reason: BadPlace } {
  if (row.fault !== null) return { ok: false, reason: row.fault };
  const cell = (field: PlaceField): string => {
    const column = columns[field];
    return column === undefined ? "" : (row.cells[column] ?? "");
  };
  const name = cell("name").replaceAll(/\s+/g, " ").trim();
  if (name === "") return { ok: false, reason: "no-name" };
  const written = writtenPosition(row, cell);
  if (written === null) return { ok: false, reason: "no-position" };
  const space = system ?? guessSystem(written);
  const { asWritten, exchanged } = space
    ? readPosition(written, space)
    : { asWritten: null, exchanged: null };
  const position = asWritten ?? exchanged;
  if (position === null) return { ok: false, reason: "no-such-position" };

  const unread: PlaceField[] = [];
  const read = <Value>(field: PlaceField, how: (text: string) => Value | null): Value | null => {
    const text = cell(field);
    if (text === "") return null;
    const value = how(text);
    if (value === null) unread.push(field);
    return value;
  };
  const amount = (text: string) => {
    const euros = readNumber(text, "count");
    return euros === null || euros < 0 ? null : Math.round(euros);
  };
  const parsed = institutionSchema.safeParse({
    name,
    kind: cell("kind"),
    provider: cell("provider"),
    address: addressOf(cell),
    position,
    openingHours: cell("openingHours") === "" ? NO_HOURS : readOpeningHours(cell("openingHours")),
    languages: cell("languages")
      .split(/[,;/|]/)
      .map((word) => word.trim())
      .filter((word) => word !== ""),
    stepFree: read("stepFree", readYesNo),
    rooms: cell("rooms"),
    oneOffCost: read("oneOffCost", amount),
    yearlyCost: read("yearlyCost", amount),
    availableFrom: read("availableFrom", readDay),
    leaseUntil: read("leaseUntil", readDay),
    selfImage: cell("selfImage"),
    stopWithin300m: read("stopWithin300m", readYesNo),
    eveningService: read("eveningService", readYesNo),
    shielded: false,
    source: "",
  });
  if (!parsed.success) return { ok: false, reason: "too-long" };
  const pair = readPair(cell("otherPosition"));
  const other = pair ? onEarth(pair[0], pair[1], guessSystem(pair) ?? "EPSG:4326") : null;
  const institution = parsed.data;
  return {
    ok: true,
    place: { line: row.line, institution, exchanged, onlyExchanged: asWritten === null, other, unread },
  };
}

function writtenPosition(row: ImportRow, cell: (field: PlaceField) => string): FilePosition | null {
  const x = readNumber(cell("x"), "measure");
  const y = readNumber(cell("y"), "measure");
  if (x !== null && y !== null) return [x, y];
  const shape = row.shape ?? readWkt(cell("shape"));
  return shape?.type === "Point" ? shape.coordinates : null;
}

/** Street, number and town in one line, as an envelope has them. */
function addressOf(cell: (field: PlaceField) => string): string {
  const street = [cell("street"), cell("houseNumber")].filter((part) => part !== "").join(" ");
  return [cell("address") || street, cell("postcode")].filter((part) => part !== "").join(", ");
}
