import "server-only";
import { join } from "node:path";
import { recordAccess } from "@/db/queries/audit";
import { nameOfBackup } from "@/lib/domain/backup/name";
import type { Context } from "../context";
import { studyFor } from "../desk/require-study";
import { askForJob } from "../jobs/ask-for-job";
import { runJob } from "../jobs/run-job";
import { writeBackup } from "./write-backup";

export const BACKUP_JOB = "backup";

/** Where the server's own backups go, and what with. */
export interface BackupStore {
  folder: string;
  passphrase: string | null;
  basemaps: string;
}

/** Asks for a backup of the whole server (owner, data protection of any study); one that is under way is joined. */
export async function askForBackup(
  ctx: Context,
  input: { study: string },
): Promise<{ job: string; begun: boolean }> {
  const { study, person } = await studyFor(ctx, input.study, "data:keep");
  return askForJob(ctx, { studyId: study.id, userId: person.userId, kind: BACKUP_JOB });
}

/** Does the job to its end; the job's row tells how it went. Nothing of the backup is in it. Never throws. */
export async function runBackup(
  ctx: Context,
  input: { study: string; job: string; store: BackupStore },
): Promise<void> {
  await runJob(ctx, input.job, async ({ progress, done }) => {
    const { study } = await studyFor(ctx, input.study, "data:keep");
    const { name, bytes } = await backUp(ctx, input.store, progress);
    await ctx.db.transaction(async (tx) => {
      await done(tx, { bytes });
      await recordAccess(tx, {
        studyId: study.id,
        actor: ctx.actor,
        action: "backup-made",
        target: { file: name },
      });
    });
  });
}

/** A backup in the store's folder, named after its moment. */
export async function backUp(
  ctx: Context,
  { folder, ...options }: BackupStore,
  progress?: (percent: number) => Promise<void>,
): Promise<{ name: string; bytes: number }> {
  const now = ctx.clock();
  const name = nameOfBackup(now);
  const { bytes } = await writeBackup(ctx.db, {
    ...options,
    file: join(folder, name),
    now,
    ...(progress ? { progress } : {}),
  });
  return { name, bytes };
}
