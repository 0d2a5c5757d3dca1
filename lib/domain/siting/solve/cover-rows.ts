import type { Bits } from "./bits";
import { addBit, emptyBits, hasBit, isSubset } from "./bits";
import type { SitingInstance } from "./instance";
import { siteCount } from "./instance";

/**
 * Maximal cover as costs: 0 at a site that covers a point, else the point's weight. Points that the same sites cover are one;
 * a site whose points another one covers too counts as covering nothing, for whatever set has it is no worse with the
 * other. Cost: sites² × points / 32.
 */
export function coverRows(instance: SitingInstance, within: number): Float64Array[] {
  const { weights, costs } = instance;
  const sites = siteCount(instance);
  const reach = Array.from({ length: sites }, (): Bits => emptyBits(weights.length));
  for (const [at, weight] of weights.entries())
    for (let site = 0; site < sites; site += 1) {
      const covered = weight > 0 && (costs[at * sites + site] ?? 0) <= within;
      if (covered) addBit(reach[site] ?? emptyBits(0), at);
    }
  const bound = new Set(instance.forbiddenPairs?.flat());
  const useful = [...reach.keys()].filter((site) => !isSuperfluous(reach, site, instance.fixed ?? [], bound));
  const merged = new Map<string, { covering: readonly number[]; weight: number }>();
  for (const [at, weight] of weights.entries()) {
    if (weight === 0) continue;
    const covering = useful.filter((site) => hasBit(reach[site] ?? emptyBits(0), at));
    const key = covering.join();
    merged.set(key, { covering, weight: weight + (merged.get(key)?.weight ?? 0) });
  }
  return [...merged.values()].map(({ covering, weight }) => {
    const row = new Float64Array(sites).fill(weight);
    for (const site of covering) row[site] = 0;
    return row;
  });
}

/** Fixed sites stay, and who has rivals may be needed where the other must not be. */
function isSuperfluous(
  reach: readonly Bits[],
  site: number,
  fixed: readonly number[],
  bound: ReadonlySet<number>,
): boolean {
  const own = reach[site] ?? emptyBits(0);
  if (fixed.includes(site)) return false;
  return reach.some(
    (other, at) =>
      at !== site && !bound.has(at) && isSubset(own, other) && (at < site || !isSubset(other, own)),
  );
}
