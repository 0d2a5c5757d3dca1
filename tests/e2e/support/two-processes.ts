import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import http from "node:http";
import os from "node:os";
import path from "node:path";
import type { Role } from "../../../lib/domain/access/roles";
import { makeCluster } from "../../support/cluster";
import type { DemoAccess } from "../../support/demo-access";
import { startNginx } from "../../support/nginx";
import { freePort } from "../../support/port";
import { startServer } from "../../support/server";

/** How one request reaches the product: whose cookie, from which address, and past nginx or through it. */
export interface Asking {
  method?: string;
  cookie?: string;
  /** An address of this machine's own network 127.0.0.0/8. */
  from?: string;
  headers?: Record<string, string>;
  body?: string;
  /** A process by its number; without it nginx chooses. */
  process?: 0 | 1;
}

export interface Answer {
  status: number;
  headers: http.IncomingHttpHeaders;
  text: string;
}

export interface TwoProcesses {
  access: DemoAccess;
  databaseUrl: string;
  ask(path: string, asking?: Asking): Promise<Answer>;
  /** Signs in as the desk's form does; answers the cookie, or the word for why not. */
  signIn(email: string, password: string, asking?: Asking): Promise<{ cookie: string } | { refused: string }>;
  signInAs(role: Role): Promise<string>;
  signOut(cookie: string): Promise<Answer>;
  stop(): Promise<void>;
}

/** Two production processes on one PostgreSQL with the demo's studies, behind nginx with its cache switched on. */
export async function startTwoProcesses(): Promise<TwoProcesses> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "ortssinn-two-"));
  const [cluster, port] = await Promise.all([makeCluster(), freePort()]);
  const databaseUrl = cluster.url("postgres");
  const baseUrl = `http://localhost:${port}`;
  const settings = {
    BASE_URL: baseUrl,
    AUTH_SECRET: randomBytes(32).toString("hex"),
    TRUSTED_PROXIES: "127.0.0.1",
    LOG_LEVEL: "warn",
  };
  const root = process.cwd();
  const env = {
    ...process.env,
    ORTSSINN_ROOT: root,
    DATABASE_URL: databaseUrl,
    DATA_DIR: folder,
    ...settings,
  };
  execFileSync(process.execPath, ["dist/demo-fill.mjs"], {
    env,
    stdio: ["ignore", "ignore", "inherit"],
    timeout: 300_000,
  });
  const at = { databaseUrl, dataDir: folder, settings };
  const servers = await Promise.all([startServer(root, at), startServer(root, at)]);
  const ports = servers.map((server) => server.port);
  const nginx = await startNginx(folder, port, ports);
  const access = JSON.parse(fs.readFileSync(path.join(folder, "demo-access.json"), "utf8")) as DemoAccess;

  const ask: TwoProcesses["ask"] = (
    address,
    { method = "GET", cookie, from, headers, body, ...asking } = {},
  ) =>
    new Promise((resolve, reject) => {
      const request = http.request({
        host: "127.0.0.1",
        port: asking.process === undefined ? port : ports[asking.process],
        localAddress: from ?? "127.0.0.1",
        path: address,
        method,
        headers: {
          Host: `localhost:${port}`,
          ...(method === "GET" ? {} : { Origin: baseUrl }),
          ...(cookie === undefined ? {} : { Cookie: cookie }),
          ...headers,
        },
      });
      request.on("response", (answer) => {
        let text = "";
        answer.setEncoding("utf8").on("data", (part: string) => (text += part));
        answer.on("end", () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
      });
      request.on("error", reject).end(body);
    });

  /** A form of next-auth's, with the token that it asks for. */
  const sendForm = async (address: string, fields: Record<string, string>, asking: Asking) => {
    const opened = await ask("/api/auth/csrf", asking);
    const { csrfToken } = JSON.parse(opened.text) as { csrfToken: string };
    return ask(address, {
      ...asking,
      method: "POST",
      cookie: [asking.cookie, ...cookiesOf(opened)].filter((one) => one !== undefined).join("; "),
      headers: { "Content-Type": "application/x-www-form-urlencoded", ...asking.headers },
      body: new URLSearchParams({ ...fields, csrfToken, json: "true" }).toString(),
    });
  };
  const signIn: TwoProcesses["signIn"] = async (email, password, asking = {}) => {
    const answer = await sendForm("/api/auth/callback/credentials", { email, password }, asking);
    const cookie = cookiesOf(answer).find((one) => one.includes("session="));
    if (answer.status === 200 && cookie !== undefined) return { cookie };
    return { refused: answer.text.includes("too-many") ? "too-many" : "wrong" };
  };

  return {
    access,
    databaseUrl,
    ask,
    signIn,
    async signInAs(role) {
      const account = access.accounts.find((one) => one.role === role);
      const found = await signIn(account?.email ?? "", account?.password ?? "");
      if ("refused" in found) throw new Error(`The demo's ${role} is refused: ${found.refused}`);
      return found.cookie;
    },
    signOut: (cookie) => sendForm("/api/auth/signout", {}, { cookie }),
    async stop() {
      await nginx.stop();
      await Promise.all(servers.map((server) => server.stop()));
      await cluster.remove();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Cookies that an answer sets, as a browser sends them back. */
const cookiesOf = ({ headers }: Answer): string[] =>
  (headers["set-cookie"] ?? []).map((cookie) => cookie.split(";")[0] ?? "");
