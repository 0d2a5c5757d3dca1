import "server-only";
import type { Queryable } from "@/db/database";
import { peopleNumbers, releasePopulations } from "@/db/queries/release-history";
import { countedPeople, countPeople } from "@/db/queries/release-people";
import { listReleases } from "@/db/queries/releases";
import type { ReleaseStudy } from "@/db/queries/releases";
import { DomainError } from "@/lib/domain/errors";
import { nextRelease } from "@/lib/domain/privacy/next-release";
import type { Prospect } from "@/lib/domain/privacy/next-release";

/**
 * Whether the next release of a study may be made, by its mode and by who came since the last one. Of `people` (ids), without
 * them of all who count now.
 */
export async function releaseProspect(
  db: Queryable,
  study: ReleaseStudy,
  people?: readonly string[],
): Promise<Prospect> {
  const { releaseMode: mode, disclosure } = study.definition;
  const releases = (await listReleases(db, study.id)).length;
  const counted = people?.length ?? (await countPeople(db, study.id));
  const moved =
    mode === "final" || releases === 0
      ? counted
      : await movedPeople(db, study.id, people ?? (await countedPeople(db, study.id)), mode === "waves");
  return nextRelease(mode, { releases, counted, moved, k: disclosure.kPlanner });
}

/** Refuses with `final` or `not-yet` and its reason. */
export async function refuseUnlessDue(
  db: Queryable,
  study: ReleaseStudy,
  people?: readonly string[],
): Promise<void> {
  const prospect = await releaseProspect(db, study, people);
  if (prospect.due) return;
  if (prospect.reason === "final") {
    const [latest] = await listReleases(db, study.id);
    throw new DomainError("final", { extra: { release: latest?.id } });
  }
  const missing = prospect.reason === "too-few-new-participants" ? { missing: prospect.missing } : {};
  throw new DomainError("not-yet", { extra: { reason: prospect.reason, ...missing } });
}

/** People of no wave yet; or, of a frozen partition, those who joined or left since its last release. */
async function movedPeople(
  db: Queryable,
  studyId: string,
  people: readonly string[],
  waves: boolean,
): Promise<number> {
  const numbers = await peopleNumbers(db, studyId);
  const populations = await releasePopulations(db, studyId);
  const before = new Set(waves ? populations.flatMap(({ people }) => people) : populations.at(-1)?.people);
  const now = people.map((person) => numbers.get(person));
  const stayed = now.filter((number) => number !== undefined && before.has(number)).length;
  return now.length - stayed + (waves ? 0 : before.size - stayed);
}
