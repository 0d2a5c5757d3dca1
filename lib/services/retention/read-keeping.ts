import "server-only";
import { retentionOf } from "@/lib/domain/study/retention";
import { BACKUP_JOB } from "../backups/make-backup";
import { listBackups, type KeptBackup } from "../backups/list-backups";
import type { Context } from "../context";
import { studyFor } from "../desk/require-study";
import { activeJob } from "../jobs/active-job";
import { RETENTION_JOB } from "./apply-retention";
import { dueOf, type DueLine } from "./due-of";

/** What a study keeps and for how long, what is due, and the backups of the server (owner, data protection). */
export async function readKeeping(
  ctx: Context,
  input: { study: string; folder: string },
): Promise<{
  lines: DueLine[];
  retention: { rawMonths: number; audioDays: number; keyMonths: number };
  backups: KeptBackup[];
  jobs: { retention: string | null; backup: string | null };
}> {
  const { study } = await studyFor(ctx, input.study, "data:keep");
  const [lines, backups, retention, backup] = await Promise.all([
    dueOf(ctx, study),
    listBackups(input.folder),
    activeJob(ctx, study.id, RETENTION_JOB),
    activeJob(ctx, study.id, BACKUP_JOB),
  ]);
  return {
    lines,
    retention: retentionOf(study.definition),
    backups,
    jobs: { retention: retention?.id ?? null, backup: backup?.id ?? null },
  };
}
