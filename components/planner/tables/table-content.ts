import type { Cell } from "@/lib/domain/export/mark-row";

/** One cell: what is read, and what it is sorted by and written to a file as; null: not told. */
export interface TableCell {
  readonly text: string;
  readonly value: Cell;
}

export interface TableContent {
  /** Name in the address and of the file. */
  readonly name: string;
  readonly title: string;
  /** What is counted and how it is to be read. */
  readonly note: string;
  readonly columns: readonly { readonly id: string; readonly label: string; readonly number?: true }[];
  readonly rows: readonly (readonly TableCell[])[];
  /** How it is sorted until someone sorts it otherwise. */
  readonly by: { readonly column: string; readonly up: boolean };
  /** Instead of rows: why there are none, in a sentence. */
  readonly why: string;
}
