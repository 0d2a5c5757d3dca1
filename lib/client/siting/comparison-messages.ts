import type { Comparison } from "@/lib/domain/siting/comparison";
import type { SitingInputs } from "@/lib/domain/siting/inputs";
import type { SitesDemand } from "./sites-demand";

/** What the page asks of the thread that compares; the answer carries the same number. */
export interface ComparisonQuestion {
  readonly number: number;
  readonly inputs: SitingInputs;
}

/** A comparison with what the map shows of it; null: the inputs could not be computed. */
export interface ComparisonAnswer {
  readonly number: number;
  readonly compared: { readonly comparison: Comparison; readonly demand: readonly SitesDemand[] } | null;
}
