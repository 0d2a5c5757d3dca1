import { classOf, PERSON_CLASSES } from "./classes";
import type { ReleasedZone } from "./released-zone";

export interface PublicZone {
  readonly attitude: string;
  readonly zone: string;
  readonly resolution: number;
  readonly rest: boolean;
  /** `10-19`, `20-39` or `40+`. */
  readonly class: string;
}

/** Step 7: what the public may see is a filter of the planner's release, in classes, never a partition of its own. */
export function publicView(zones: readonly ReleasedZone[]): PublicZone[] {
  return zones
    .filter((zone) => zone.forPublic)
    .map(({ attitude, zone, resolution, rest, persons }) => {
      const { from, to } = PERSON_CLASSES[classOf(persons)];
      return { attitude, zone, resolution, rest, class: to === null ? `${from}+` : `${from}-${to}` };
    });
}
