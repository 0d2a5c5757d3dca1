import "server-only";
import { sql } from "drizzle-orm";
import { json } from "../columns/json";
import type { Queryable } from "../database";

export interface ScenarioLine {
  id: string;
  name: string;
  /** Number of the release it rests on; null: none, or one that is gone. */
  release: number | null;
  /** The release was withdrawn: nobody reads the scenario any more. */
  withdrawn: boolean;
  createdAt: string;
}

export interface StoredScenario extends ScenarioLine {
  releaseId: string | null;
  inputs: unknown;
  result: unknown;
  hash: string;
  /** Quotes on its sheet, by their ids. */
  quotes: string[];
}

type Row<Line> = Omit<Line, "createdAt" | "releaseId"> & { created_at: Date; release_id: string | null };

/** Scenarios of a study, the newest first. */
export async function scenarioLines(db: Queryable, studyId: string): Promise<ScenarioLine[]> {
  const rows = await db.rows<Row<ScenarioLine>>(sql`
    select s.id, s.name, r.number as release, r.withdrawn_at is not null as withdrawn, s.created_at
    from scenarios s left join releases r on r.id = s.release_id
    where s.study_id = ${studyId}::uuid order by s.created_at desc, s.id`);
  return rows.map(({ id, name, release, withdrawn, created_at }) => ({
    id,
    name,
    release,
    withdrawn,
    createdAt: created_at.toISOString(),
  }));
}

export async function findScenario(
  db: Queryable,
  address: { studyId: string; id: string },
): Promise<StoredScenario | null> {
  const [row] = await db.rows<Row<StoredScenario>>(sql`
    select s.id, s.name, s.release_id, r.number as release, r.withdrawn_at is not null as withdrawn, s.created_at,
      s.inputs, s.result, s.hash, s.quotes
    from scenarios s left join releases r on r.id = s.release_id
    where s.study_id = ${address.studyId}::uuid and s.id = ${address.id}::uuid`);
  if (!row) return null;
  const { created_at, release_id: releaseId, ...rest } = row;
  return { ...rest, releaseId, createdAt: created_at.toISOString() };
}

export async function insertScenario(
  tx: Queryable,
  scenario: {
    id: string;
    studyId: string;
    name: string;
    releaseId: string | null;
    inputs: unknown;
    result: unknown;
    hash: string;
    userId: string | null;
    at: Date;
  },
): Promise<void> {
  await tx.run(sql`
    insert into scenarios (id, study_id, name, release_id, inputs, result, hash, created_by, created_at)
    values (${scenario.id}::uuid, ${scenario.studyId}::uuid, ${scenario.name}, ${scenario.releaseId}::uuid,
      ${json(scenario.inputs)}, ${json(scenario.result)}, ${scenario.hash}, ${scenario.userId}::uuid,
      ${scenario.at.toISOString()}::timestamptz)`);
}

/** Puts other quotes on the sheet; whether there was such a scenario. */
export async function putSheetQuotes(
  tx: Queryable,
  { studyId, id, quotes }: { studyId: string; id: string; quotes: readonly string[] },
): Promise<boolean> {
  const changed = await tx.run(sql`
    update scenarios set quotes = array(select jsonb_array_elements_text(${json(quotes)})::uuid)
    where study_id = ${studyId}::uuid and id = ${id}::uuid`);
  return changed === 1;
}

/** Whether there was one. */
export async function deleteScenario(
  tx: Queryable,
  { studyId, id }: { studyId: string; id: string },
): Promise<boolean> {
  return (
    (await tx.run(sql`delete from scenarios where study_id = ${studyId}::uuid and id = ${id}::uuid`)) === 1
  );
}
