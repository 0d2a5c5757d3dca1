import { cellToParent } from "h3-js";
import { ATTITUDES } from "@/lib/domain/drawing/terms";
import { ProblemDraft } from "@/lib/domain/privacy/audit/bounds";
import type { BoundsProblem } from "@/lib/domain/privacy/audit/bounds";
import type { ReleaseInput } from "@/lib/domain/privacy/produce-release";

/**
 * The negative control: a fixed grid with exact numbers, everything under k hidden, and the same again one level coarser, where
 * a parent is the sum of its cells. Asked: each hidden cell that somebody touches.
 */
export function naiveAttacks(input: ReleaseInput): { problem: BoundsProblem; truth: number }[] {
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
      return hidden.flatMap((asked) => {
        if (persons(asked) === 0) return [];
        const draft = new ProblemDraft();
        const columns = hidden.map(() => draft.column(0, k - 1));
        if (total >= k)
          draft.row(total - shown, total - shown, ...columns.map((column) => [column, 1] as const));
        else draft.row(0, k - 1, ...columns.map((column) => [column, 1] as const));
        draft.ask(columns[hidden.indexOf(asked)] ?? 0);
        return [{ problem: draft.named(parent), truth: persons(asked) }];
      });
    });
  });
}
