import "server-only";
import path from "node:path";
import type { Database } from "./database";
import { openPglite } from "./drivers/pglite";
import type { PostgresqlOptions } from "./drivers/postgresql";
import { openPostgresql } from "./drivers/postgresql";

export { DirectoryInUse } from "./drivers/directory-in-use";

export type OpenOptions = PostgresqlOptions & {
  /** PostgreSQL with PostGIS; without it the embedded database is used. */
  databaseUrl?: string;
  /** The embedded database lies in its folder `database`. */
  dataDir: string;
};

/** Opens one of the two databases; nothing is opened when this file is imported. */
export async function openDatabase({ databaseUrl, dataDir, ...options }: OpenOptions): Promise<Database> {
  if (databaseUrl !== undefined && databaseUrl !== "") return openPostgresql(databaseUrl, options);
  return openPglite(path.resolve(dataDir, "database"));
}
