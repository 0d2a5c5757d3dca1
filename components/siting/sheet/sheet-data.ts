import type { Frozen, ScenarioResult } from "@/lib/domain/siting/scenario";
import type { PublicQuote } from "@/lib/domain/words/quote";
import type { ScenarioEntry, SitesData } from "../sites-data";

/** What a council sheet is made from; texts are in the page's language already. */
export interface SheetData extends Pick<
  SitesData,
  "study" | "title" | "example" | "map" | "boundaries" | "release" | "groupLabels" | "mayPlan"
> {
  /** What the study asks, in its own words. */
  readonly question: string;
  /** The day on which results come back to those who drew, YYYY-MM-DD; null: none is promised. */
  readonly feedbackOn: string | null;
  /** `quotes`: those chosen for the sheet, by their ids. */
  readonly scenario: ScenarioEntry & { readonly hash: string; readonly quotes: readonly string[] };
  /** Released words, without translations that nobody has checked. */
  readonly quotes: readonly PublicQuote[];
  readonly frozen: Frozen;
  readonly result: ScenarioResult;
}
