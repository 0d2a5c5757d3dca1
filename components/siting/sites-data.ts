import type { ReleaseSummary, ShownZone } from "@/lib/domain/privacy/released-zone";
import type { StudyFrame } from "@/lib/domain/privacy/study-bounds";
import type { From150 } from "@/lib/domain/privacy/tables/further-tables";
import type { ZoneShape } from "@/lib/domain/privacy/zone-shape";
import type { SitingInputs } from "@/lib/domain/siting/inputs";

/** A scenario in the list. */
export interface ScenarioEntry {
  readonly id: string;
  readonly name: string;
  readonly release: number | null;
  readonly withdrawn: boolean;
  readonly createdAt: string;
}

/** What the page of sites is made from; texts are in the page's language already. */
export interface SitesData {
  readonly study: string;
  readonly title: string;
  readonly example: boolean;
  readonly map: StudyFrame;
  readonly boundaries: readonly ZoneShape[];
  readonly release: ReleaseSummary | null;
  readonly zones: readonly ShownZone[];
  readonly wishes: From150["wishes"]["zones"];
  readonly inputs: SitingInputs;
  /** Candidate → what the team noted of it. */
  readonly notes: Readonly<Record<string, string>>;
  /** Sets and options of groups by their ids, as written. */
  readonly groupLabels: Readonly<Record<string, string>>;
  readonly scenarios: readonly ScenarioEntry[];
  readonly mayPlan: boolean;
}
