import { cellArea, cellToChildren, cellToLatLng, gridDisk, UNITS } from "h3-js";
import { toUtm32 } from "../geometry/utm32";
import { quarticKernel } from "../statistics/quartic-kernel";

/** How much finer the smooth picture is than the zones under it: 49 points a zone. */
const FINER_BY = 2;
/** Bandwidth in widths of a zone: a zone's middle is its own number above all, its neighbours' a little. */
const BANDWIDTH_WIDTHS = 1.15;
/** Zones around a zone that a point in it can reach, in rings. */
const REACH = 2;

interface SmoothedZone {
  readonly zone: string;
  readonly resolution: number;
  readonly rest: boolean;
  readonly persons: number;
}

export interface SmoothCell {
  readonly cell: string;
  /** Persons per zone, between the smallest and the largest number shown. */
  readonly persons: number;
}

/**
 * A smooth picture of shown numbers and of nothing else: at each point inside the single cells shown, the mean of their
 * numbers weighted by a quartic kernel (Nadaraya 1964, Watson 1964). Persons a zone, as in the legend. Merged areas
 * take no part, and nothing is said outside: what is empty stays empty. Cost: 49 points a
 * zone times the 19 zones around.
 */
export function smoothSurface(zones: readonly SmoothedZone[]): SmoothCell[] {
  const single = new Map(
    zones.filter(({ rest }) => !rest).map((one) => [one.zone, { ...one, at: middleOf(one.zone) }]),
  );
  return [...single.values()].flatMap(({ zone, resolution }) => {
    const bandwidth = BANDWIDTH_WIDTHS * Math.sqrt((2 / Math.sqrt(3)) * cellArea(zone, UNITS.m2));
    const near = gridDisk(zone, REACH).flatMap((other) => single.get(other) ?? []);
    return cellToChildren(zone, resolution + FINER_BY).map((cell) => {
      const here = middleOf(cell);
      const weights = near.map(({ at }) =>
        quarticKernel(Math.hypot(at[0] - here[0], at[1] - here[1]), bandwidth),
      );
      const sum = near.reduce((total, { persons }, i) => total + persons * (weights[i] ?? 0), 0);
      return { cell, persons: sum / weights.reduce((total, weight) => total + weight, 0) };
    });
  });
}

function middleOf(cell: string) {
  const [lat, lng] = cellToLatLng(cell);
  return toUtm32([lng, lat]);
}
