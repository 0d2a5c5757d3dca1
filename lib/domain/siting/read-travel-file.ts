import * as z from "zod";
import { fold } from "../import/fold";
import { readNumber } from "../import/numbers";
import { readTable } from "../import/read-table";
import type { ImportTable } from "../import/table";
import { MOST_EDGES, TRAVEL_CONTENT, type TravelKind } from "./travel-data";

export type TravelFault =
  "unreadable" | "no-lines" | "no-points" | "no-columns" | "empty" | "wrong-values" | "too-large";
export type TravelFile = { ok: true; content: unknown } | { ok: false; reason: TravelFault };

/** A height is left out. */
const position = z
  .array(z.number())
  .min(2)
  .transform(([x = 0, y = 0]) => [x, y]);
const line = z.array(position).min(2);
const shapes = z.looseObject({
  features: z.array(z.looseObject({ geometry: z.unknown() })),
});
const lineShape = z.discriminatedUnion("type", [
  z.object({ type: z.literal("LineString"), coordinates: line }),
  z.object({ type: z.literal("MultiLineString"), coordinates: z.array(line) }),
]);

/** Headings, folded, that say the same, the surest first; those of OSMnx and networkx are among them. */
const HEADINGS = {
  id: ["id", "osmid", "node"],
  lng: ["lng", "lon", "long", "longitude", "x"],
  lat: ["lat", "latitude", "y"],
  from: ["from", "u", "source"],
  to: ["to", "v", "target"],
  metres: ["metres", "meters", "lengthm", "length"],
  minutes: ["minutes"],
  persons: ["persons"],
  name: ["name"],
} as const satisfies Record<string, readonly string[]>;

/**
 * Reads what ways rest on from the files people have. Barriers: lines of a GeoJSON file. Crossings: points of any table the
 * register reads. Minutes: a table with the columns `from`, `to`, `minutes`. Network: two tables, nodes with `id`, `lng`,
 * `lat` and edges with `from`, `to`, `metres`. Population: a table with `lng`, `lat`, `persons` and, where it has one, `name`.
 * Degrees, metres, minutes. Other headings that say the same are in `HEADINGS`.
 */
export function readTravelFile(kind: TravelKind, files: readonly Uint8Array[]): TravelFile {
  const read = kind === "barriers" ? readLines(files) : readRows(kind, files);
  if (!read.ok) return read;
  const checked = TRAVEL_CONTENT[kind].safeParse(read.content);
  if (checked.success) return { ok: true, content: checked.data };
  const sizes = checked.error.issues.flatMap((issue) =>
    (issue.code === "too_big" || issue.code === "too_small") && issue.origin === "array" ? [issue.code] : [],
  );
  if (sizes.includes("too_big")) return { ok: false, reason: "too-large" };
  return { ok: false, reason: sizes.length > 0 ? "empty" : "wrong-values" };
}

function readLines([file]: readonly Uint8Array[]): TravelFile {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(file));
  } catch {
    return { ok: false, reason: "unreadable" };
  }
  const read = shapes.safeParse(json);
  if (!read.success) return { ok: false, reason: "no-lines" };
  const content = read.data.features.flatMap(({ geometry }) => {
    const shape = lineShape.safeParse(geometry);
    if (!shape.success) return [];
    return shape.data.type === "LineString" ? [shape.data.coordinates] : shape.data.coordinates;
  });
  return content.length === 0 ? { ok: false, reason: "no-lines" } : { ok: true, content };
}

function readRows(kind: Exclude<TravelKind, "barriers">, files: readonly Uint8Array[]): TravelFile {
  const tables: ImportTable[] = [];
  for (const file of files) {
    const read = readTable(file, MOST_EDGES);
    if (!read.ok) return { ok: false, reason: read.reason === "too-many-rows" ? "too-large" : "unreadable" };
    tables.push(read.table);
  }
  if (kind === "crossings") return readPoints(tables);
  if (kind === "minutes") {
    const rows = rowsWith(tables, ["from", "to", "minutes"]);
    if (rows === null) return { ok: false, reason: "no-columns" };
    return {
      ok: true,
      content: rows.map(([from, to, minutes]) => ({ from, to, minutes: measure(minutes) })),
    };
  }
  if (kind === "population") return readGrid(tables);
  const nodes = rowsWith(tables, ["id", "lng", "lat"]);
  const edges = rowsWith(tables, ["from", "to", "metres"]);
  if (nodes === null || edges === null) return { ok: false, reason: "no-columns" };
  return {
    ok: true,
    content: {
      nodes: nodes.map(([id, lng, lat]) => ({ id, at: [measure(lng), measure(lat)] })),
      edges: edges.map(([from, to, metres]) => ({ from, to, metres: measure(metres) })),
    },
  };
}

function readGrid(tables: readonly ImportTable[]): TravelFile {
  const named = rowsWith(tables, ["lng", "lat", "persons", "name"]);
  const rows = named ?? rowsWith(tables, ["lng", "lat", "persons"]);
  if (rows === null) return { ok: false, reason: "no-columns" };
  const content = rows.map(([lng, lat, persons, name = ""]) => ({
    name,
    at: [measure(lng), measure(lat)],
    persons: measure(persons),
  }));
  return { ok: true, content };
}

function readPoints(tables: readonly ImportTable[]): TravelFile {
  const drawn = tables.flatMap(({ rows }) =>
    rows.flatMap(({ shape }) => (shape?.type === "Point" ? [shape.coordinates] : [])),
  );
  const written = rowsWith(tables, ["lng", "lat"])?.map((row) => row.map(measure)) ?? [];
  const content = drawn.length > 0 ? drawn : written;
  return content.length === 0 ? { ok: false, reason: "no-points" } : { ok: true, content };
}

/** The cells of these columns in the first table that has all of them. */
function rowsWith(
  tables: readonly ImportTable[],
  names: readonly (keyof typeof HEADINGS)[],
): string[][] | null {
  for (const { columns, rows } of tables) {
    const folded = columns.map(fold);
    const places = names.map(
      (name) => HEADINGS[name].map((one) => folded.indexOf(one)).find((at) => at >= 0) ?? -1,
    );
    if (!places.includes(-1)) return rows.map(({ cells }) => places.map((place) => cells[place] ?? ""));
  }
  return null;
}

/** NaN, which no content holds, where there is no number. */
const measure = (text: string | undefined): number => readNumber(text ?? "", "measure") ?? Number.NaN;
