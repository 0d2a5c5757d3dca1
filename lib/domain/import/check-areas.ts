import { isSwappedOrFar, type Bounds } from "./surroundings";
import { guessSystem, onEarth } from "./coordinates";
import { headingConfidence, surest, type Columns, type Guess } from "./fields";
import { areaName } from "./names";
import { soundOutline } from "./outline";
import type { CoordinateSystem, FileShape, ImportRow, ImportTable } from "./table";
import { readWkt } from "./wkt";
import type { Area } from "../register/area";

/** What a column of a file may mean for an area. */
export const AREA_FIELDS = ["name", "key", "kind", "shape"] as const;
export type AreaField = (typeof AREA_FIELDS)[number];

export type BadArea = "columns" | "shape" | "no-name" | "no-outline" | "no-such-position" | "too-long";

export interface CheckedArea extends Area {
  line: number;
  question: "swapped" | "far" | null;
  /** The outline with its numbers exchanged; null where that is nowhere. */
  exchanged: Area["outline"] | null;
}

export interface CheckedAreas {
  areas: CheckedArea[];
  bad: { line: number; reason: BadArea }[];
  /** Names that stand there twice, or are in the register already. */
  sameName: { name: string; lines: number[]; known: boolean }[];
}

const HEADINGS: Readonly<Record<Exclude<AreaField, "shape">, readonly string[]>> = {
  name: [
    "name",
    "stadtteilname",
    "stadtteil",
    "bezeichnung",
    "stadtbezirk",
    "bezirk",
    "quartier",
    "sozialraum",
    "gebiet",
    "area",
    "district",
  ],
  key: ["schluessel", "nummer", "stadtteilnummer", "stadtteilnr", "key", "id", "nr", "code", "kennziffer"],
  kind: ["art", "kind", "typ", "type", "ebene", "level"],
};

export function guessAreaColumns({ columns, rows }: ImportTable): Guess<AreaField>[] {
  const shaped = (column: number) =>
    rows.length > 0 && rows.every(({ cells }) => readWkt(cells[column] ?? "") !== null);
  return surest(
    columns.flatMap((heading, column) =>
      AREA_FIELDS.map((field) => ({
        field,
        column,
        confidence: field === "shape" ? Number(shaped(column)) : headingConfidence(heading, HEADINGS[field]),
      })),
    ),
  );
}

/** Every row as an area, a question or a fault. Cost as `soundOutline`. */
export function checkAreas(
  table: ImportTable,
  columns: Columns<AreaField>,
  system: CoordinateSystem | null,
  around: { bounds: Bounds; known: readonly { name: string }[] },
): CheckedAreas {
  const bad: CheckedAreas["bad"] = [];
  const areas: CheckedArea[] = [];
  for (const row of table.rows) {
    const outcome = readArea(row, columns, system, around.bounds);
    if (typeof outcome === "string") bad.push({ line: row.line, reason: outcome });
    else areas.push(outcome);
  }
  return { areas, bad, sameName: sameNames(areas, around.known) };
}

function readArea(
  row: ImportRow,
  columns: Columns<AreaField>,
  system: CoordinateSystem | null,
  bounds: Bounds,
): CheckedArea | BadArea {
  if (row.fault !== null) return row.fault;
  const cell = (field: AreaField) =>
    columns[field] === undefined ? "" : (row.cells[columns[field]] ?? "").trim();
  const name = cell("name");
  if (name === "") return "no-name";
  if (name.length > 200 || cell("key").length > 40 || cell("kind").length > 100) return "too-long";
  const shape = row.shape ?? readWkt(cell("shape"));
  if (shape?.type !== "MultiPolygon") return "no-outline";
  const written = outlineOf(shape, system, false);
  const exchanged = outlineOf(shape, system, true);
  const outline = written ?? exchanged;
  if (outline === null) return "no-such-position";
  const [[[at] = []] = []] = outline.coordinates;
  const [[[other] = []] = []] = exchanged?.coordinates ?? [];
  if (at === undefined) return "no-outline";
  const question = isSwappedOrFar(at, other ?? null, bounds);
  return { line: row.line, name, key: cell("key"), kind: cell("kind"), outline, exchanged, question };
}

/** Null when a corner is nowhere on earth, or when no area is left. */
function outlineOf(
  { coordinates }: Extract<FileShape, { type: "MultiPolygon" }>,
  system: CoordinateSystem | null,
  exchange: boolean,
): Area["outline"] | null {
  const polygons: [number, number][][][] = [];
  for (const rings of coordinates) {
    const read: [number, number][][] = [];
    for (const ring of rings) {
      const positions: [number, number][] = [];
      for (const [x, y] of ring) {
        const at = onEarth(exchange ? y : x, exchange ? x : y, system ?? guessSystem([x, y]) ?? "EPSG:4326");
        if (at === null) return null;
        positions.push([at[0], at[1]]);
      }
      read.push(positions);
    }
    polygons.push(read);
  }
  return soundOutline(polygons);
}

function sameNames(
  areas: readonly CheckedArea[],
  known: readonly { name: string }[],
): CheckedAreas["sameName"] {
  const there = new Set(known.map(({ name }) => areaName(name)));
  const byName = new Map<string, CheckedArea[]>();
  for (const area of areas)
    byName.set(areaName(area.name), [...(byName.get(areaName(area.name)) ?? []), area]);
  return [...byName].flatMap(([folded, group]) =>
    group.length > 1 || there.has(folded)
      ? [{ name: group[0]?.name ?? folded, lines: group.map(({ line }) => line), known: there.has(folded) }]
      : [],
  );
}
