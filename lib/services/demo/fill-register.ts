import "server-only";
import { areaLines, insertArea } from "@/db/queries/areas";
import { insertInstitution, institutionsOf } from "@/db/queries/institutions";
import type { DemoStudy } from "@/lib/domain/demo/study";
import type { Context } from "../context";

/** The district's quarters and institutions in the register of a demo study; one that has some keeps its own. */
export async function fillRegister(
  { db, ids }: Context,
  studyId: string,
  { quarters, institutions }: Pick<DemoStudy, "quarters" | "institutions">,
): Promise<void> {
  const entry = () => ({ id: ids(), studyId, importId: null });
  if ((await areaLines(db, studyId)).length === 0)
    for (const quarter of quarters)
      await insertArea(db, { ...quarter, ...entry(), key: "", kind: "Stadtteil" });
  if ((await institutionsOf(db, studyId, { open: true, shielded: true })).length === 0)
    for (const institution of institutions) await insertInstitution(db, { ...entry(), institution });
}
