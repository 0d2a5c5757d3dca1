import { decodeText } from "./decode-text";
import { readCsv } from "./csv";
import { readGeoJson } from "./geojson";
import type { ReadTable } from "./table";

/** Is this a SQLite file, as every GeoPackage is? */
export const isSqlite = (bytes: Uint8Array): boolean =>
  new TextDecoder("latin1").decode(bytes.subarray(0, 16)) === "SQLite format 3\u0000";

/** A GeoJSON or separated text file as a table; what it is stands in its first sign, not in its name. */
export function readTextTable(bytes: Uint8Array): ReadTable {
  const text = decodeText(bytes);
  return text.trimStart().startsWith("{") ? readGeoJson(text) : readCsv(text);
}
