import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "./port";

export interface Server {
  baseUrl: string;
  port: number;
  stop(): Promise<void>;
}

const STARTS_WITHIN_MS = 60_000;

/** The production server of the built app, as an operator starts it, on a port of its own. */
export async function startServer(
  root: string,
  at: {
    databaseUrl?: string;
    dataDir: string;
    /** Settings that several processes share. */
    settings?: Readonly<Record<string, string>>;
  },
): Promise<Server> {
  const port = await freePort();
  const baseUrl = `http://localhost:${port}`;
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: "production",
    PORT: String(port),
    BASE_URL: baseUrl,
    AUTH_SECRET: randomBytes(32).toString("hex"),
    DATA_DIR: at.dataDir,
    ...at.settings,
  };
  delete env["NODE_OPTIONS"];
  if (at.databaseUrl) env["DATABASE_URL"] = at.databaseUrl;
  else delete env["DATABASE_URL"];
  const child = spawn(process.execPath, [path.join(root, "scripts/serve.mjs")], {
    cwd: root,
    env,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let complaint = "";
  child.stderr.on("data", (chunk: Buffer) => (complaint = (complaint + chunk.toString()).slice(-2_000)));
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const stop = async () => {
    child.kill("SIGTERM");
    const late = setTimeout(() => child.kill("SIGKILL"), 15_000);
    await ended;
    clearTimeout(late);
  };
  const deadline = Date.now() + STARTS_WITHIN_MS;
  while (!(await healthy(baseUrl))) {
    if (child.exitCode !== null) throw new Error(`The server ended at once: ${complaint.trim()}`);
    if (Date.now() > deadline) {
      await stop();
      throw new Error(`The server was not up within a minute: ${complaint.trim()}`);
    }
    await pause(150);
  }
  return { baseUrl, port, stop };
}

async function healthy(baseUrl: string): Promise<boolean> {
  return fetch(`${baseUrl}/api/health`).then(
    (response) => response.ok,
    () => false,
  );
}
