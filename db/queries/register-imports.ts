import "server-only";
import { sql } from "drizzle-orm";
import type { Queryable } from "../database";

export const IMPORTED = ["institutions", "areas", "figures"] as const;
export type Imported = (typeof IMPORTED)[number];

export interface RegisterImport {
  id: string;
  what: Imported;
  file: string;
  taken: number;
  at: Date;
  /** Null when the account is gone. */
  by: string | null;
}

/** Files that were taken into the register, the newest first. */
export async function importsOf(db: Queryable, studyId: string): Promise<RegisterImport[]> {
  return db.rows<RegisterImport>(sql`
    select i.id, i.what, i.file, i.taken, i.imported_at as at, u.name as by
    from register_imports i left join users u on u.id = i.imported_by
    where i.study_id = ${studyId}::uuid order by i.imported_at desc, i.id`);
}

export async function storeImport(
  db: Queryable,
  one: { id: string; studyId: string; what: Imported; file: string; taken: number; by: string; at: Date },
): Promise<void> {
  await db.run(sql`
    insert into register_imports (id, study_id, what, file, taken, imported_by, imported_at)
    values (${one.id}::uuid, ${one.studyId}::uuid, ${one.what}, ${one.file}, ${one.taken}::int, ${one.by}::uuid,
      ${one.at.toISOString()}::timestamptz)`);
}

/** Null when the study has no such import; held for the rest of the transaction. */
export async function findImport(
  db: Queryable,
  address: { studyId: string; id: string },
): Promise<{ what: Imported; taken: number } | null> {
  const [row] = await db.rows<{ what: Imported; taken: number }>(sql`
    select what, taken from register_imports
    where study_id = ${address.studyId}::uuid and id = ${address.id}::uuid for update`);
  return row ?? null;
}

/** Areas and figures of the import go with it. */
export async function deleteImport(db: Queryable, id: string): Promise<void> {
  await db.run(sql`delete from register_imports where id = ${id}::uuid`);
}
