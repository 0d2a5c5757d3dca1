import "server-only";
import { sql } from "drizzle-orm";
import { json } from "../columns/json";
import type { Queryable } from "../database";
import { outcomeSchema, type Outcome, type StoredOutcome } from "@/lib/domain/kit/outcome";

interface Row {
  version: number;
  content: unknown;
  shown_at: Date | null;
}

/** What is written about a profile's decision; `lock` holds it for the rest of the transaction. */
export async function findOutcome(
  db: Queryable,
  profileId: string,
  lock = false,
): Promise<StoredOutcome | null> {
  const [row] = await db.rows<Row>(sql`
    select version, content, shown_at from kit_outcomes where profile_id = ${profileId}::uuid
    ${lock ? sql`for update` : sql``}`);
  if (!row) return null;
  const shownAt = row.shown_at === null ? null : row.shown_at.toISOString();
  return { version: row.version, outcome: outcomeSchema.parse(row.content), shownAt };
}

/** What everybody may read, the latest decision first. */
export async function shownOutcomes(db: Queryable, studyId: string): Promise<Outcome[]> {
  const rows = await db.rows<Row>(sql`
    select version, content, shown_at from kit_outcomes
    where study_id = ${studyId}::uuid and shown_at is not null
    order by content->>'decidedOn' desc, content->>'socialSpace', profile_id`);
  return rows.map(({ content }) => outcomeSchema.parse(content));
}

export interface WrittenOutcome {
  profileId: string;
  studyId: string;
  outcome: Outcome;
  shown: boolean;
  changedBy: string;
  at: Date;
}

/** Stores it, or changes it under its next version; what is shown already keeps the day since when. */
export async function storeOutcome(tx: Queryable, written: WrittenOutcome): Promise<void> {
  const at = written.at.toISOString();
  await tx.run(sql`
    insert into kit_outcomes (profile_id, study_id, content, shown_at, changed_at, changed_by)
    values (${written.profileId}::uuid, ${written.studyId}::uuid, ${json(written.outcome)},
      case when ${written.shown}::boolean then ${at}::timestamptz end, ${at}::timestamptz, ${written.changedBy}::uuid)
    on conflict (profile_id) do update set version = kit_outcomes.version + 1, content = excluded.content,
      shown_at = case when ${written.shown}::boolean then coalesce(kit_outcomes.shown_at, excluded.shown_at) end,
      changed_at = excluded.changed_at, changed_by = excluded.changed_by`);
}

/** When a profile was decided; null when it never was. */
export async function decidedAt(db: Queryable, profileId: string): Promise<Date | null> {
  const [row] = await db.rows<{ at: Date | null }>(sql`
    select min(changed_at) as at from kit_profile_revisions
    where profile_id = ${profileId}::uuid and content->>'status' = 'decided'`);
  return row?.at ?? null;
}

/** Names of scenarios that were computed after a time, the latest first. */
export async function scenariosSince(
  db: Queryable,
  { studyId, since }: { studyId: string; since: Date },
): Promise<{ name: string; at: Date }[]> {
  return db.rows(sql`
    select name, created_at as at from scenarios
    where study_id = ${studyId}::uuid and created_at > ${since.toISOString()}::timestamptz
    order by created_at desc`);
}
