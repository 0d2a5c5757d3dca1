import "server-only";
import type { Queryable } from "@/db/database";
import { scenarioReleases } from "@/db/queries/kit-profiles";
import { listReleases } from "@/db/queries/releases";
import { shownQuotes } from "@/db/queries/words";
import { shownProfile, type ShownProfile } from "@/lib/domain/kit/shown-profile";
import type { StoredProfile } from "@/lib/domain/kit/stored-profile";

/** Profiles as anybody may see them: nothing of them leaves a verb otherwise. */
export async function showProfiles(
  db: Queryable,
  studyId: string,
  profiles: readonly StoredProfile[],
): Promise<ShownProfile[]> {
  const [releases, scenarios, quotes] = [
    await listReleases(db, studyId),
    await scenarioReleases(db, studyId),
    await shownQuotes(db, { studyId, releaseId: null }),
  ];
  const sources = { releases, scenarios, quotes: new Map(quotes.map(({ id, texts }) => [id, texts])) };
  return profiles.map((profile) => shownProfile(profile, sources));
}

export async function showProfile(
  db: Queryable,
  studyId: string,
  profile: StoredProfile,
): Promise<ShownProfile> {
  const [shown] = await showProfiles(db, studyId, [profile]);
  if (!shown) throw new Error("A profile was shown as none.");
  return shown;
}
