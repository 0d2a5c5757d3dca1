import "server-only";
import { mkdir, open, rename, rm, type FileHandle } from "node:fs/promises";
import { join } from "node:path";
import type { Database, Queryable } from "@/db/database";
import { migrateWithin } from "@/db/migrate";
import { ensureRights } from "@/db/rights";
import { emptySchema, holdsAnything, loadRows, resetCounters } from "@/db/queries/backups";
import { checkBackup } from "./check-backup";
import type { Entry } from "../ledger/erased";
import { replayWithin } from "../ledger/replay-ledger";
import { readBackup } from "./read-backup";
import { BackupRefused } from "./refused";

export interface RestoreOptions {
  file: string;
  passphrase: string | null;
  basemaps: string;
  /** Put it in the place of what is there. */
  replace: boolean;
  /** What the ledger remembers: done again in the same transaction, before anybody sees the data. */
  erasures: readonly Entry[];
}

/**
 * Puts a backup in the place of the database and its base maps. It is read and checked as a whole before anything is
 * touched; then the schema of its moment is made, filled, and brought up to date, all in one transaction: whatever goes
 * wrong, the target is as it was. Refuses with `not-empty` when there is data and `replace` is false.
 */
export async function restoreBackup(
  { db, clock }: { db: Database; clock: () => Date },
  options: RestoreOptions,
): Promise<{ madeAt: string; erased: number }> {
  const manifest = await checkBackup(options.file, options.passphrase);
  if (!options.replace && (await holdsAnything(db))) throw new BackupRefused("not-empty");
  const aside = join(options.basemaps, ".restored");
  await rm(aside, { recursive: true, force: true });
  await mkdir(aside, { recursive: true, mode: 0o700 });
  try {
    const erased = await db.transaction(async (tx) => {
      await emptySchema(tx);
      await migrateWithin(tx, manifest.migrations.at(-1)?.at);
      await load(tx, options, aside);
      await resetCounters(tx);
      await migrateWithin(tx);
      await ensureRights(tx);
      return replayWithin({ db: tx, clock }, options.erasures);
    });
    for (const name of manifest.files) await rename(join(aside, name), join(options.basemaps, name));
    return { madeAt: manifest.madeAt, erased };
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

async function load(tx: Queryable, { file, passphrase }: RestoreOptions, aside: string): Promise<void> {
  const files = new Map<string, FileHandle>();
  try {
    await readBackup(file, passphrase, {
      async manifest({ files: names }) {
        for (const name of names) files.set(name, await open(join(aside, name), "w", 0o600));
      },
      rows: (table, rows) => loadRows(tx, table, rows),
      async file(name, part) {
        await files.get(name)?.appendFile(part);
      },
    });
    for (const handle of files.values()) await handle.sync();
  } finally {
    for (const handle of files.values()) await handle.close();
  }
}
