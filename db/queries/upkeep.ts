import "server-only";
import { sql } from "drizzle-orm";
import type { Queryable } from "../database";

/** True for one of all processes, when a task was last begun before `since`; it is then its to do. */
export async function claimTask(db: Queryable, task: string, since: Date, now: Date): Promise<boolean> {
  const claimed = await db.run(sql`
    insert into upkeep (task, begun_at) values (${task}, ${now.toISOString()}::timestamptz)
    on conflict (task) do update set begun_at = excluded.begun_at
      where upkeep.begun_at < ${since.toISOString()}::timestamptz`);
  return claimed === 1;
}
