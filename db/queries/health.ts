import "server-only";
import { sql } from "drizzle-orm";
import type { Database } from "../database";

/** Answers only when the database does; the version of its PostGIS. */
export async function postgisVersion(db: Database): Promise<string> {
  const rows = await db.rows<{ version: string }>(
    sql`select extversion as version from pg_extension where extname = 'postgis'`,
  );
  return rows[0]?.version ?? "missing";
}
