import "server-only";
import { sql } from "drizzle-orm";
import type { Queryable } from "../database";

/** One number for all our processes: who names or removes a base map does so alone. */
const LOCK = 6_178_116;

/** Until the transaction ends nobody else names a base map in a study or removes a file that none names. */
export async function lockBasemaps(tx: Queryable): Promise<void> {
  await tx.run(sql`select pg_advisory_xact_lock(${LOCK}::bigint)`);
}

/** The base map of a study from now on; null for the bundled schematic map. */
export async function setBasemap(tx: Queryable, studyId: string, file: string | null): Promise<void> {
  await tx.run(sql`
    update studies set definition =
      jsonb_set(definition, '{map,basemap}', coalesce(to_jsonb(${file}::text), 'null'::jsonb))
    where id = ${studyId}::uuid`);
}

/** Files that a study names. */
export async function basemapsInUse(db: Queryable): Promise<ReadonlySet<string>> {
  const rows = await db.rows<{ file: string }>(sql`
    select distinct definition->'map'->>'basemap' as file from studies
    where definition->'map'->>'basemap' is not null`);
  return new Set(rows.map(({ file }) => file));
}
