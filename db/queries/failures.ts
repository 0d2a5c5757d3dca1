import "server-only";
import { sql } from "drizzle-orm";
import type { Queryable } from "../database";

/** How often a key failed since a time, and when the oldest of these minutes began. */
export async function recentFailures(
  db: Queryable,
  key: string,
  since: Date,
): Promise<{ count: number; oldest: Date | null }> {
  const rows = await db.rows<{ count: number; oldest: Date | null }>(sql`
    select coalesce(sum(count), 0)::int as count, min(window_start) as oldest from failures
    where key = ${key} and window_start > ${since.toISOString()}::timestamptz`);
  return rows[0] ?? { count: 0, oldest: null };
}

/** Attempts at one key come one after the other until the transaction ends, in all processes. */
export async function lockAttempts(db: Queryable, key: string): Promise<void> {
  await db.rows(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`);
}

/** Takes back a failure that was counted at `at`, because it was none. */
export async function removeFailure(db: Queryable, key: string, at: Date): Promise<void> {
  await db.run(sql`
    update failures set count = count - 1
    where key = ${key} and window_start = date_trunc('minute', ${at.toISOString()}::timestamptz) and count > 0`);
}

/** Counts one failure in the minute of `at`, and forgets what is older than a day, whoever's it was. */
export async function addFailure(db: Queryable, key: string, at: Date): Promise<void> {
  await db.run(sql`
    with forgotten as (delete from failures where window_start < ${at.toISOString()}::timestamptz - interval '1 day')
    insert into failures (key, window_start, count)
    values (${key}, date_trunc('minute', ${at.toISOString()}::timestamptz), 1)
    on conflict (key, window_start) do update set count = failures.count + 1`);
}
