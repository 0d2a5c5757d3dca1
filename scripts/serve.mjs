/**
 * The production server: Next behind Node's own http (or https with TLS_CERT and TLS_KEY). It writes no addresses
 * and no query strings to the log, and on SIGTERM lets requests finish, then closes the database.
 * Other commands call `serve()`; run directly it serves with the environment as it is.
 */
import "./steps/need-node.mjs";
import fs from "node:fs";
import http from "node:http";
import https from "node:https";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { needDirectory, portFromEnvironment } from "./steps/machine.mjs";
import { root } from "./steps/run.mjs";
import { command, Stop } from "./steps/say.mjs";

/** Requests under way may finish for so long after SIGTERM. */
const FINISH_MS = 10_000;

/** Making a database for the first time takes a while on a slow machine. */
const START_MS = 180_000;

const LOCAL = /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/;

/** HOST when set; this machine only when BASE_URL says nothing else can be meant; else every address. */
function hosts() {
  if (process.env.HOST) return [process.env.HOST];
  return LOCAL.test(new URL(process.env.BASE_URL ?? "http://localhost").hostname)
    ? ["127.0.0.1", "::1"]
    : [undefined];
}

function listen(handler, port, host) {
  const { TLS_CERT, TLS_KEY } = process.env;
  const server =
    TLS_CERT && TLS_KEY
      ? https.createServer({ cert: fs.readFileSync(TLS_CERT), key: fs.readFileSync(TLS_KEY) }, handler)
      : http.createServer(handler);
  server.headersTimeout = 15_000;
  server.requestTimeout = 600_000; // a base map from the desk over a poor network
  server.keepAliveTimeout = 65_000; // longer than the usual 60 s of a proxy in front
  return new Promise((resolve, reject) => {
    server.once("error", (error) => {
      if (error.code === "EADDRNOTAVAIL" || error.code === "EAFNOSUPPORT") return resolve(null);
      const taken = error.code === "EADDRINUSE";
      reject(
        taken
          ? new Stop(`Port ${port} is in use: stop the program there or choose another one with PORT.`)
          : error,
      );
    });
    server.listen({ port, host }, () => resolve(server));
  });
}

/** Refusals of the start are one sentence; defects keep their stack. */
function asStop(error) {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause.name === "SettingsError" || cause.name === "DirectoryInUse") return new Stop(cause.message);
  }
  return error;
}

/** Next runs the start in the background and only logs its failure: `lib/server/start.ts` leaves word. */
async function startOfServer() {
  for (const latest = Date.now() + START_MS; Date.now() < latest;) {
    if (globalThis.ortssinnStart !== undefined) return globalThis.ortssinnStart;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return { ok: false, error: new Stop("The server did not start in time; see above.") };
}

/** Serves until SIGTERM or SIGINT. Resolves when requests are answered. */
export async function serve() {
  if (!fs.existsSync(path.join(root, ".next", "BUILD_ID")))
    throw new Stop("Nothing is built yet: run `npm run build` first.");
  process.env.NODE_ENV = "production";
  process.env.NEXT_TELEMETRY_DISABLED = "1";
  process.env.ORTSSINN_ROOT = root;
  process.chdir(root);
  const secure = process.env.BASE_URL?.startsWith("https://") ?? false;
  const port = portFromEnvironment();
  needDirectory(path.resolve(process.env.DATA_DIR || ".data"));
  const { default: next } = await import("next");
  const app = next({ dev: false, dir: root, port, hostname: "localhost" });

  let stopping = false;
  let underWay = 0;
  let answer = null;
  const ready = new Promise((resolve) => (answer = resolve)); // who asks before that waits
  const handler = async (request, response) => {
    underWay += 1;
    response.once("close", () => (underWay -= 1));
    // Who is at the other end is said by the socket alone, whatever the request claims.
    request.headers["x-ortssinn-peer"] = request.socket.remoteAddress ?? "";
    if (stopping) response.setHeader("Connection", "close");
    // With every answer, files and the room too: a tablet never asks for anything else.
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (secure) response.setHeader("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
    await (
      await ready
    )(request, response);
  };
  // The port first: a taken one is known before the database is opened.
  const servers = (await Promise.all(hosts().map((host) => listen(handler, port, host)))).filter(
    (server) => server !== null,
  );
  await app.prepare();
  const start = await startOfServer();
  if (!start.ok) {
    await globalThis.ortssinnStop?.();
    throw asStop(start.error);
  }
  const { answeredDirectly } = await import(pathToFileURL(path.join(root, "dist", "direct-calls.mjs")).href);
  const pages = app.getRequestHandler();
  answer((request, response) => answeredDirectly(request, response) || pages(request, response));

  const stop = async () => {
    if (stopping) return;
    stopping = true;
    const latest = Date.now() + FINISH_MS;
    for (const server of servers) {
      server.close();
      server.closeIdleConnections();
    }
    while (underWay > 0 && Date.now() < latest) await new Promise((resolve) => setTimeout(resolve, 20));
    for (const server of servers) server.closeAllConnections();
    await globalThis.ortssinnStop?.();
    process.exit(0);
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await command(serve);
