import type { ReleaseSummary, ShownZone } from "@/lib/domain/privacy/released-zone";
import type { FurtherTables } from "@/lib/domain/privacy/tables/further-tables";

/** A group set with the labels of its options in the reader's language. */
export interface LabelledSet {
  readonly id: string;
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
}

/** What the page hands to the tables; released values only. */
export interface TablesData {
  /** Address of the study. */
  readonly study: string;
  readonly centre: readonly [number, number];
  readonly release: ReleaseSummary;
  readonly zones: readonly ShownZone[];
  /** Null for a release from before they were made. */
  readonly further: FurtherTables | null;
  readonly groupSets: readonly LabelledSet[];
  /** How many versions of the questions the release rests on. */
  readonly versions: number;
}
