import "server-only";
import { randomUUID } from "node:crypto";
import type { Database } from "@/db/database";
import { claimTask } from "@/db/queries/upkeep";
import { removeOldBackups } from "@/lib/services/backups/list-backups";
import { backUp } from "@/lib/services/backups/make-backup";
import type { Context } from "@/lib/services/context";
import { applyEverywhere } from "@/lib/services/retention/apply-retention";
import { backupStore } from "./backups";
import { parseDatabaseConfig } from "./config";
import { database } from "./database";
import { runInBackground } from "./jobs";
import { errorTrace, log } from "./log";

const LOOK_MS = 60_000;
const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;

type Task = { name: string; everyMinutes: number; work: (ctx: Context) => Promise<void> };

/** Looks every minute whether something is to be done; of several processes one does it. Returns how to end it. */
export function beginUpkeep(): () => void {
  let working = false;
  const timer = setInterval(() => {
    if (working) return;
    working = true;
    runInBackground(async () => {
      try {
        await upkeep(await database());
      } catch (error) {
        log.error({ err: errorTrace(error) }, "upkeep failed; trying again");
      } finally {
        working = false;
      }
    });
  }, LOOK_MS);
  timer.unref();
  return () => clearInterval(timer);
}

/** Does what is due: retention once a day, backups as often as the settings say. */
export async function upkeep(db: Database, now = new Date()): Promise<string[]> {
  const ctx: Context = { actor: { kind: "operator" }, db, clock: () => now, ids: randomUUID, log };
  const done: string[] = [];
  for (const { name, everyMinutes, work } of tasks()) {
    const since = new Date(now.getTime() - everyMinutes * MINUTE_MS);
    if (!(await claimTask(db, name, since, now))) continue;
    await work(ctx);
    done.push(name);
  }
  return done;
}

function tasks(): Task[] {
  const { backupEveryMinutes } = parseDatabaseConfig(process.env);
  const retention: Task = { name: "retention", everyMinutes: DAY_MINUTES, work: retain };
  return backupEveryMinutes === null
    ? [retention]
    : [retention, { name: "backup", everyMinutes: backupEveryMinutes, work: makeBackup }];
}

async function retain(ctx: Context): Promise<void> {
  const applied = await applyEverywhere(ctx, { dryRun: false });
  for (const { study, counts } of applied) log.info({ study, ...counts }, "retention applied");
}

async function makeBackup(ctx: Context): Promise<void> {
  const store = backupStore();
  const { bytes } = await backUp(ctx, store);
  log.info({ bytes }, "backup made");
  const { backupKeepDays } = parseDatabaseConfig(process.env);
  const oldest = ctx.clock().getTime() - backupKeepDays * DAY_MINUTES * MINUTE_MS;
  await removeOldBackups(store.folder, new Date(oldest));
}
