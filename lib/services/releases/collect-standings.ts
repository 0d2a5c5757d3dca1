import "server-only";
import { setImmediate as letOthersWork } from "node:timers/promises";
import { seededRandom } from "@/lib/domain/statistics/random";
import { ATTITUDES } from "@/lib/domain/drawing/terms";
import { zoneKey } from "@/lib/domain/privacy/released-zone";
import type { ZoneSet } from "@/lib/domain/privacy/released-zone";
import { resample } from "@/lib/domain/privacy/resample";
import { standings } from "@/lib/domain/privacy/standing";
import type { Standing } from "@/lib/domain/privacy/standing";
import type { KeyedHash } from "@/lib/domain/privacy/value";
import type { Strata } from "./collect-strata";

/**
 * Standing of each zone by `zoneKey`, from the raw sets behind a partition made now; empty under 30 persons. The people are
 * drawn again within their workshops and answers; the same people give the same standing.
 */
export async function collectStandings(
  within: Strata,
  { sets, hash }: { sets: readonly ZoneSet[]; hash: KeyedHash },
): Promise<Map<string, Standing>> {
  const [a = 0, b = 0, c = 0, d = 0] = hash("resamples");
  const all = new Map<string, Standing>();
  for (const attitude of ATTITUDES) {
    const steps = resample({
      zones: sets
        .filter((set) => set.attitude === attitude)
        .map((set) => ({ name: zoneKey(set), people: set.people })),
      ...within,
      random: seededRandom((a << 24) | (b << 16) | (c << 8) | d),
    });
    let step = steps.next();
    while (!step.done) {
      await letOthersWork();
      step = steps.next();
    }
    for (const [zone, standing] of standings(step.value) ?? []) all.set(zone, standing);
  }
  return all;
}
