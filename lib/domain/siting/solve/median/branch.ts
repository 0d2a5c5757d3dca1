import type { Frame } from "./problem";
import { CLOSED, FREE, OPEN } from "./problem";

/** Whether no two of the sites exclude each other. */
export const mayStand = ({ rivals }: Frame, sites: readonly number[]): boolean =>
  sites.every((site) => !rivals[site]?.some((rival) => sites.includes(rival)));

/** Closes the rivals of open sites in place; false when two open ones exclude each other. */
export function settleRivals({ rivals }: Frame, status: Uint8Array): boolean {
  for (const [site, own] of rivals.entries()) {
    if (status[site] !== OPEN) continue;
    for (const rival of own) {
      if (status[rival] === OPEN) return false;
      status[rival] = CLOSED;
    }
  }
  return true;
}

/**
 * The free site to decide on next: one whose rival the relaxation opens too, else the one of most doubt (ties by position).
 * Null when nothing is left to choose: p are open, or all that are not closed must be.
 */
export function branchSite(
  { p, rivals }: Frame,
  status: Uint8Array,
  chosen: readonly number[],
  doubt: (site: number) => number,
): number | null {
  const free = [...status.keys()].filter((site) => status[site] === FREE);
  const wanted = p - status.reduce((open, state) => (state === OPEN ? open + 1 : open), 0);
  if (wanted <= 0 || free.length <= wanted) return null;
  const torn = chosen.find(
    (site) => status[site] === FREE && rivals[site]?.some((rival) => chosen.includes(rival)),
  );
  return torn ?? free.reduce((most, site) => (doubt(site) > doubt(most) ? site : most));
}
