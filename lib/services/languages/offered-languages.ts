import "server-only";
import type { Queryable } from "@/db/database";
import type { StudyDefinition } from "@/lib/domain/study/definition";
import { languageStates } from "./read-languages";

/** What a tablet is told of the languages it may offer. */
export interface OfferedLanguages {
  languages: string[];
  /** Those that the study added by sound alone. */
  addedLanguages: { language: string; name: string; direction: "ltr" | "rtl" }[];
  /** Recordings by language and clip. */
  clips: Record<string, Readonly<Record<string, { hash: string; type: string }>>>;
}

export async function offeredLanguages(
  db: Queryable,
  studyId: string,
  definition: StudyDefinition,
): Promise<OfferedLanguages> {
  const offered = (await languageStates(db, studyId, definition)).filter((state) => state.offered);
  return {
    languages: offered.map(({ language }) => language),
    addedLanguages: offered.flatMap(({ language, added }) => (added ? [{ language, ...added }] : [])),
    clips: Object.fromEntries(
      offered
        .filter(({ recorded }) => Object.keys(recorded).length > 0)
        .map(({ language, recorded }) => [language, recorded]),
    ),
  };
}
