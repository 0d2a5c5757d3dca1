import "server-only";
import { stat } from "node:fs/promises";
import { knownMigrations } from "@/db/migrate";
import type { Manifest } from "./contents";
import { readBackup } from "./read-backup";
import { BackupRefused } from "./refused";

/**
 * Reads a whole backup and touches nothing. Refuses what is damaged, what cannot be opened, and what a newer version of
 * the program made. `progress` in per cent.
 */
export async function checkBackup(
  file: string,
  passphrase: string | null,
  progress: (percent: number) => Promise<void> = () => Promise.resolve(),
): Promise<Manifest> {
  const { size } = await stat(file).catch(() => {
    throw new BackupRefused("no-backup");
  });
  let manifest: Manifest | null = null;
  let told = 0;
  await readBackup(file, passphrase, {
    manifest(found) {
      mustBeKnown(found);
      manifest = found;
      return Promise.resolve();
    },
    rows: () => Promise.resolve(),
    file: () => Promise.resolve(),
    async read(bytes) {
      const percent = Math.floor((bytes * 100) / size);
      if (percent > told) await progress((told = percent));
    },
  });
  if (manifest === null) throw new BackupRefused("damaged");
  return manifest;
}

function mustBeKnown({ migrations }: Manifest): void {
  const known = new Map(knownMigrations().map(({ at, hash }) => [at, hash]));
  if (migrations.some(({ at, hash }) => known.get(at) !== hash)) throw new BackupRefused("newer");
}
