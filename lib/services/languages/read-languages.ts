import "server-only";
import { clipFacts, type ClipFacts } from "@/db/queries/clips";
import { languageLines } from "@/db/queries/languages";
import type { Queryable } from "@/db/database";
import { rolesIn } from "@/lib/domain/access/authorise";
import { can } from "@/lib/domain/access/roles";
import { missingClips } from "@/lib/domain/study/clips";
import type { StudyDefinition } from "@/lib/domain/study/definition";
import { allLanguages, readyToOpen, type StudyLanguage } from "@/lib/domain/study/languages";
import type { Context } from "../context";
import { studyFor, type Study } from "../desk/require-study";

export interface LanguageState extends StudyLanguage {
  /** What is recorded, by clip. */
  recorded: Readonly<Record<string, { hash: string; type: string }>>;
  /** Clips without which it may not open in a real study. */
  missing: readonly string[];
  ready: ReturnType<typeof readyToOpen>;
  /** Participants can choose it now. */
  offered: boolean;
}

/** The languages of a study with their reviews, recordings and what they lack; for everyone with a role in it. */
export async function readLanguages(
  ctx: Context,
  slug: string,
): Promise<{ study: Study; languages: LanguageState[]; mayEdit: boolean }> {
  const { study, person } = await studyFor(ctx, slug, "study:see");
  const mayEdit = can(rolesIn(person, study.id), "language:edit");
  return { study, mayEdit, languages: await languageStates(ctx.db, study.id, study.definition) };
}

export async function languageStates(
  db: Queryable,
  studyId: string,
  definition: StudyDefinition,
): Promise<LanguageState[]> {
  const [lines, facts] = await Promise.all([languageLines(db, studyId), clipFacts(db, studyId)]);
  return allLanguages(definition, lines).map((line) => {
    const recorded = recordedIn(facts, line.language);
    const missing = missingClips(definition, line.added !== null, Object.keys(recorded));
    const ready = readyToOpen(line, definition, missing);
    const always = definition.example && line.added === null;
    return { ...line, recorded, missing, ready, offered: always || (line.open && ready.ok) };
  });
}

const recordedIn = (facts: readonly ClipFacts[], language: string) =>
  Object.fromEntries(
    facts
      .filter((fact) => fact.language === language)
      .map(({ clip, hash, mediaType }) => [clip, { hash, type: mediaType }]),
  );
