import "server-only";
import { sql } from "drizzle-orm";
import { json } from "../columns/json";
import type { Queryable } from "../database";
import { studyDefinitionSchema, type StudyDefinition } from "@/lib/domain/study/definition";

export async function storeVersion(
  db: Queryable,
  version: {
    studyId: string;
    revision: number;
    definition: StudyDefinition;
    changedBy: string | null;
    now: Date;
  },
): Promise<void> {
  await db.run(sql`
    insert into study_versions (study_id, revision, definition, changed_by, changed_at)
    values (${version.studyId}::uuid, ${version.revision}::int, ${json(version.definition)},
      ${version.changedBy}::uuid, ${version.now.toISOString()}::timestamptz)
    on conflict (study_id, revision) do nothing`);
}

/** The definition and its revision; the study's row is held until the transaction ends. */
export async function lockDefinition(
  tx: Queryable,
  studyId: string,
): Promise<{ definition: StudyDefinition; revision: number } | null> {
  const rows = await tx.rows<{ definition: unknown; revision: number }>(sql`
    select definition, revision from studies where id = ${studyId}::uuid for update`);
  const row = rows[0];
  return row ? { definition: studyDefinitionSchema.parse(row.definition), revision: row.revision } : null;
}

export async function studyRevision(db: Queryable, studyId: string): Promise<number> {
  const rows = await db.rows<{ revision: number }>(sql`
    select revision from studies where id = ${studyId}::uuid`);
  return rows[0]?.revision ?? 0;
}

export async function storeDefinition(
  tx: Queryable,
  changed: { studyId: string; revision: number; definition: StudyDefinition },
): Promise<void> {
  await tx.run(sql`
    update studies set definition = ${json(changed.definition)}, revision = ${changed.revision}::int
    where id = ${changed.studyId}::uuid`);
}
