import "server-only";
import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { momentOfBackup } from "@/lib/domain/backup/name";
import { systemCode } from "../basemaps/system-error";

export interface KeptBackup {
  name: string;
  madeAt: Date;
  bytes: number;
}

/** The backups that the server made and still has, newest first. */
export async function listBackups(folder: string): Promise<KeptBackup[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (systemCode(error) === "ENOENT") return [];
    throw error;
  });
  const backups = await Promise.all(
    names.map(async (name) => {
      const madeAt = momentOfBackup(name);
      const found = madeAt && (await stat(join(folder, name)).catch(() => null));
      return madeAt && found ? [{ name, madeAt, bytes: found.size }] : [];
    }),
  );
  return backups.flat().sort((a, b) => b.madeAt.getTime() - a.madeAt.getTime());
}

/** Deletes the server's backups made before a moment, all but the newest. */
export async function removeOldBackups(folder: string, before: Date): Promise<void> {
  const [, ...others] = await listBackups(folder);
  for (const { name, madeAt } of others) if (madeAt < before) await rm(join(folder, name), { force: true });
}
