import type { Attitude } from "../drawing/terms";
import type { Presentation } from "./presentation";
import type { Withheld } from "./release-facts";
import type { ZoneShape } from "./zone-shape";

/** A release as planners see it. */
export interface ReleaseSummary {
  readonly id: string;
  readonly number: number;
  readonly mode: string;
  readonly participants: number;
  readonly presentation: Presentation;
  readonly withheld: readonly Withheld[];
  readonly k: number;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly withdrawn: boolean;
}

/** A zone as planners see it; hidden and empty ones do not exist. */
export interface ShownZone {
  readonly attitude: Attitude;
  readonly zone: string;
  readonly resolution: number;
  /** Protected number of persons, ±1. */
  readonly persons: number;
  /** Date of the value, `YYYY-MM-DD`. */
  readonly since: string;
  readonly rest: boolean;
  readonly shape: ZoneShape;
}

export interface ZoneCollection {
  readonly type: "FeatureCollection";
  readonly release: Omit<ReleaseSummary, "withdrawn">;
  readonly features: readonly {
    readonly type: "Feature";
    readonly id: string;
    readonly geometry: ZoneShape;
    readonly properties: Omit<ShownZone, "shape">;
  }[];
}

/** Zones as GeoJSON (RFC 7946, lng/lat), with the release they belong to as a foreign member. */
export function zoneCollection(release: ReleaseSummary, zones: readonly ShownZone[]): ZoneCollection {
  const { withdrawn: _withdrawn, ...summary } = release;
  return {
    type: "FeatureCollection",
    release: summary,
    features: zones.map(({ shape, ...properties }) => ({
      type: "Feature",
      id: `${properties.attitude}-${properties.zone}`,
      geometry: shape,
      properties,
    })),
  };
}
