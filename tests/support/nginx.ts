import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { untilListening } from "./port";

export interface Nginx {
  stop(): Promise<void>;
}

/** Debian's, or the copy that `scripts/steps/tools.mjs` keeps. */
function findNginx(): string {
  const folders = [...(process.env["PATH"] ?? "").split(":"), "/usr/sbin", ".cache/nginx/usr/sbin"];
  const found = folders.map((folder) => path.resolve(folder, "nginx")).find((file) => fs.existsSync(file));
  if (found === undefined) throw new Error("nginx is missing: scripts/steps/tools.mjs fetches it.");
  return found;
}

/** Replaces what stands exactly once in the operators' example; anything else means that the example has changed. */
function put(config: string, from: string, to: string): string {
  const parts = config.split(from);
  if (parts.length !== 2) throw new Error(`docs/nginx.conf no longer says once: ${from}`);
  return parts.join(to);
}

/** nginx as `docs/nginx.conf` sets it up, without TLS, on `port`, in front of the servers on this machine. */
export async function startNginx(folder: string, port: number, servers: readonly number[]): Promise<Nginx> {
  let config = fs.readFileSync("docs/nginx.conf", "utf8");
  config = put(config, "listen 443 ssl http2;", `listen 127.0.0.1:${port};`);
  config = put(config, "/var/cache/nginx/ortssinn", path.join(folder, "cache"));
  config = put(config, "    server 127.0.0.1:3001;\n", "");
  config = put(
    config,
    "    server 127.0.0.1:3002;\n",
    servers.map((server) => `    server 127.0.0.1:${server};\n`).join(""),
  );
  config = config.replace(/^ *ssl_certificate.*\n/gm, "");
  const paths = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((what) => `${what}_temp_path ${path.join(folder, what)};`)
    .join("\n");
  const file = path.join(folder, "nginx.conf");
  fs.writeFileSync(
    file,
    `daemon off;\nmaster_process off;\npid ${path.join(folder, "nginx.pid")};\nerror_log stderr crit;\nevents {}\nhttp {\n${paths}\n${config}}\n`,
  );
  const child = spawn(findNginx(), ["-p", folder, "-c", file], { stdio: ["ignore", "ignore", "inherit"] });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  await untilListening("127.0.0.1", port, () => child.exitCode === null);
  return {
    async stop() {
      child.kill("SIGQUIT");
      await ended;
    },
  };
}
