import { cellToParent } from "h3-js";
import { ATTITUDES } from "@/lib/domain/drawing/terms";
import { QuestionDraft } from "@/lib/domain/privacy/audit/question";
import type { Question } from "@/lib/domain/privacy/audit/question";
import type { ReleaseInput } from "@/lib/domain/privacy/produce-release";

/**
 * The negative control: a fixed grid with exact numbers, everything under k hidden, and the same again one level coarser, where
 * a parent is the sum of its cells. Hidden cells of a parent cannot be told apart: one is asked for, `cells` are touched by somebody.
 */
export function naiveAttacks(input: ReleaseInput): { problem: Question; cells: number }[] {
  const k = input.kPlanner;
  return ATTITUDES.flatMap((attitude) => {
    const parents = new Map<string, string[]>();
    for (const cell of input.area) {
      const parent = cellToParent(cell, 8);
      parents.set(parent, [...(parents.get(parent) ?? []), cell]);
    }
    const persons = (cell: string) => new Set(input.touches[attitude].get(cell)).size;
    return [...parents].flatMap(([parent, cells]) => {
      const total = cells.reduce((sum, cell) => sum + persons(cell), 0);
      const hidden = cells.filter((cell) => persons(cell) < k);
      const shown = cells.reduce((sum, cell) => sum + (persons(cell) < k ? 0 : persons(cell)), 0);
      const touched = hidden.filter((cell) => persons(cell) > 0).length;
      if (touched === 0) return [];
      const draft = new QuestionDraft();
      const columns = hidden.map(() => draft.column(0, k - 1));
      const known = total >= k ? ([total - shown, total - shown] as const) : ([0, k - 1] as const);
      draft.row(...known, ...columns.map((column) => [column, 1] as const));
      draft.ask(columns[0] ?? 0);
      return [{ problem: draft.named(parent), cells: touched }];
    });
  });
}
