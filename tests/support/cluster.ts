import { execFileSync, spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import { findPostgresql } from "../../scripts/steps/postgresql.mjs";
import { freePort } from "./port";

export type Cluster = {
  /** Address of one of its databases. */
  url(database: string): string;
  folder: string;
  /** `fast` ends politely, `immediate` is a power cut for the server process. */
  stop(mode: "fast" | "immediate"): Promise<void>;
  start(): Promise<void>;
  remove(): Promise<void>;
};

/** PostgreSQL refuses to run as root; Debian's own account does it then. */
const asServer = (command: string[]): string[] =>
  process.getuid?.() === 0 ? ["runuser", "-u", "postgres", "--", ...command] : command;

/**
 * A throwaway cluster in a temporary folder, on a port of its own. It ends and its folder goes when this process
 * ends, however it ends: a shell holds our end of a pipe and clears up when that closes.
 */
export async function makeCluster(settings: Record<string, string> = {}): Promise<Cluster> {
  const bin = findPostgresql();
  if (bin === null)
    throw new Error(
      "PostgreSQL with PostGIS is missing: install postgresql and postgresql-postgis, or set TEST_DATABASE_URL.",
    );
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "ortssinn-postgresql-"));
  fs.chmodSync(folder, 0o755);
  const data = path.join(folder, "data");
  fs.mkdirSync(data);
  if (process.getuid?.() === 0) execFileSync("chown", ["-R", "postgres", folder]);
  const run = (command: string[]) => {
    const [program = "", ...rest] = asServer(command);
    execFileSync(program, rest, { stdio: "pipe", cwd: "/tmp" });
  };
  run([
    `${bin}/initdb`,
    "-D",
    data,
    "-U",
    "postgres",
    "-A",
    "trust",
    "-E",
    "UTF8",
    "--locale=C.UTF-8",
    "--no-sync",
  ]);
  const port = await freePort();
  const all = {
    port: String(port),
    listen_addresses: "127.0.0.1",
    unix_socket_directories: folder,
    fsync: "off",
    max_connections: "80",
    ...settings,
  };
  fs.appendFileSync(
    path.join(data, "postgresql.conf"),
    Object.entries(all)
      .map(([key, value]) => `${key} = '${value}'\n`)
      .join(""),
  );

  const url = (database: string) => `postgres://postgres@127.0.0.1:${port}/${database}`;
  const pgCtl = (...rest: string[]) => run([`${bin}/pg_ctl`, "-D", data, "-s", "-w", ...rest]);
  const script = 'cat >/dev/null; "$@" >/dev/null 2>&1; rm -rf "$0"';
  const [program = "", ...rest] = asServer([
    "sh",
    "-c",
    script,
    folder,
    `${bin}/pg_ctl`,
    "-D",
    data,
    "-m",
    "immediate",
    "stop",
  ]);
  const guard = spawn(program, rest, { stdio: ["pipe", "ignore", "ignore"], cwd: "/tmp", detached: true });
  guard.unref();

  const cluster: Cluster = {
    url,
    folder,
    stop: async (mode) => pgCtl("stop", "-m", mode),
    start: async () => {
      pgCtl("start", "-l", path.join(folder, "log"));
      const sql = postgres(url("postgres"), { max: 1, onnotice: () => undefined });
      await sql`select 1`;
      await sql.end();
    },
    remove: async () => {
      guard.stdin?.end();
      for (let waited = 0; fs.existsSync(folder) && waited < 200; waited += 1) await pause(50);
    },
  };
  await cluster.start();
  return cluster;
}
