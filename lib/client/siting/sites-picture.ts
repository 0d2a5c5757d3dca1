import type { Picture } from "@/lib/client/planner/picture";
import type { ZoneShape } from "@/lib/domain/privacy/zone-shape";

type Position = readonly [lng: number, lat: number];

/** How a site stands in the set that is looked at. */
export type SiteState = "open" | "standing" | "idle" | "closed";

export interface SiteMark {
  readonly id: string;
  /** On the map and in the table alike. */
  readonly sign: string;
  readonly name: string;
  readonly at: Position;
  readonly state: SiteState;
  /** Not where it is kept, but where somebody tries it. */
  readonly moved: boolean;
}

/** Steps of walking time, minutes: up to 5, 10, 15, more. */
export const BAND_COLOURS = ["#cfe3ea", "#86b8c8", "#3f8aa3", "#0b3f54"] as const;
export type Band = 0 | 1 | 2 | 3;
/** Of a band's ground, through which streets are seen. */
export const BAND_OPACITY = 0.7;

export interface DemandMark {
  readonly at: Position;
  /** Share of the largest. */
  readonly weight: number;
  /** Walking time to the nearest open site; null where there is no way. */
  readonly band: Band | null;
}

/** What is reached on foot from a site within a step. */
export interface BandShape {
  readonly band: Band;
  readonly shape: ZoneShape;
}

/** What the map of sites shows, and the drawing of a council sheet as well. */
export interface SitesPicture {
  /** Released zones beneath; null: none, or not wanted. */
  readonly zones: Picture | null;
  /** Of the chosen site along the walking network. */
  readonly bands: readonly BandShape[];
  readonly sites: readonly SiteMark[];
  readonly demand: readonly DemandMark[];
  readonly barriers: readonly (readonly Position[])[];
  readonly crossings: readonly Position[];
}

/** Up to so many points of demand lie beside each other on a map; more of them are drawn smaller. */
const ROOMY = 100;

/** Radius of one of so many demand points in pixels of a map 800 wide: its area says its weight. */
export const demandRadius = (weight: number, points: number): number =>
  2 + 11 * Math.sqrt(weight * Math.min(1, ROOMY / Math.max(1, points)));

export const bandColour = (band: Band | null): string => (band === null ? "#ffffff" : BAND_COLOURS[band]);
