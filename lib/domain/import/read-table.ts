import { decodeText } from "./decode-text";
import { readCsv } from "./csv";
import { readGeoJson } from "./geojson";
import { readGeoPackage } from "./geopackage";
import { MOST_ROWS, unreadable, type ReadTable } from "./table";

/** A GeoPackage is a SQLite file, which says so first. */
const isSqlite = (bytes: Uint8Array): boolean =>
  new TextDecoder("latin1").decode(bytes.subarray(0, 16)) === "SQLite format 3\u0000";

/**
 * A GeoPackage, GeoJSON or separated text file as a table; what it is stands in its first signs, not in its name. `most`: rows
 * that whoever asks can deal with.
 */
export function readTable(bytes: Uint8Array, most = MOST_ROWS): ReadTable {
  const read = readWhole(bytes);
  return read.ok && read.table.rows.length > most ? unreadable("too-many-rows") : read;
}

function readWhole(bytes: Uint8Array): ReadTable {
  if (isSqlite(bytes)) return readGeoPackage(bytes);
  const text = decodeText(bytes);
  return text.trimStart().startsWith("{") ? readGeoJson(text) : readCsv(text);
}
