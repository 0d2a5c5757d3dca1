import "server-only";
import { areaLines, areaOutlines } from "@/db/queries/areas";
import type { Queryable } from "@/db/database";
import { institutionsOf } from "@/db/queries/institutions";
import { checkAreas, guessAreaColumns, type CheckedAreas } from "@/lib/domain/import/check-areas";
import { checkFigures, guessFigureColumns, type CheckedFigures } from "@/lib/domain/import/check-figures";
import { checkPlaces, type CheckedPlaces } from "@/lib/domain/import/check-places";
import { columnsOf, guessPlaceColumns, type Guess } from "@/lib/domain/import/fields";
import type { ImportTable } from "@/lib/domain/import/table";
import type { Context } from "../context";
import type { Study } from "../desk/require-study";
import { parseInput } from "../people/parse";
import {
  areaPlan,
  figurePlan,
  importFor,
  placePlan,
  type AreaPlan,
  type FigurePlan,
  type ImportInput,
  type PlacePlan,
} from "./import-input";

const SAMPLES = 3;

/** What is known of a file before anything is taken from it. */
export interface FileFacts<Field extends string> {
  format: ImportTable["format"];
  columns: readonly string[];
  /** The first cells of each column that say something. */
  samples: string[][];
  rows: number;
  guesses: Guess<Field>[];
}
export type ImportCheck =
  | ({ what: "institutions"; plan: PlacePlan; checked: CheckedPlaces } & FileFacts<
      keyof PlacePlan["columns"]
    >)
  | ({
      what: "areas";
      plan: AreaPlan;
      checked: Omit<CheckedAreas, "areas"> & { areas: AreaInShort[] };
    } & FileFacts<keyof AreaPlan["columns"]>)
  | ({
      what: "figures";
      plan: FigurePlan;
      checked: Omit<CheckedFigures, "figures"> & { figures: number };
      areas: { id: string; name: string }[];
    } & FileFacts<keyof FigurePlan["columns"]>);
type AreaInShort = Pick<CheckedAreas["areas"][number], "line" | "name" | "key" | "question">;

/**
 * Looks at a file and stores nothing: its columns with what they probably mean, and by the confirmed (or guessed) ones
 * the rows to ask about, the bad ones, and what stands there twice.
 */
export async function checkImport(ctx: Context, input: ImportInput): Promise<ImportCheck> {
  const { study, what, table, plan } = await importFor(ctx, input);
  switch (what) {
    case "institutions": {
      const guesses = guessPlaceColumns(table);
      const used = parseInput(
        placePlan,
        plan ?? { columns: columnsOf(guesses), system: table.system, answers: {} },
      );
      const checked = await checkedPlaces(ctx.db, study, table, used);
      return { what, plan: used, checked, ...factsOf(table, guesses) };
    }
    case "areas": {
      const guesses = guessAreaColumns(table);
      const used = parseInput(
        areaPlan,
        plan ?? { columns: columnsOf(guesses), system: table.system, answers: {} },
      );
      const { areas, ...checked } = await checkedAreas(ctx.db, study, table, used);
      const short = areas.map(({ line, name, key, question }) => ({ line, name, key, question }));
      return { what, plan: used, checked: { ...checked, areas: short }, ...factsOf(table, guesses) };
    }
    case "figures": {
      const { fields, figures } = guessFigureColumns(table);
      const guess = { columns: columnsOf(fields), figures, matches: {} };
      const used = parseInput(figurePlan, plan ?? guess);
      const checked = await checkedFigures(ctx.db, study, table, used);
      const areas = (await areaLines(ctx.db, study.id)).map(({ id, name }) => ({ id, name }));
      return {
        what,
        plan: used,
        checked: { ...checked, figures: checked.figures.length },
        areas,
        ...factsOf(table, fields),
      };
    }
  }
}

export async function checkedPlaces(db: Queryable, study: Study, table: ImportTable, plan: PlacePlan) {
  const [outlines, known] = await Promise.all([
    areaOutlines(db, study.id),
    institutionsOf(db, study.id, { open: true, shielded: false }),
  ]);
  const around = { bounds: study.definition.map.bounds, outlines, known };
  return checkPlaces(table, plan.columns, plan.system ?? table.system, around);
}

export async function checkedAreas(db: Queryable, study: Study, table: ImportTable, plan: AreaPlan) {
  const around = { bounds: study.definition.map.bounds, known: await areaLines(db, study.id) };
  return checkAreas(table, plan.columns, plan.system ?? table.system, around);
}

export const checkedFigures = async (db: Queryable, study: Study, table: ImportTable, plan: FigurePlan) =>
  checkFigures(table, plan, await areaLines(db, study.id), plan.matches);

function factsOf<Field extends string>(table: ImportTable, guesses: Guess<Field>[]): FileFacts<Field> {
  const { format, columns, rows } = table;
  const samples = columns.map((_name, column) =>
    rows
      .map(({ cells }) => cells[column] ?? "")
      .filter((cell) => cell !== "")
      .slice(0, SAMPLES)
      .map((cell) => cell.slice(0, 60)),
  );
  return { format, columns, samples, rows: rows.length, guesses };
}
