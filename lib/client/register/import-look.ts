import type { AreaField, CheckedAreas } from "@/lib/domain/import/check-areas";
import type { CheckedFigures, FigureColumn, FigureField } from "@/lib/domain/import/check-figures";
import type { CheckedPlaces } from "@/lib/domain/import/check-places";
import type { Guess, PlaceField } from "@/lib/domain/import/fields";
import type { CoordinateSystem } from "@/lib/domain/import/table";

export type Imported = "institutions" | "areas" | "figures";
export type AnyField = PlaceField | AreaField | FigureField;
export type Answer = "take" | "turn" | "other" | "leave";

interface Look<Field extends string> {
  columns: readonly string[];
  samples: readonly (readonly string[])[];
  rows: number;
  guesses: readonly Guess<Field>[];
}
interface RowPlan<Field extends string> {
  columns: Partial<Record<Field, number>>;
  system: CoordinateSystem | null;
  answers: Readonly<Record<string, Answer>>;
}
export interface FigurePlan {
  columns: Partial<Record<FigureField, number>>;
  figures: readonly FigureColumn[];
  matches: Readonly<Record<string, string | null>>;
}
export type PlaceLook = Look<PlaceField> & {
  what: "institutions";
  plan: RowPlan<PlaceField>;
  checked: CheckedPlaces;
};
export type AreaLook = Look<AreaField> & {
  what: "areas";
  plan: RowPlan<AreaField>;
  checked: Omit<CheckedAreas, "areas"> & {
    areas: readonly Pick<CheckedAreas["areas"][number], "line" | "name" | "question">[];
  };
};
export type FigureLook = Look<FigureField> & {
  what: "figures";
  plan: FigurePlan;
  checked: Omit<CheckedFigures, "figures"> & { figures: number };
  areas: readonly { id: string; name: string }[];
};

/** What the server has found in a file; the answer of `…/register/{what}/check`. */
export type ImportLook = PlaceLook | AreaLook | FigureLook;
export type ImportPlan = ImportLook["plan"];

/** A row of the file that is taken or left by its answer, else by whether there is a question. */
export const answerOf = (
  { answers }: { answers: Readonly<Record<string, Answer>> },
  row: { line: number; question: string | null },
): Answer => answers[row.line] ?? (row.question === null ? "take" : "leave");
