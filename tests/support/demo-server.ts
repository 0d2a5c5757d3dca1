import { execFileSync, spawn, type StdioOptions } from "node:child_process";
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** As `no-outbound.mjs` writes it; loading that here would guard the tests instead of the server. */
const OUTBOUND = "outbound connection refused";
const START_MS = 60_000;
const FILL_MS = 300_000;

/**
 * Before all end-to-end tests: the built product with the demo studies in a fresh data directory.
 * Tests find its address as Playwright's `baseURL` and the accounts through `tests/support/demo-access.ts`.
 */
export default async function startDemo(): Promise<() => Promise<void>> {
  const port = process.env["E2E_PORT"] ?? "";
  const baseUrl = `http://localhost:${port}`;
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "ortssinn-e2e-"));
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: "production",
    ORTSSINN_ROOT: process.cwd(),
    DATA_DIR: dataDir,
    DATABASE_URL: "",
    PORT: port,
    BASE_URL: baseUrl,
    AUTH_SECRET: randomBytes(32).toString("hex"),
    LOG_LEVEL: "warn",
  };
  const stdio: StdioOptions = ["ignore", "ignore", "inherit"];
  execFileSync(process.execPath, ["dist/demo-fill.mjs"], { env, stdio, timeout: FILL_MS });
  // The laptop of a workshop has its own copy: a database belongs to one process.
  fs.cpSync(path.join(dataDir, "database"), path.join(dataDir, "laptop", "database"), { recursive: true });
  const log = fs.openSync(path.join(dataDir, "server.log"), "a");
  const guard = ["--import", "./tests/support/no-outbound.mjs"];
  const server = spawn(process.execPath, [...guard, "scripts/serve.mjs"], {
    env,
    stdio: ["ignore", log, log],
  });
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  const latest = Date.now() + START_MS;
  for (;;) {
    const healthy = await fetch(`${baseUrl}/api/health`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (healthy) break;
    if (Date.now() > latest || server.exitCode !== null) {
      server.kill("SIGKILL");
      throw new Error(
        `The server did not start:\n${fs.readFileSync(path.join(dataDir, "server.log"), "utf8")}`,
      );
    }
    await pause(100);
  }
  process.env["ORTSSINN_ACCESS"] = path.join(dataDir, "demo-access.json");
  return async () => {
    server.kill("SIGTERM");
    await Promise.race([ended, pause(15_000)]);
    server.kill("SIGKILL");
    const written = fs.readFileSync(path.join(dataDir, "server.log"), "utf8");
    fs.rmSync(dataDir, { recursive: true, force: true });
    if (written.includes(OUTBOUND)) throw new Error(`The server wanted to leave this machine:\n${written}`);
  };
}
