import { ATTITUDES } from "../drawing/terms";
import type { Attitude } from "../drawing/terms";
import { seededRandom } from "../statistics/random";
import { leaveEachOut, resample } from "./resample";
import type { RawZone, Strata } from "./resample";
import { contenders, standings } from "./standing";
import type { Standing } from "./standing";

/** A partition made now, with who is in its zones, raw; plain data. */
export interface StandingsTask {
  /** By `zoneKey`. */
  readonly zones: readonly (RawZone & { readonly attitude: Attitude })[];
  readonly within: Strata;
  readonly seed: number;
}

/**
 * Standing of each zone by name; empty under 30 persons. The people are drawn again within their workshops and answers; the same
 * task gives the same standings. A generator, one step a surface or a zone.
 */
export function* zoneStandings({
  zones,
  within,
  seed,
}: StandingsTask): Generator<void, Map<string, Standing>> {
  const byAttitude = ATTITUDES.map((attitude) => zones.filter((zone) => zone.attitude === attitude));
  const open = byAttitude.flatMap((all) => contenders(all).open);
  const resampled = yield* resample(open, within, seededRandom(seed));
  const without = yield* leaveEachOut(zones, within);
  return new Map(byAttitude.flatMap((all) => [...(standings(all, resampled, without) ?? [])]));
}
