import { headingConfidence, surest, type Columns, type Guess } from "./fields";
import { fold } from "./fold";
import { joinAreas, type Joined, type Named } from "./join-areas";
import { readNumber } from "./numbers";
import type { ImportTable } from "./table";
import { figureName, type AreaFigure } from "../register/area";

/** What a column says beside the figures themselves. */
export const FIGURE_FIELDS = ["name", "key", "year"] as const;
export type FigureField = (typeof FIGURE_FIELDS)[number];

/** A column of numbers: which figure, and of which year where no column of years says so. */
export interface FigureColumn {
  column: number;
  figure: string;
  year: number | null;
}

export interface FigureColumns {
  columns: Columns<FigureField>;
  figures: readonly FigureColumn[];
}

export type BadFigure = "columns" | "no-name" | "no-year" | "no-number";

export interface CheckedFigures {
  /** One for each name of the file, in its order. */
  joined: Joined[];
  /** Areas of the register that no line of the file means. */
  unmatchedAreas: Named[];
  /** What can be kept, by area; a later line of the same area, figure and year wins. */
  figures: AreaFigure[];
  bad: { line: number; reason: BadFigure }[];
}

const HEADINGS: Readonly<Record<FigureField, readonly string[]>> = {
  name: [
    "name",
    "stadtteilname",
    "stadtteil",
    "bezeichnung",
    "bezirk",
    "stadtbezirk",
    "gebiet",
    "quartier",
    "sozialraum",
    "area",
  ],
  key: ["stadtteilnummer", "stadtteilnr", "nummer", "schluessel", "key", "nr", "id", "kennziffer"],
  year: ["jahr", "year", "stichtag", "stand"],
};
const FIGURES: readonly (readonly [string, RegExp])[] = [
  ["without-migration-background", /ohnemigration|withoutmigration/],
  ["with-migration-background", /mitmigration|withmigration/],
  ["population", /^(einwohner|bevoelkerung|personen|population|insgesamt|hauptwohnsitz|jahr\d{4}|\d{4})/],
];
const YEAR = /(?:^|\D)((?:19|20)\d{2})(?:\D|$)/;

/**
 * Name, number and year columns by their headings; every other column of numbers is a figure. A year in a heading
 * ("Jahr_2024") makes it one column of a series.
 */
export function guessFigureColumns(table: ImportTable): {
  fields: Guess<FigureField>[];
  figures: FigureColumn[];
} {
  const fields = surest(
    table.columns.flatMap((heading, column) =>
      FIGURE_FIELDS.map((field) => ({
        field,
        column,
        confidence: YEAR.test(heading) ? 0 : headingConfidence(heading, HEADINGS[field]),
      })),
    ),
  );
  const taken = new Set(fields.map(({ column }) => column));
  const figures = table.columns.flatMap((heading, column) => {
    const numbers = table.rows.filter(
      ({ cells }) => readNumber(cells[column] ?? "", "count") !== null,
    ).length;
    if (taken.has(column) || numbers * 2 < table.rows.length) return [];
    const folded = fold(heading);
    const figure = FIGURES.find(([, pattern]) => pattern.test(folded))?.[0] ?? heading;
    return [{ column, figure, year: Number(YEAR.exec(heading)?.[1] ?? 0) || null }];
  });
  return { fields, figures };
}

/**
 * Figures joined to the areas of the register. `accepted` says which likely matches a person has confirmed (or made
 * by hand), by the name in the file. What is not matched is named on both sides; bad cells by their line.
 */
export function checkFigures(
  table: ImportTable,
  { columns, figures }: FigureColumns,
  areas: readonly Named[],
  accepted: Readonly<Record<string, string | null>>,
): CheckedFigures {
  const bad: CheckedFigures["bad"] = [];
  const cell = (cells: readonly string[], column: number | undefined) =>
    column === undefined ? "" : (cells[column] ?? "").trim();
  const named = table.rows.flatMap(({ line, cells, fault }) => {
    const name = cell(cells, columns.name);
    if (fault !== null || name === "") bad.push({ line, reason: fault === null ? "no-name" : "columns" });
    return fault !== null || name === "" ? [] : [{ line, cells, name, key: cell(cells, columns.key) }];
  });
  const distinct = [...new Map(named.map(({ name, key }) => [name, { name, key }])).values()];
  const joined = joinAreas(distinct, areas);
  const known = new Set(areas.map(({ id }) => id));
  const areaOf = new Map(
    joined.map(({ name, areaId, by }) => {
      const chosen = Object.hasOwn(accepted, name)
        ? (accepted[name] ?? null)
        : by === "likely"
          ? null
          : areaId;
      return [name, chosen !== null && known.has(chosen) ? chosen : null];
    }),
  );
  const kept = new Map<string, AreaFigure>();
  for (const { line, cells, name } of named) {
    const areaId = areaOf.get(name) ?? null;
    for (const { column, figure, year: ofHeading } of figures) {
      const year = ofHeading ?? Number(YEAR.exec(cell(cells, columns.year))?.[1] ?? 0);
      const value = readNumber(cell(cells, column), "count");
      const valid = value !== null && figureName.safeParse(figure).success;
      if (year === 0 || !valid) bad.push({ line, reason: year === 0 ? "no-year" : "no-number" });
      else if (areaId !== null) kept.set(`${areaId} ${year} ${figure}`, { areaId, figure, year, value });
    }
  }
  const met = new Set(areaOf.values());
  const unmatchedAreas = areas.filter(({ id }) => !met.has(id));
  const faults = [...new Map(bad.map((one) => [`${one.line} ${one.reason}`, one])).values()];
  return { joined, unmatchedAreas, figures: [...kept.values()], bad: faults };
}
