import "server-only";
import { sql } from "drizzle-orm";
import type { Queryable } from "../database";

/** Whether a person may found studies: false for who is unknown or disabled. */
export async function isFounder(db: Queryable, userId: string): Promise<boolean> {
  const rows = await db.rows<{ may: boolean }>(sql`
    select may_found as may from users where id = ${userId}::uuid and disabled_at is null`);
  return rows[0]?.may === true;
}

/** False when there is no such account. */
export async function makeFounder(db: Queryable, userId: string): Promise<boolean> {
  return (await db.run(sql`update users set may_found = true where id = ${userId}::uuid`)) === 1;
}
