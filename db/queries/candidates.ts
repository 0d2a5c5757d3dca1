import "server-only";
import { sql, type SQL } from "drizzle-orm";
import type { Queryable } from "../database";
import type { Action, Candidate } from "@/lib/domain/siting/candidate";
import type { KeptCandidate } from "@/lib/domain/siting/kept-candidate";

export interface StoredCandidate extends KeptCandidate {
  id: string;
  version: number;
}

interface Row {
  id: string;
  version: number;
  institution: string | null;
  name: string;
  lng: number;
  lat: number;
  embedding: Candidate["embedding"];
  action: Action;
  weekly_hours: number | null;
  one_off_cost: number | null;
  yearly_cost: number | null;
  note: string;
}

const COLUMNS = sql`id, version, institution_id as institution, name, ST_X(position)::float8 as lng,
  ST_Y(position)::float8 as lat, embedding, action, weekly_hours, one_off_cost, yearly_cost, note`;

const fromRow = (row: Row): StoredCandidate => ({
  id: row.id,
  version: row.version,
  institution: row.institution,
  name: row.name,
  at: [row.lng, row.lat],
  embedding: row.embedding,
  action: row.action,
  weeklyHours: row.weekly_hours,
  oneOffCost: row.one_off_cost,
  yearlyCost: row.yearly_cost,
  note: row.note,
});

/** Candidates of a study by name. */
export async function candidatesOf(db: Queryable, studyId: string): Promise<StoredCandidate[]> {
  const rows = await db.rows<Row>(
    sql`select ${COLUMNS} from candidates where study_id = ${studyId}::uuid order by name, id`,
  );
  return rows.map(fromRow);
}

/** `lock` holds it for the rest of the transaction. */
export async function findCandidate(
  db: Queryable,
  address: { studyId: string; id: string },
  lock = false,
): Promise<StoredCandidate | null> {
  const [row] = await db.rows<Row>(sql`
    select ${COLUMNS} from candidates where study_id = ${address.studyId}::uuid and id = ${address.id}::uuid
    ${lock ? sql`for update` : sql``}`);
  return row ? fromRow(row) : null;
}

const valuesOf = (one: KeptCandidate): SQL => sql`${one.institution}::uuid, ${one.name},
  ST_SetSRID(ST_MakePoint(${one.at[0]}::float8, ${one.at[1]}::float8), 4326), ${one.embedding}, ${one.action},
  ${one.weeklyHours}::float8, ${one.oneOffCost}::bigint, ${one.yearlyCost}::bigint, ${one.note}`;

const NAMES = sql`institution_id, name, position, embedding, action, weekly_hours, one_off_cost, yearly_cost, note`;

export async function insertCandidate(
  tx: Queryable,
  entry: { id: string; studyId: string; candidate: KeptCandidate },
): Promise<void> {
  await tx.run(sql`
    insert into candidates (id, study_id, ${NAMES})
    values (${entry.id}::uuid, ${entry.studyId}::uuid, ${valuesOf(entry.candidate)})`);
}

/** Stores a changed candidate under its next version. */
export async function updateCandidate(
  tx: Queryable,
  entry: { id: string; at: Date; candidate: KeptCandidate },
): Promise<void> {
  await tx.run(sql`
    update candidates set version = version + 1, updated_at = ${entry.at.toISOString()}::timestamptz,
      (${NAMES}) = (${valuesOf(entry.candidate)})
    where id = ${entry.id}::uuid`);
}

export async function deleteCandidate(tx: Queryable, id: string): Promise<void> {
  await tx.run(sql`delete from candidates where id = ${id}::uuid`);
}
