/** A file of rows as it was read: nothing is guessed yet but where a row begins. */
export type CoordinateSystem = "EPSG:4326" | "EPSG:25832";

/** A shape in the coordinates of its file: degrees or metres, in the order in which the file gives them. */
export type FilePosition = readonly [number, number];
export type FileShape =
  { type: "Point"; coordinates: FilePosition } | { type: "MultiPolygon"; coordinates: FilePosition[][][] };

export type RowFault = "columns" | "shape";

export interface ImportRow {
  /** Line of a CSV file (its first is 1), number of the feature elsewhere: what a person finds in the file. */
  line: number;
  /** One text a column; empty where the file has nothing. */
  cells: readonly string[];
  shape: FileShape | null;
  fault: RowFault | null;
}

export interface ImportTable {
  format: "csv" | "geojson" | "geopackage";
  columns: readonly string[];
  rows: readonly ImportRow[];
  /** What the file says of itself; null when it says nothing. */
  system: CoordinateSystem | null;
}

export type Unreadable =
  | "empty"
  | "not-a-table"
  | "open-quote"
  | "not-json"
  | "no-features"
  | "other-system"
  | "too-many-rows"
  | "damaged";

export type ReadTable = { ok: true; table: ImportTable } | { ok: false; reason: Unreadable };

/** More rows than a city has institutions; a check of them still answers within seconds. */
export const MOST_ROWS = 20_000;

export const unreadable = (reason: Unreadable): ReadTable => ({ ok: false, reason });

export const finishedTable = (table: ImportTable): ReadTable =>
  table.rows.length === 0 ? unreadable("empty") : { ok: true, table };
