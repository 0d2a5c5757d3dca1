import { backupStore } from "@/lib/server/backups";
import { erasureLedger } from "@/lib/server/ledger";
import { restoreBackup } from "@/lib/services/backups/restore-backup";
import { UsageError, type Command } from "./command";

export const restoreCommand: Command = {
  usage: "restore FILE [--replace]",
  explains:
    "puts a backup into an empty database, or with --replace in the place of what is there; checked as a whole before anything is touched. Stop the server first",
  privileged: true,
  read(args) {
    const files = args.filter((argument) => argument !== "--replace");
    const [file] = files;
    if (file === undefined || files.length > 1 || file.startsWith("-"))
      throw new UsageError("One file is needed.");
    return async ({ db, clock }) => {
      const ledger = erasureLedger();
      const { passphrase, basemaps } = backupStore();
      const noted = await ledger.read();
      const { madeAt, erased } = await restoreBackup(
        { db, clock },
        {
          file,
          passphrase,
          basemaps,
          replace: args.includes("--replace"),
          erasures: noted,
        },
      );
      return [
        `Restored: the state of ${madeAt}, brought up to this version.`,
        noted.length === 0
          ? "The ledger of erasures is empty or missing: what was erased after this backup is not known here. If there is another one, put it in its place (ERASURE_LEDGER) before the server starts."
          : `The ledger of erasures was read; ${erased} erasures were done again.`,
        "Everybody signs in anew. Tablets send again what the server lacks.",
      ].join("\n");
    };
  },
};
