import "server-only";
import path from "node:path";
import { sql } from "drizzle-orm";
import { readMigrationFiles } from "drizzle-orm/migrator";
import type { Database } from "./database";
import { projectRoot } from "./drivers/pglite-link";
import { ensureRights } from "./rights";

/** One number for all our processes on one PostgreSQL: the second waits until the first has migrated. */
const LOCK = 6_178_115;

/**
 * Brings the schema up to date from `drizzle/`, each migration in a transaction of its own, in order, once.
 * Several processes may start at once: each migration is applied by one of them while the others wait.
 * Then the roles have their rights. Returns how many this process applied.
 */
export async function migrate(db: Database): Promise<number> {
  await db.transaction(async (tx) => {
    await tx.run(sql`select pg_advisory_xact_lock(${LOCK}::bigint)`);
    await tx.run(sql`create schema if not exists migrations`);
    await tx.run(sql`create table if not exists migrations.applied (
      at bigint primary key, hash text not null, applied_at timestamptz not null default now())`);
  });
  let applied = 0;
  for (const migration of readMigrationFiles({ migrationsFolder: path.join(projectRoot(), "drizzle") })) {
    applied += await db.transaction(async (tx) => {
      await tx.run(sql`select pg_advisory_xact_lock(${LOCK}::bigint)`);
      const [known] = await tx.rows<{ hash: string }>(
        sql`select hash from migrations.applied where at = ${migration.folderMillis}::bigint`,
      );
      if (known !== undefined) {
        if (known.hash !== migration.hash)
          throw new Error("A migration that was applied has been changed; add a new one instead.");
        return 0;
      }
      for (const statement of migration.sql) {
        if (statement.trim() !== "") await tx.run(sql.raw(statement));
      }
      await tx.run(
        sql`insert into migrations.applied (at, hash) values (${migration.folderMillis}::bigint, ${migration.hash})`,
      );
      return 1;
    });
  }
  await db.transaction(async (tx) => {
    await tx.run(sql`select pg_advisory_xact_lock(${LOCK}::bigint)`);
    await ensureRights(tx);
  });
  return applied;
}
