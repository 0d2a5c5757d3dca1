import "server-only";
import type { Queryable } from "@/db/database";
import { consentRelease } from "@/db/queries/consent-releases";
import type { StudyDefinition } from "@/lib/domain/study/definition";

/** Whether the present consent text may be put to people. Example studies ask nobody for anything real. */
export async function isConsentReleased(
  db: Queryable,
  studyId: string,
  { example, consent }: Pick<StudyDefinition, "example" | "consent">,
): Promise<boolean> {
  return example || (await consentRelease(db, studyId, consent.version)) !== null;
}
