import type { Attitude } from "../drawing/terms";
import { classOf, PERSON_CLASSES, type ClassIndex } from "./classes";
import type { ReleasedZone, ReleaseSummary } from "./released-zone";
import { zoneName } from "./released-zone";
import type { ZoneShape } from "./zone-shape";

export interface PublicZone {
  readonly attitude: Attitude;
  readonly zone: string;
  readonly resolution: number;
  readonly rest: boolean;
  /** `10-19`, `20-39` or `40+`. */
  readonly class: string;
  /** Date of the value, `YYYY-MM-DD`. */
  readonly since: string;
  readonly shape: ZoneShape;
}

/**
 * Step 7: what the public may see is a filter of the planner's release, in classes, never a partition of its own. The
 * highest class first; within a class by name, for the order of numbers would tell more than the class.
 */
export function publicView(zones: readonly ReleasedZone[]): PublicZone[] {
  return zones
    .filter((zone) => zone.forPublic)
    .map((zone) => ({ zone, step: classOf(zone.persons) }))
    .sort((a, b) => b.step - a.step || (zoneName(a.zone) < zoneName(b.zone) ? -1 : 1))
    .map(({ zone: { attitude, zone, resolution, rest, since, shape }, step }) => ({
      attitude,
      zone,
      resolution,
      rest,
      class: className(step),
      since,
      shape,
    }));
}

/** What a class is called: `5-9`, `40+`. */
export function className(step: ClassIndex): string {
  const { from, to } = PERSON_CLASSES[step];
  return to === null ? `${from}+` : `${from}-${to}`;
}

/** The place of a public class among the classes, and its limits in persons. */
export function classLimits(name: string): { step: ClassIndex; from: number; to: number | null } {
  const from = Number.parseInt(name, 10);
  const step = classOf(from);
  return { step, ...PERSON_CLASSES[step] };
}

/** Public zones as GeoJSON (RFC 7946, lng/lat), with what the public may know of their release. */
export function publicCollection(release: ReleaseSummary, kPublic: number, zones: readonly PublicZone[]) {
  const { id, number, participants, createdAt } = release;
  return {
    type: "FeatureCollection",
    release: { id, number, participants, createdAt, k: kPublic },
    features: zones.map(({ shape, ...properties }) => ({
      type: "Feature",
      id: zoneName(properties),
      geometry: shape,
      properties,
    })),
  } as const;
}
export type PublicCollection = ReturnType<typeof publicCollection>;
