import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { Database } from "@/db/database";
import { tablesToKeep } from "@/db/queries/backups";

/** What a table holds in some of its columns: how many rows, and a digest of them as the database writes them. */
export type Digest = { rows: number; columns: string[]; digest: string };

/** `rows` when the table is to be read in another form than it has. */
export async function digestOf(
  db: Database,
  table: string,
  columns: string[],
  rows: SQL = sql`${sql.identifier(table)}`,
): Promise<Digest> {
  const row = sql`row(${sql.join(
    columns.map((column) => sql`t.${sql.identifier(column)}`),
    sql`, `,
  )})::text`;
  const texts = await db.rows<{ row: string }>(
    sql`select ${row} as row from ${rows} t order by ${row} collate "C"`,
  );
  const hash = createHash("sha256");
  for (const text of texts) hash.update(text.row);
  return { rows: texts.length, columns, digest: hash.digest("hex") };
}

/** Of every table that a backup holds, all columns in the order of their names. */
export async function digests(db: Database): Promise<Record<string, Digest>> {
  const found: Record<string, Digest> = {};
  for (const { name } of await tablesToKeep(db)) {
    const columns = await db.rows<{ name: string }>(sql`
      select column_name as name from information_schema.columns
      where table_schema = 'public' and table_name = ${name} order by column_name collate "C"`);
    found[name] = await digestOf(
      db,
      name,
      columns.map((column) => column.name),
    );
  }
  return found;
}

/** A folder that goes with its test. */
export function ownFolder(): { folder: string; inside: (name: string) => string; remove: () => void } {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "ortssinn-backup-"));
  return {
    folder,
    inside: (name) => path.join(folder, name),
    remove: () => fs.rmSync(folder, { recursive: true, force: true }),
  };
}
