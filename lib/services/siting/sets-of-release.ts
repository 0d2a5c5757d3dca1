import "server-only";
import type { Queryable } from "@/db/database";
import { releaseStrata, setsBehind } from "@/db/queries/release-history";
import { zoneKey } from "@/lib/domain/privacy/released-zone";
import type { RawSets } from "@/lib/domain/siting/how-sure";

/**
 * The people behind a release's zones, by `zoneKey`, for `howSure` alone: raw, never part of an answer, a log or a stored
 * job. Whoever was erased since is in none of them. Null for a release from before its sets were kept, or of people who are all gone.
 */
export async function setsOfRelease(
  db: Queryable,
  address: { studyId: string; releaseId: string },
): Promise<RawSets | null> {
  const people = (await releaseStrata(db, address.releaseId))
    .flatMap(({ people, ...within }) => people.map((number) => ({ number, ...within })))
    .sort((a, b) => a.number - b.number);
  if (people.length === 0) return null;
  const positions = new Map(people.map(({ number }, position) => [number, position]));
  return {
    zones: (await setsBehind(db, address)).map((set) => ({
      name: zoneKey(set),
      people: set.people.flatMap((number) => positions.get(number) ?? []),
    })),
    strata: people.map(({ stratum }) => String(stratum)),
    workshops: people.map(({ workshops }) => workshops.map(String)),
  };
}
