import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { root } from "./run.mjs";
import { Stop } from "./say.mjs";

/** Refuses when less than this is free where the project lies. */
export function needSpace(megabytes, purpose) {
  const { bavail, bsize } = fs.statfsSync(root);
  const free = Math.floor((bavail * bsize) / 1e6);
  if (free < megabytes)
    throw new Stop(`Too little disk space ${purpose}: ${megabytes} MB are needed, ${free} MB are free.`);
}

export function portFromEnvironment() {
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Stop("PORT must be a number from 1 to 65535.");
  return port;
}

const taken = (port, host) =>
  new Promise((resolve) => {
    const server = net.createServer();
    server.once("error", (error) =>
      resolve(error.code === "EADDRINUSE" ? "taken" : error.code === "EACCES" ? "refused" : "free"),
    );
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve("free")));
  });

/** Says so before anything long begins. */
export async function needPort(port) {
  for (const host of ["127.0.0.1", "::1"]) {
    const state = await taken(port, host);
    if (state === "taken")
      throw new Stop(`Port ${port} is in use: stop the program there or choose another one with PORT.`);
    if (state === "refused")
      throw new Stop(`Port ${port} may not be used by this account: choose one above 1023 with PORT.`);
  }
}

/** A port nobody uses right now. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

const startOf = (pid) => {
  const file = `/proc/${pid}/stat`;
  if (!fs.existsSync(file)) return null;
  const stat = fs.readFileSync(file, "utf8");
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
};

/**
 * Says at once that another process of this machine holds the embedded database, before anything is loaded. The
 * lock itself, with all its cases, is `db/drivers/pglite-lock.ts`.
 */
export function needDirectory(dataDir) {
  const folder = path.join(dataDir, "database");
  if (process.env.DATABASE_URL || !fs.existsSync(`${folder}.lock`)) return;
  const holder = JSON.parse(fs.readFileSync(`${folder}.lock`, "utf8"));
  if (holder.host !== os.hostname() || holder.started === null || startOf(holder.pid) !== holder.started)
    return;
  throw new Stop(
    `The data directory ${folder} is in use by process ${holder.pid}; stop that server first or choose another DATA_DIR.`,
  );
}
