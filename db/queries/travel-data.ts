import "server-only";
import { sql } from "drizzle-orm";
import { json } from "../columns/json";
import type { Queryable } from "../database";

export interface StoredTravelData {
  kind: string;
  version: number;
  source: string;
  content: unknown;
}

/** What ways in a study rest on, by kind. */
export function travelDataOf(db: Queryable, studyId: string): Promise<StoredTravelData[]> {
  return db.rows<StoredTravelData>(sql`
    select kind, version, source, content from travel_data where study_id = ${studyId}::uuid order by kind`);
}

/** The version that stands, 0 for none; holds the study for the rest of the transaction, so that two do not store at once. */
export async function travelDataVersion(
  tx: Queryable,
  { studyId, kind }: { studyId: string; kind: string },
): Promise<number> {
  await tx.rows(sql`select id from studies where id = ${studyId}::uuid for update`);
  const [row] = await tx.rows<{ version: number }>(sql`
    select version from travel_data where study_id = ${studyId}::uuid and kind = ${kind}`);
  return row?.version ?? 0;
}

/** Stores data of one kind in place of what was there. */
export async function storeTravelData(
  tx: Queryable,
  data: { studyId: string; kind: string; source: string; content: unknown; at: Date },
): Promise<void> {
  const at = data.at.toISOString();
  await tx.run(sql`
    insert into travel_data (study_id, kind, source, content, updated_at)
    values (${data.studyId}::uuid, ${data.kind}, ${data.source}, ${json(data.content)}, ${at}::timestamptz)
    on conflict (study_id, kind) do update set version = travel_data.version + 1, source = excluded.source,
      content = excluded.content, updated_at = excluded.updated_at`);
}

export async function deleteTravelData(
  tx: Queryable,
  { studyId, kind }: { studyId: string; kind: string },
): Promise<void> {
  await tx.run(sql`delete from travel_data where study_id = ${studyId}::uuid and kind = ${kind}`);
}
