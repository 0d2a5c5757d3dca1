import { sql } from "drizzle-orm";
import type { Database } from "@/db/database";

/** What of the sent drawings (id → hash of the bytes) the database lacks, what it has twice, and how many marks they have there. */
export async function comparedWithSent(
  db: Database,
  sent: ReadonlyMap<string, string>,
): Promise<{ lost: number; twice: number; marks: number }> {
  const ids = sql`(select value::uuid from json_array_elements_text(${JSON.stringify([...sent.keys()])}::text::json))`;
  const rows = await db.rows<{ id: string; hash: string }>(
    sql`select id, encode(hash, 'hex') as hash from drawings where id in ${ids}`,
  );
  const [versions] = await db.rows<{ count: number }>(
    sql`select count(*)::int as count from drawing_versions where drawing_id in ${ids}`,
  );
  const [marks] = await db.rows<{ count: number }>(
    sql`select count(*)::int as count from marks where drawing_id in ${ids}`,
  );
  const same = rows.filter(({ id, hash }) => sent.get(id) === hash);
  return {
    lost: sent.size - same.length,
    twice: versions?.count ?? Number.NaN,
    marks: marks?.count ?? Number.NaN,
  };
}
