import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import postgres from "postgres";
import { findPostgresql } from "../../scripts/steps/postgresql.mjs";

const ROWS = 20_000;
const BYTES = 1_500;

/** Upserts of a row of 1.5 kB by pgbench, 8 clients, prepared statements: what the engine itself can do. Per second. */
export async function rawUpserts(databaseUrl: string, seconds: number): Promise<number> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => undefined });
  await sql`create table if not exists raw_upsert (id int primary key, revision int not null, body text not null)`;
  await sql.end();
  const folder = mkdtempSync(path.join(os.tmpdir(), "ortssinn-pgbench-"));
  const script = path.join(folder, "upsert.sql");
  writeFileSync(
    script,
    `\\set id random(1, ${ROWS})
insert into raw_upsert values (:id, 1, repeat('x', ${BYTES}))
  on conflict (id) do update set revision = raw_upsert.revision + 1, body = excluded.body;\n`,
  );
  try {
    const beside = path.join(findPostgresql() ?? "", "pgbench");
    const program = existsSync(beside) ? beside : "pgbench";
    const options = [
      "-n",
      "-f",
      script,
      "-c",
      "8",
      "-j",
      "2",
      "-M",
      "prepared",
      "-T",
      String(seconds),
      databaseUrl,
    ];
    const output = execFileSync(program, options, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
    const rate = /tps = ([\d.]+)/.exec(output)?.[1];
    if (!rate) throw new Error("pgbench printed no rate.");
    return Number(rate);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
