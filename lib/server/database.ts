import "server-only";
import type { Database } from "@/db/database";
import { migrate } from "@/db/migrate";
import { openDatabase } from "@/db/open";
import { admitLogin, WrongRights } from "@/db/rights";
import type { DatabaseConfig } from "./config";
import { LedgerDamaged, fileLedger } from "@/lib/services/ledger/file-ledger";
import { replayLedger } from "@/lib/services/ledger/replay-ledger";
import { SettingsError, parseDatabaseConfig } from "./config";
import { log } from "./log";

/** One for the whole process: every server bundle has its own modules, but only one `globalThis`. */
const holder = globalThis as typeof globalThis & { ortssinnDatabase?: Promise<Database> | undefined };

/** The migrated database of this process, opened with the first call; a failed opening is tried anew by the next. */
export function database(): Promise<Database> {
  if (holder.ortssinnDatabase !== undefined) return holder.ortssinnDatabase;
  const opening = openMigrated(parseDatabaseConfig(process.env));
  holder.ortssinnDatabase = opening;
  opening.catch(() => {
    if (holder.ortssinnDatabase === opening) holder.ortssinnDatabase = undefined;
  });
  return opening;
}

/** Lets tests put their own database in place of the configured one. */
export function holdDatabase(db: Database | null): void {
  holder.ortssinnDatabase = db === null ? undefined : Promise.resolve(db);
}

/** Closes what was opened, so that nothing has to be recovered at the next start. */
export async function closeDatabase(): Promise<void> {
  const opened = holder.ortssinnDatabase;
  if (opened === undefined) return;
  const db = await opened.catch(() => null); // it never opened: nothing to close
  await db?.close();
}

/** Opens the configured database with the login that may change its schema, as it is. */
export function openForSchema(settings: DatabaseConfig): Promise<Database> {
  const databaseUrl = settings.migrateDatabaseUrl ?? settings.databaseUrl;
  return openDatabase({
    ...(databaseUrl === null ? {} : { databaseUrl }),
    dataDir: settings.dataDir,
    poolSize: 1,
  });
}

/**
 * Opens the configured database and brings its schema up to date (with the login that may, if one is named), and its
 * erasures. What it hands out runs under the app's role, on both databases.
 */
export async function openMigrated(settings: DatabaseConfig): Promise<Database> {
  const { databaseUrl, migrateDatabaseUrl, dataDir, poolSize, streamPoolSize, prepare } = settings;
  const target = databaseUrl === null ? {} : { databaseUrl };
  const db = await openDatabase({ ...target, dataDir, poolSize, streamPoolSize, prepare });
  try {
    if (databaseUrl !== null && migrateDatabaseUrl !== null) await migrateAs(settings, db);
    else await migrate(db);
    await db.restrict();
    await replayErasures(db, settings);
    return db;
  } catch (error) {
    await db.close();
    throw error instanceof WrongRights ? new SettingsError(error.message) : error;
  }
}

async function migrateAs(settings: DatabaseConfig, app: Database): Promise<void> {
  const owner = await openForSchema(settings);
  try {
    await migrate(owner);
    await admitLogin(owner, app);
  } finally {
    await owner.close();
  }
}

/** Nobody gets the database before the ledger's erasures hold in it; a ledger that cannot be read ends the start. */
async function replayErasures(db: Database, { erasureLedger }: DatabaseConfig): Promise<void> {
  try {
    const done = await replayLedger({ db, clock: () => new Date() }, fileLedger(erasureLedger));
    if (done > 0) log.warn({ done }, "erasures of the ledger were done again");
  } catch (error) {
    throw error instanceof LedgerDamaged ? new SettingsError(error.message) : error;
  }
}
