import type { Attitude } from "../drawing/terms";
import type { PublishedSet } from "./frozen-update";
import type { ZoneGroups } from "./groups";
import type { Presentation } from "./presentation";
import type { Withheld } from "./release-facts";
import type { Standing } from "./standing";
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
  /** Since when the public sees it, ISO 8601; null: it does not. */
  readonly publishedAt: string | null;
  readonly withdrawn: boolean;
}

/** A zone of a release, as it is made. */
export interface ReleasedZone {
  readonly attitude: Attitude;
  readonly zone: string;
  readonly resolution: number;
  readonly rest: boolean;
  /** Protected number of persons, ±1. */
  readonly persons: number;
  /** Whether the public view shows it too: true and shown number both reach the public k. */
  readonly forPublic: boolean;
  /** Date of the number, `YYYY-MM-DD`. */
  readonly since: string;
  /** Null: made before releases said anything about groups. */
  readonly groups: ZoneGroups | null;
  readonly shape: ZoneShape;
}

/** A zone's name among all of a release. */
export const zoneKey = (zone: { attitude: string; zone: string; rest: boolean }): string =>
  `${zone.attitude} ${zone.zone} ${zone.rest}`;

/** A zone of an earlier release whose partition stays, with all that was ever published of it. */
export interface ReleasedBefore extends ReleasedZone {
  readonly cells: readonly string[];
  /** Positions in `people`; a person who is not counted any more has a negative number of their own. */
  readonly earlier: readonly PublishedSet[];
}

/** Who stands behind a number made now: raw, for the history of the frozen partition alone. */
export interface ZoneSet {
  readonly attitude: Attitude;
  readonly zone: string;
  readonly rest: boolean;
  readonly cells: readonly string[];
  /** Positions in `people`. */
  readonly people: readonly number[];
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
  /** Null: made before releases said anything about groups. */
  readonly groups: ZoneGroups | null;
  /** Null: under 30 persons, or of a release that does not say it. */
  readonly standing: Standing | null;
  readonly shape: ZoneShape;
}

export interface ZoneCollection {
  readonly type: "FeatureCollection";
  readonly release: Omit<ReleaseSummary, "withdrawn" | "publishedAt">;
  readonly features: readonly {
    readonly type: "Feature";
    readonly id: string;
    readonly geometry: ZoneShape;
    readonly properties: Omit<ShownZone, "shape" | "groups" | "standing">;
  }[];
}

/** What a zone is called within its release. */
export const zoneName = ({ attitude, zone }: { attitude: string; zone: string }) => `${attitude}-${zone}`;

/** Zones as GeoJSON (RFC 7946, lng/lat), with the release they belong to as a foreign member. */
export function zoneCollection(release: ReleaseSummary, zones: readonly ShownZone[]): ZoneCollection {
  const { withdrawn: _withdrawn, publishedAt: _publishedAt, ...summary } = release;
  return {
    type: "FeatureCollection",
    release: summary,
    features: zones.map(({ shape, groups: _groups, standing: _standing, ...properties }) => ({
      type: "Feature",
      id: zoneName(properties),
      geometry: shape,
      properties,
    })),
  };
}
