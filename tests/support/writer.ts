/**
 * A process that writes rows as fast as it can and prints the id of each one once it was acknowledged, to be
 * killed in the middle. First it looks whether everything acknowledged before is there.
 * Environment: DATABASE_URL or DATA_DIR; ACKNOWLEDGED (file with one id a line); SEED_TABLE (make the table).
 */
import fs from "node:fs";
import { sql } from "drizzle-orm";
import { openDatabase } from "../../db/open";

const { DATABASE_URL, DATA_DIR = "", ACKNOWLEDGED = "", WRITERS = "8" } = process.env;

/** Straight to the pipe: what is printed has left this process even when it is killed right after. */
function print(line: string): void {
  fs.writeSync(1, `${line}\n`);
}

const db = await openDatabase({
  ...(DATABASE_URL === undefined ? {} : { databaseUrl: DATABASE_URL }),
  dataDir: DATA_DIR,
});
await db.script("create table if not exists acknowledged (id text primary key, filling text not null)");

// Before the first line is printed: whoever reads it may end this process at once.
let stopping = false;
process.on("SIGTERM", () => {
  stopping = true;
  void db.close().then(() => process.exit(0));
});

const before = fs.existsSync(ACKNOWLEDGED)
  ? fs.readFileSync(ACKNOWLEDGED, "utf8").split("\n").filter(Boolean)
  : [];
const present = new Set(
  (await db.rows<{ id: string }>(sql`select id from acknowledged`)).map((row) => row.id),
);
print(`lost ${before.filter((id) => !present.has(id)).length} of ${before.length}`);

async function write(writer: number): Promise<void> {
  for (let n = 0; !stopping; n += 1) {
    const id = `${process.pid}-${process.hrtime.bigint()}-${writer}-${n}`;
    await db.transaction(async (tx) => {
      await tx.run(sql`insert into acknowledged values (${id}, ${"x".repeat(900)})`);
      if (n % 3 === 0)
        await tx.run(sql`update acknowledged set filling = ${"y".repeat(300 + (n % 700))} where id = ${id}`);
    });
    print(`ack ${id}`);
  }
}

const failed = (error: unknown) => {
  if (!stopping) print(`failed ${error instanceof Error ? error.message : String(error)}`);
};
await Promise.all(Array.from({ length: Number(WRITERS) }, (_, writer) => write(writer).catch(failed)));
