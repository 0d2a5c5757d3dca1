import type { Random } from "../../../statistics/random";
import type { Frame } from "./problem";

/** The same set with some sites exchanged for others at random; fixed ones stay, rivals stay apart. */
export function shaken(
  { sites, fixed, rivals }: Frame,
  from: readonly number[],
  exchanges: number,
  random: Random,
): readonly number[] {
  const chosen = [...from];
  for (let done = 0; done < exchanges; done += 1) {
    const slot = random.whole(0, chosen.length - 1);
    const site = random.whole(0, sites - 1);
    const leaving = chosen[slot] ?? 0;
    const hindered = rivals[site]?.some((rival) => rival !== leaving && chosen.includes(rival)) ?? false;
    if (!hindered && !chosen.includes(site) && !fixed.includes(leaving)) chosen[slot] = site;
  }
  return chosen;
}
