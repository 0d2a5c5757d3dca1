import "server-only";
import { recordAccess } from "@/db/queries/audit";
import type { Queryable } from "@/db/database";
import { deleteDue } from "@/db/queries/retention";
import { allStudies } from "@/db/queries/studies";
import { RETENTION_CLASSES, type RetentionClass } from "@/lib/domain/study/retention";
import type { Context } from "../context";
import { askForJob } from "../jobs/ask-for-job";
import { studyFor } from "../desk/require-study";
import { runJob } from "../jobs/run-job";
import { dueOf, type KeptStudy } from "./due-of";

export const RETENTION_JOB = "retention";

export type Counts = Record<RetentionClass, number>;

/** Asks for the deletion of what is due in a study (owner, data protection); one that is under way is joined. */
export async function askForRetention(
  ctx: Context,
  input: { study: string },
): Promise<{ job: string; begun: boolean }> {
  const { study, person } = await studyFor(ctx, input.study, "data:keep");
  return askForJob(ctx, { studyId: study.id, userId: person.userId, kind: RETENTION_JOB });
}

/** Does the job to its end; the job's row tells how it went. Never throws. */
export async function runRetention(ctx: Context, input: { study: string; job: string }): Promise<void> {
  await runJob(ctx, input.job, async ({ progress, done }) => {
    const { study } = await studyFor(ctx, input.study, "data:keep");
    await applyTo(ctx, study, { progress, also: done });
  });
}

/**
 * Deletes what is due in every study, as the server does once a day and its operator by command. Resolves with what it
 * was, by study; with `dryRun`, with what it would be.
 */
export async function applyEverywhere(
  ctx: Context,
  { dryRun }: { dryRun: boolean },
): Promise<{ study: string; counts: Counts }[]> {
  const applied = [];
  for (const study of await allStudies(ctx.db)) {
    const lines = await dueOf(ctx, study);
    const planned = Object.fromEntries(lines.map(({ what, count }) => [what, count])) as Counts;
    const anything = lines.some(({ count }) => count > 0);
    applied.push({ study: study.slug, counts: anything && !dryRun ? await applyTo(ctx, study) : planned });
  }
  return applied;
}

interface Steps {
  progress(percent: number): Promise<void>;
  also(tx: Queryable, counts: Counts): Promise<void>;
}
const ALONE: Steps = { progress: () => Promise.resolve(), also: () => Promise.resolve() };

async function applyTo(ctx: Context, study: KeptStudy, { progress, also }: Steps = ALONE): Promise<Counts> {
  const lines = await dueOf(ctx, study);
  const counts: Counts = { unfinished: 0, audio: 0, keys: 0, raw: 0 };
  for (const [index, { what, before }] of lines.entries()) {
    await progress(Math.round((index * 100) / RETENTION_CLASSES.length));
    if (before === null) continue;
    counts[what] = await ctx.db.transaction(async (tx) => {
      const deleted = await deleteDue(tx, what, study.id, before);
      if (deleted > 0) {
        const target = { kept: what, deleted };
        await recordAccess(tx, { studyId: study.id, actor: ctx.actor, action: "retention-applied", target });
      }
      return deleted;
    });
  }
  await ctx.db.transaction((tx) => also(tx, counts));
  return counts;
}
