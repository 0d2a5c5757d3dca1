import "server-only";
import type { Queryable } from "@/db/database";
import { countedAnswers } from "@/db/queries/release-people";
import type { Strata } from "@/lib/domain/privacy/resample";

/** What each of `people` (ids) is drawn again within: their first workshop with their answers there; and all their workshops. */
export async function collectStrata(
  db: Queryable,
  studyId: string,
  people: readonly string[],
): Promise<Strata> {
  const drawn = new Map<string, { stratum: string; workshops: string[] }>();
  for (const { participant, workshop, groups } of await countedAnswers(db, studyId)) {
    const own = drawn.get(participant);
    if (own) own.workshops.push(workshop);
    else drawn.set(participant, { stratum: JSON.stringify([workshop, groups]), workshops: [workshop] });
  }
  return {
    strata: people.map((person) => drawn.get(person)?.stratum ?? ""),
    workshops: people.map((person) => drawn.get(person)?.workshops ?? []),
  };
}
