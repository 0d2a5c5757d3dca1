/** A linear programme in whole numbers, and the unknowns that are asked for: can it be nobody, can it be somebody? */
export interface Question {
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

/** What stays possible for an unknown. Where one of the two is false, somebody is proven to be there, or nobody. */
export interface Doubt {
  readonly none: boolean;
  readonly some: boolean;
}

/** Writes a problem row by row. */
export class QuestionDraft {
  readonly #columns: Question["columns"][number][] = [];
  readonly #rows: Question["rows"][number][] = [];
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

  named(name: string): Question {
    return { name, columns: this.#columns, rows: this.#rows, targets: this.#targets };
  }
}
