import "server-only";
import { join } from "node:path";
import type { BackupStore } from "@/lib/services/backups/make-backup";
import { basemapStore } from "./basemaps";
import { parseDatabaseConfig } from "./config";

/** Where this server keeps its own backups, what with they are encrypted, and which base maps they hold. */
export function backupStore(): BackupStore {
  const { dataDir, backupPassphrase } = parseDatabaseConfig(process.env);
  return {
    folder: join(dataDir, "backups"),
    passphrase: backupPassphrase,
    basemaps: basemapStore().folder,
  };
}
