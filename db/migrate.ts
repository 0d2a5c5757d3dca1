import "server-only";
import path from "node:path";
import { sql } from "drizzle-orm";
import { readMigrationFiles } from "drizzle-orm/migrator";
import type { Database, Queryable } from "./database";
import { projectRoot } from "./drivers/pglite-link";
import { ensureRights } from "./rights";

/** One number for all our processes on one PostgreSQL: the second waits until the first has migrated. */
const LOCK = 6_178_115;

/** A migration as a database remembers it: when it was written, and the hash of its text. */
export type Applied = { readonly at: number; readonly hash: string };

/**
 * Brings the schema up to date from `drizzle/`, each migration in a transaction of its own, in order, once.
 * Several processes may start at once: each migration is applied by one of them while the others wait.
 * Then the roles have their rights. Returns how many this process applied.
 */
export async function migrate(db: Database): Promise<number> {
  await db.transaction(async (tx) => {
    await tx.run(sql`select pg_advisory_xact_lock(${LOCK}::bigint)`);
    await beginHistory(tx);
  });
  let applied = 0;
  for (const migration of migrations()) {
    applied += await db.transaction(async (tx) => {
      await tx.run(sql`select pg_advisory_xact_lock(${LOCK}::bigint)`);
      return (await apply(tx, migration)) ? 1 : 0;
    });
  }
  await db.transaction(async (tx) => {
    await tx.run(sql`select pg_advisory_xact_lock(${LOCK}::bigint)`);
    await ensureRights(tx);
  });
  return applied;
}

/**
 * The same inside a transaction of the caller's, who holds the schema alone: all migrations, or those up to and with the
 * one written at `upTo`.
 */
export async function migrateWithin(tx: Queryable, upTo = Number.POSITIVE_INFINITY): Promise<void> {
  await beginHistory(tx);
  for (const migration of migrations()) if (migration.folderMillis <= upTo) await apply(tx, migration);
}

/** The migrations that this program knows, oldest first. */
export function knownMigrations(): Applied[] {
  return migrations().map(({ folderMillis, hash }) => ({ at: folderMillis, hash }));
}

/** The migrations that a database has seen, oldest first. */
export function appliedMigrations(db: Queryable): Promise<Applied[]> {
  return db.rows<Applied>(sql`select at, hash from migrations.applied order by at`);
}

const migrations = () => readMigrationFiles({ migrationsFolder: path.join(projectRoot(), "drizzle") });

async function beginHistory(tx: Queryable): Promise<void> {
  await tx.run(sql`create schema if not exists migrations`);
  await tx.run(sql`create table if not exists migrations.applied (
    at bigint primary key, hash text not null, applied_at timestamptz not null default now())`);
}

async function apply(tx: Queryable, migration: ReturnType<typeof migrations>[number]): Promise<boolean> {
  const [known] = await tx.rows<{ hash: string }>(
    sql`select hash from migrations.applied where at = ${migration.folderMillis}::bigint`,
  );
  if (known !== undefined) {
    if (known.hash !== migration.hash)
      throw new Error("A migration that was applied has been changed; add a new one instead.");
    return false;
  }
  for (const statement of migration.sql) {
    if (statement.trim() !== "") await tx.run(sql.raw(statement));
  }
  await tx.run(
    sql`insert into migrations.applied (at, hash) values (${migration.folderMillis}::bigint, ${migration.hash})`,
  );
  return true;
}
