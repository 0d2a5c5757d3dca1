import "server-only";
import { sql } from "drizzle-orm";
import { json } from "../columns/json";
import type { Queryable } from "../database";
import type { StudyLanguage } from "@/lib/domain/study/languages";

/** What is known of the languages of a study; one nobody has touched has no line. */
export async function languageLines(db: Queryable, studyId: string): Promise<StudyLanguage[]> {
  const rows = await db.rows<{
    language: string;
    name: string | null;
    direction: string | null;
    reviewed_version: string | null;
    reviewer: string | null;
    reviewed_at: Date | null;
    open: boolean;
  }>(sql`
    select language, name, direction, reviewed_version, reviewer, reviewed_at, open from study_languages
    where study_id = ${studyId}::uuid order by language`);
  return rows.map((row) => ({
    language: row.language,
    added: row.name === null ? null : { name: row.name, direction: row.direction === "rtl" ? "rtl" : "ltr" },
    review:
      row.reviewed_version === null || row.reviewer === null || row.reviewed_at === null
        ? null
        : { version: row.reviewed_version, reviewer: row.reviewer, at: row.reviewed_at },
    open: row.open,
  }));
}

/** Names a language that the study adds by sound alone, and makes it one of the study's languages for good. */
export async function nameLanguage(
  db: Queryable,
  named: { studyId: string; language: string; name: string; direction: "ltr" | "rtl" },
): Promise<void> {
  await db.run(sql`
    insert into study_languages (study_id, language, name, direction)
    values (${named.studyId}::uuid, ${named.language}, ${named.name}, ${named.direction})
    on conflict (study_id, language) do update set name = excluded.name, direction = excluded.direction`);
  await db.run(sql`
    update studies set definition = jsonb_set(definition, '{languages}',
      (definition -> 'languages') || ${json([named.language])})
    where id = ${named.studyId}::uuid and not (definition -> 'languages') @> ${json([named.language])}`);
}

export async function storeReview(
  db: Queryable,
  review: {
    studyId: string;
    language: string;
    version: string;
    reviewer: string;
    reviewedBy: string;
    at: Date;
  },
): Promise<void> {
  await db.run(sql`
    insert into study_languages (study_id, language, reviewed_version, reviewer, reviewed_by, reviewed_at)
    values (${review.studyId}::uuid, ${review.language}, ${review.version}, ${review.reviewer},
      ${review.reviewedBy}::uuid, ${review.at.toISOString()}::timestamptz)
    on conflict (study_id, language) do update set reviewed_version = excluded.reviewed_version,
      reviewer = excluded.reviewer, reviewed_by = excluded.reviewed_by, reviewed_at = excluded.reviewed_at`);
}

/** What was reviewed has changed: somebody has to listen again. */
export async function forgetReview(db: Queryable, studyId: string, language: string): Promise<void> {
  await db.run(sql`
    update study_languages set reviewed_version = null, reviewer = null, reviewed_by = null, reviewed_at = null
    where study_id = ${studyId}::uuid and language = ${language}`);
}

export async function storeOpen(
  db: Queryable,
  { studyId, language, open }: { studyId: string; language: string; open: boolean },
): Promise<void> {
  await db.run(sql`
    insert into study_languages (study_id, language, open) values (${studyId}::uuid, ${language}, ${open}::boolean)
    on conflict (study_id, language) do update set open = excluded.open`);
}
