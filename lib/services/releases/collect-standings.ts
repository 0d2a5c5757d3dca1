import "server-only";
import { seededRandom } from "@/lib/domain/statistics/random";
import { ATTITUDES } from "@/lib/domain/drawing/terms";
import { zoneKey } from "@/lib/domain/privacy/released-zone";
import type { ZoneSet } from "@/lib/domain/privacy/released-zone";
import { leaveEachOut, resample } from "@/lib/domain/privacy/resample";
import type { Strata } from "@/lib/domain/privacy/resample";
import { contenders, standings } from "@/lib/domain/privacy/standing";
import type { Standing } from "@/lib/domain/privacy/standing";
import type { KeyedHash } from "@/lib/domain/privacy/value";
import { inPieces } from "../in-pieces";

/**
 * Standing of each zone by `zoneKey`, from the raw sets behind a partition made now; empty under 30 persons. The people are
 * drawn again within their workshops and answers; the same people give the same standing.
 */
export async function collectStandings(
  within: Strata,
  { sets, hash }: { sets: readonly ZoneSet[]; hash: KeyedHash },
): Promise<Map<string, Standing>> {
  const [a = 0, b = 0, c = 0, d = 0] = hash("resamples");
  const random = seededRandom((a << 24) | (b << 16) | (c << 8) | d);
  const zones = sets.map((set) => ({ name: zoneKey(set), people: set.people }));
  const byAttitude = ATTITUDES.map((attitude) => zones.filter((_, at) => sets[at]?.attitude === attitude));
  const resampled = await inPieces(
    resample(
      byAttitude.flatMap((all) => contenders(all).open),
      within,
      random,
    ),
  );
  const without = await inPieces(leaveEachOut(zones, within));
  return new Map(byAttitude.flatMap((zones) => [...(standings(zones, resampled, without) ?? [])]));
}
