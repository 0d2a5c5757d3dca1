import { DamagedFile, sqliteTables, type SqliteTable, type SqliteValue } from "./sqlite-file";
import {
  finishedTable,
  unreadable,
  type CoordinateSystem,
  type FilePosition,
  type FileShape,
  type ImportRow,
  type ReadTable,
} from "./table";

const SYSTEMS: Readonly<Record<number, CoordinateSystem>> = { 4326: "EPSG:4326", 25832: "EPSG:25832" };
const POINT = 1;
const POLYGON = 3;
const MULTI_POLYGON = 6;

/**
 * The first layer of a GeoPackage (OGC 12-128r19) whose shapes are in EPSG:4326 or 25832, as a table. A file that is no
 * GeoPackage, or whose pages contradict each other, is refused.
 */
export function readGeoPackage(bytes: Uint8Array): ReadTable {
  try {
    const tables = sqliteTables(bytes);
    const layers = layersOf(tables);
    if (layers.length === 0) return unreadable("no-features");
    const layer = layers.find(({ system }) => system !== null);
    const table = tables.find(({ name }) => name === layer?.name);
    if (!layer || !table) return unreadable("other-system");
    return layerTable(table, layer.column, layer.system);
  } catch (error) {
    if (error instanceof DamagedFile) return unreadable("damaged");
    throw error;
  }
}

/** `gpkg_geometry_columns`: table, column, type, srs (clause 2.1.5). */
function layersOf(tables: readonly SqliteTable[]) {
  const registry = tables.find(({ name }) => name === "gpkg_geometry_columns");
  return [...(registry?.rows() ?? [])].map(({ values: [name, column, , srs] }) => ({
    name: String(name),
    column: String(column),
    system: SYSTEMS[Number(srs)] ?? null,
  }));
}

function layerTable(table: SqliteTable, shapeColumn: string, system: CoordinateSystem | null): ReadTable {
  const names = columnNames(table.sql);
  const shapeAt = names.indexOf(shapeColumn);
  const kept = names.map((name, at) => ({ name, at })).filter(({ at }) => at !== shapeAt);
  const rows = [...table.rows()].map(({ id, values }, index): ImportRow => {
    const shape = shapeOf(values[shapeAt] ?? null);
    return {
      line: index + 1,
      cells: kept.map(({ at }) => cellOf(values[at] ?? null, at === 0 ? id : null)),
      shape: shape === "unknown" ? null : shape,
      fault: shape === "unknown" ? "shape" : null,
    };
  });
  return finishedTable({ format: "geopackage", columns: kept.map(({ name }) => name), rows, system });
}

/** Column names of a CREATE TABLE statement, in order; constraints of the table are none. */
function columnNames(sql: string): string[] {
  const body = sql.slice(sql.indexOf("(") + 1, sql.lastIndexOf(")"));
  const parts = [""];
  let depth = 0;
  let quote = "";
  for (const sign of body) {
    if (quote !== "") quote = sign === quote ? "" : quote;
    else if (sign === '"' || sign === "'" || sign === "`") quote = sign;
    else if (sign === "[") quote = "]";
    else if (sign === "(") depth += 1;
    else if (sign === ")") depth -= 1;
    if (sign === "," && depth === 0 && quote === "") parts.push("");
    else parts[parts.length - 1] += sign;
  }
  return parts
    .map((part) => part.trim())
    .filter((part) => !/^(CONSTRAINT|PRIMARY|UNIQUE|CHECK|FOREIGN)\b/i.test(part))
    .map(
      (part) => /^(?:"([^"]*)"|`([^`]*)`|\[([^\]]*)\]|([^\s(]+))/.exec(part)?.slice(1).find(Boolean) ?? "",
    );
}

/** An integer key is stored as null: it is the row's id. */
function cellOf(value: SqliteValue, id: number | null): string {
  if (value === null) return id === null ? "" : String(id);
  return value instanceof Uint8Array ? "" : String(value).trim();
}

/** GeoPackage binary: "GP", flags with the envelope's size, then well-known binary (clause 2.1.3). */
function shapeOf(value: SqliteValue): FileShape | null | "unknown" {
  if (value === null) return null;
  if (!(value instanceof Uint8Array) || value[0] !== 0x47 || value[1] !== 0x50) return "unknown";
  const flags = value[3] ?? 0;
  const envelope = [0, 32, 48, 48, 64][(flags >> 1) & 7];
  if (envelope === undefined) return "unknown";
  if ((flags & 16) !== 0) return null; // empty
  try {
    return readWkb(
      new DataView(value.buffer, value.byteOffset + 8 + envelope, value.byteLength - 8 - envelope),
    );
  } catch (error) {
    if (error instanceof RangeError) return "unknown";
    throw error;
  }
}

/** Well-known binary (OGC 06-103r4, clause 8): points and polygons; heights and measures are left out. */
function readWkb(view: DataView): FileShape | "unknown" {
  let offset = 0;
  const take = <T>(size: number, read: (at: number) => T): T => {
    const value = read(offset);
    offset += size;
    return value;
  };
  const header = () => {
    const little = take(1, (at) => view.getUint8(at)) === 1;
    const code = take(4, (at) => view.getUint32(at, little));
    const dimensions = 2 + ([0, 1, 1, 2][Math.floor((code % 10_000) / 1_000)] ?? 0);
    return { little, kind: code % 1_000, dimensions };
  };
  type Header = ReturnType<typeof header>;
  const count = ({ little }: Header) => take(4, (at) => view.getUint32(at, little));
  const position = ({ little, dimensions }: Header): FilePosition =>
    take(8 * dimensions, (at) => [view.getFloat64(at, little), view.getFloat64(at + 8, little)] as const);
  const list = <T>(size: number, one: () => T): T[] => {
    if (size > view.byteLength) throw new RangeError("more than there is");
    return Array.from({ length: size }, one);
  };
  const polygon = (of: Header) => list(count(of), () => list(count(of), () => position(of)));

  const outer = header();
  if (outer.kind === POINT) return { type: "Point", coordinates: position(outer) };
  if (outer.kind === POLYGON) return { type: "MultiPolygon", coordinates: [polygon(outer)] };
  if (outer.kind !== MULTI_POLYGON) return "unknown";
  return { type: "MultiPolygon", coordinates: list(count(outer), () => polygon(header())) };
}
