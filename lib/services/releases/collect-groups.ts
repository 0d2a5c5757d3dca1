import "server-only";
import type { Queryable } from "@/db/database";
import { countedAnswers } from "@/db/queries/release-people";
import type { ReleaseStudy } from "@/db/queries/releases";
import { groupOptions } from "@/lib/domain/privacy/group-options";
import type { GroupOption } from "@/lib/domain/privacy/groups";

/** Who of `people` (sorted ids) chose which option of the study's group sets. */
export async function collectGroups(
  db: Queryable,
  { id, definition }: ReleaseStudy,
  people: readonly string[],
): Promise<GroupOption[]> {
  return groupOptions(definition.groupSets, people, await countedAnswers(db, id));
}
