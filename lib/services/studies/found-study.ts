import "server-only";
import { randomUUID } from "node:crypto";
import type { Database, Queryable } from "@/db/database";
import { insertSocialSpace, insertStudy, insertStudyKeys } from "@/db/queries/studies";
import { storeVersion } from "@/db/queries/study-versions";
import type { Geometry, Position } from "@/lib/domain/drawing/document";
import { studyDefinitionSchema, type StudyDefinition } from "@/lib/domain/study/definition";
import { hashPin } from "../workshops/day-pin";
import { storeUnderFreshCode } from "../workshops/fresh-code";
import { freshStudyKeys } from "./study-keys";

export interface PlannedWorkshop {
  title: string;
  /** Calendar day, YYYY-MM-DD. */
  day: string;
  venue?: Position | null;
  /** Admits every tablet at once. */
  demo?: boolean;
  /** PIN of the day: a tablet that knows it is admitted at once. */
  pin?: string | null;
}

export interface PlannedStudy {
  slug: string;
  definition: StudyDefinition;
  socialSpaces: readonly { name: string; boundary: Geometry }[];
  workshops: readonly PlannedWorkshop[];
}

export interface FoundedStudy {
  id: string;
  slug: string;
  definition: StudyDefinition;
  socialSpaces: { id: string; name: string }[];
  workshops: { id: string; code: string; title: string; day: string; demo: boolean }[];
}

/**
 * Founds a study with its keys, social spaces and workshops, all or nothing; `also` belongs to the same transaction.
 * It asks nobody for a role: the operator calls it, and the verb that lets founders.
 */
export async function foundStudy(
  db: Database,
  plan: PlannedStudy,
  also: (tx: Queryable, study: FoundedStudy) => Promise<void> = () => Promise.resolve(),
): Promise<FoundedStudy> {
  const definition = studyDefinitionSchema.parse(plan.definition);
  const id = randomUUID();
  const keys = await freshStudyKeys(id);
  const workshops = await Promise.all(plan.workshops.map(prepareWorkshop));
  return db.transaction(async (tx) => {
    await insertStudy(tx, { id, slug: plan.slug, definition });
    await storeVersion(tx, { studyId: id, revision: 1, definition, changedBy: null, now: new Date() });
    await insertStudyKeys(tx, id, keys);
    const founded: FoundedStudy = { id, slug: plan.slug, definition, socialSpaces: [], workshops: [] };
    for (const { name, boundary } of plan.socialSpaces) {
      const space = { id: randomUUID(), studyId: id, name, boundary };
      await insertSocialSpace(tx, space);
      founded.socialSpaces.push({ id: space.id, name });
    }
    for (const workshop of workshops) {
      const code = await storeUnderFreshCode(tx, { ...workshop, studyId: id });
      founded.workshops.push({
        id: workshop.id,
        code,
        title: workshop.title,
        day: workshop.day,
        demo: workshop.demo,
      });
    }
    await also(tx, founded);
    return founded;
  });
}

/** A workshop with an id and its PIN as a hash. */
async function prepareWorkshop({ title, day, venue = null, demo = false, pin = null }: PlannedWorkshop) {
  const id = randomUUID();
  return { id, title, day, venue, demo, pinHash: pin === null ? null : await hashPin(pin, id) };
}
