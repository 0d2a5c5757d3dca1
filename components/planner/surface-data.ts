import type { MapContext } from "@/lib/client/planner/picture";
import type { StudyFrame } from "@/lib/domain/privacy/study-bounds";
import type { ReleaseSummary, ShownZone } from "@/lib/domain/privacy/released-zone";
import type { ZoneShape } from "@/lib/domain/privacy/zone-shape";
import type { FurtherTables } from "@/lib/domain/privacy/tables/further-tables";
import type { ShownQuote } from "@/lib/domain/words/quote";
import type { LabelledSet } from "./tables/tables-data";

/** What a page hands to the map; released values and the register only. */
export interface SurfaceData {
  /** Address of the study. */
  readonly study: string;
  readonly title: string;
  readonly example: boolean;
  readonly map: StudyFrame;
  readonly boundaries: readonly ZoneShape[];
  readonly release: ReleaseSummary;
  readonly zones: readonly ShownZone[];
  /** Null for a release from before they were made. */
  readonly further: FurtherTables | null;
  readonly groupSets: readonly LabelledSet[];
  readonly quotes: readonly ShownQuote[];
  readonly context: MapContext;
  /** Versions of the questions that the release rests on. */
  readonly askedVersions: readonly string[];
}
