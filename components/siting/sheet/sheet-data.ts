import type { Frozen, ScenarioResult } from "@/lib/domain/siting/scenario";
import type { ScenarioEntry, SitesData } from "../sites-data";

/** What a council sheet is made from; texts are in the page's language already. */
export interface SheetData extends Pick<
  SitesData,
  "study" | "title" | "example" | "map" | "boundaries" | "release" | "quotes" | "groupLabels" | "mayPlan"
> {
  /** What the study asks, in its own words. */
  readonly question: string;
  /** The day on which results come back to those who drew, YYYY-MM-DD; null: none is promised. */
  readonly feedbackOn: string | null;
  readonly scenario: ScenarioEntry & { readonly hash: string };
  readonly frozen: Frozen;
  readonly result: ScenarioResult;
}
