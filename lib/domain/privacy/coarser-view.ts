import { cellToParent } from "h3-js";

export interface CoarseZone {
  readonly zone: string;
  readonly resolution: number;
  /** Sum of the shown numbers: one person may be in it several times. */
  readonly mentions: number;
  /** Largest shown number: at least so many persons. */
  readonly atLeastPersons: number;
}

interface ShownZone {
  readonly zone: string;
  readonly resolution: number;
  readonly persons: number;
}

/**
 * Step 6: coarser units of one attitude from released values alone, never a new count of people.
 * Zones coarser than `resolution` belong to no unit and are left out. Sorted by unit.
 */
export function coarserView(zones: readonly ShownZone[], resolution: number): CoarseZone[] {
  const units = new Map<string, CoarseZone>();
  for (const zone of zones) {
    if (zone.resolution < resolution) continue;
    const unit = cellToParent(zone.zone, resolution);
    const old = units.get(unit);
    units.set(unit, {
      zone: unit,
      resolution,
      mentions: (old?.mentions ?? 0) + zone.persons,
      atLeastPersons: Math.max(old?.atLeastPersons ?? 0, zone.persons),
    });
  }
  return [...units.values()].sort((a, b) => (a.zone < b.zone ? -1 : 1));
}
