import type { Candidate } from "./candidate";

/** Hours of a day, for a site that is open once a week and nobody has said how long. */
const DAY_HOURS = 8;

/**
 * The staffed hours shared evenly by the sites of a set; what a site's rooms cannot take goes to the others, and what none
 * can take is left over. Hours a week, in the order of `sites`. Source: `domain` C3 (M12).
 */
export function sharedHours(
  sites: readonly Pick<Candidate, "action" | "weeklyHours">[],
  staffed: number,
): number[] {
  const limits = sites.map(
    ({ action, weeklyHours }) => weeklyHours ?? (action === "weekly" ? DAY_HOURS : Infinity),
  );
  const hours = limits.map(() => 0);
  let [left, open] = [staffed, [...limits.keys()]];
  while (left > 0 && open.length > 0) {
    const each = left / open.length;
    const full = open.filter((site) => (limits[site] ?? 0) <= each);
    // Nobody is full: all take the same, and it is done.
    if (full.length === 0) {
      for (const site of open) hours[site] = each;
      return hours;
    }
    for (const site of full) {
      hours[site] = limits[site] ?? 0;
      left -= limits[site] ?? 0;
    }
    open = open.filter((site) => !full.includes(site));
  }
  return hours;
}
