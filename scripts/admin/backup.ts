import path from "node:path";
import { backupStore } from "@/lib/server/backups";
import { nameOfBackup } from "@/lib/domain/backup/name";
import { writeBackup } from "@/lib/services/backups/write-backup";
import { UsageError, type Command } from "./command";

const MEGABYTE = 1_000_000;

export const backupCommand: Command = {
  usage: "backup [FILE]",
  explains:
    "writes the whole database and the base maps of studies into one file, while people go on working on PostgreSQL; encrypted when BACKUP_PASSPHRASE is set",
  privileged: true,
  refusals: { "out-of-space": "There is no space left for the backup; nothing was kept of it." },
  read(args) {
    const [given, ...more] = args;
    if (more.length > 0 || given?.startsWith("-")) throw new UsageError("At most one file is named.");
    return async (ctx) => {
      const now = ctx.clock();
      const { folder, passphrase, basemaps } = backupStore();
      const file = path.resolve(given ?? path.join(folder, nameOfBackup(now)));
      const { bytes, rows } = await writeBackup(ctx.db, { file, passphrase, basemaps, now });
      return [
        `Backup: ${file} (${(bytes / MEGABYTE).toFixed(1)} MB, ${rows} rows), written and read back.`,
        passphrase === null
          ? "It is not encrypted: whoever has the file can read every drawing. Set BACKUP_PASSPHRASE."
          : "It is encrypted with BACKUP_PASSPHRASE.",
        "Keep beside it: the ledger of erasures (never an older copy of it) and AUTH_SECRET.",
      ].join("\n");
    };
  },
};
