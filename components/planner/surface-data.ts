import type { ReleaseSummary, ShownZone } from "@/lib/domain/privacy/released-zone";
import type { ZoneShape } from "@/lib/domain/privacy/zone-shape";

/** What the page hands to the surface; released values only. */
export interface SurfaceData {
  /** Address of the study. */
  readonly study: string;
  readonly title: string;
  readonly example: boolean;
  readonly map: {
    readonly center: readonly [number, number];
    readonly zoom: number;
    readonly bounds: readonly [number, number, number, number];
    readonly basemap: string | null;
  };
  readonly boundaries: readonly ZoneShape[];
  readonly release: ReleaseSummary;
  readonly zones: readonly ShownZone[];
  /** Versions of the questions that the release rests on. */
  readonly askedVersions: readonly string[];
}
