import { sql } from "drizzle-orm";
import type { Queryable } from "../database";

/** Whether accounts of the demo exist, whose passwords lie in a file. */
export async function hasDemoAccounts(db: Queryable): Promise<boolean> {
  const rows = await db.rows(sql`select 1 from users where demo is not null limit 1`);
  return rows.length > 0;
}
