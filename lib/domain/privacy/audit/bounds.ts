/** A linear programme in whole numbers, and the unknowns whose smallest and largest possible value is asked for. */
export interface BoundsProblem {
  readonly name: string;
  readonly columns: readonly { readonly lower: number; readonly upper: number }[];
  /** lower ≤ Σ factor · column ≤ upper; null: not limited. */
  readonly rows: readonly {
    readonly lower: number | null;
    readonly upper: number | null;
    readonly terms: readonly (readonly [column: number, factor: number])[];
  }[];
  readonly targets: readonly number[];
}

export interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** Per problem and target; null where the time did not suffice. Throws when a problem has no solution: then it is wrong. */
export type SolveBounds = (
  problems: readonly BoundsProblem[],
) => Promise<readonly (readonly (Bounds | null)[])[]>;

/** Writes a problem row by row. */
export class ProblemDraft {
  readonly #columns: BoundsProblem["columns"][number][] = [];
  readonly #rows: BoundsProblem["rows"][number][] = [];
  readonly #targets: number[] = [];

  column(lower: number, upper: number): number {
    return this.#columns.push({ lower, upper }) - 1;
  }

  row(
    lower: number | null,
    upper: number | null,
    ...terms: (readonly [column: number, factor: number])[]
  ): void {
    this.#rows.push({ lower, upper, terms });
  }

  ask(column: number): void {
    this.#targets.push(column);
  }

  named(name: string): BoundsProblem {
    return { name, columns: this.#columns, rows: this.#rows, targets: this.#targets };
  }
}
