/**
 * The worker thread in which PGlite lives, so that a long statement never holds up the server's own loop.
 * A plain file outside of every bundle, and the only one that knows PGlite. It runs one message after the
 * other and answers with values as text; turns, transactions and retries are the client's (`pglite.ts`).
 */
import fs from "node:fs";
import path from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { PGlite, protocol } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";
import { postgis } from "./pglite-postgis.mjs";
import { DurableFiles, syncPath, syncTree } from "./pglite-files.mjs";
import { Statements } from "./pglite-statements.mjs";

/** @type {{ dataDir: string }} */
const { dataDir } = workerData;
const port = /** @type {import("node:worker_threads").MessagePort} */ (parentPort);

/** PGlite's own, but with fsync; wal_sync_method by fsync, because its fdatasync never reaches the file system. */
const startParams = [
  ...PGlite.defaultStartParams.filter((flag) => flag !== "-F"),
  ...[
    "-c",
    "fsync=on",
    "-c",
    "wal_sync_method=fsync",
    "-c",
    "full_page_writes=on",
    "-c",
    "synchronous_commit=on",
  ],
  ...["-c", "TimeZone=UTC", "-c", "max_wal_size=256MB"],
];

/** PGlite's host file system with ours under it. */
class DurableNodeFs extends NodeFS {
  constructor(folder, files) {
    super(folder);
    this.files = files;
  }
  async init(pg, options) {
    const made = await super.init(pg, options);
    made.emscriptenOpts.preRun.unshift((module) => this.files.layUnder(module.FS.filesystems.NODEFS));
    return made;
  }
}

async function open(folder) {
  const files = new DurableFiles(folder);
  const pg = await PGlite.create({
    fs: new DurableNodeFs(folder, files),
    extensions: { postgis },
    startParams,
  });
  await files.durable();
  return { pg, files, statements: new Statements(pg, protocol.serialize) };
}

/**
 * A new database is made beside its place, synced whole, and only then moved there: a cut at any
 * moment leaves either no database or one that opens.
 */
async function initialise() {
  const unfinished = `${dataDir}.unfinished`;
  fs.rmSync(unfinished, { recursive: true, force: true });
  fs.mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  const { pg, files } = await open(unfinished);
  await pg.exec("CREATE EXTENSION IF NOT EXISTS postgis");
  await files.durable();
  await pg.close();
  syncTree(unfinished);
  fs.renameSync(unfinished, dataDir);
  syncPath(path.dirname(dataDir));
}

class WithoutCommand extends Error {
  constructor() {
    super("the database answered without a command: a geometry error was swallowed");
    this.code = "XX000";
  }
}

/** GEOS errors vanish in PGlite: such a result has no command. It must never pass for an empty answer. */
function withCommand(result) {
  if (result?.command === undefined) throw new WithoutCommand();
  return result;
}

const acts = {
  async query({ text, parameters }) {
    return withCommand(await db.statements.query(text, parameters));
  },
  async script({ text }) {
    const results = await db.pg.exec(text);
    if (results.length === 0) throw new WithoutCommand();
    results.forEach(withCommand);
    return {};
  },
  async durable() {
    await db.files.durable();
    return {};
  },
  async close() {
    await db.files.durable();
    await db.pg.close();
    db.files.settle();
    return {};
  },
};

/** A refusal of the server has an SQLSTATE; everything else means that this PGlite cannot be trusted any more. */
function describe(error) {
  const refused =
    typeof error?.code === "string" &&
    /^[0-9FHPX][0-9A-Z]{4}$/.test(error.code) &&
    !/^(XX001|XX002|58030)$/.test(error.code);
  const { code, message, constraint, table, column } = error ?? {};
  return {
    fatal: !refused,
    swallowed: error instanceof WithoutCommand,
    failure: { code, message: String(message ?? error), constraint, table, column },
  };
}

async function perform({ id, act, ...input }) {
  try {
    const result = await acts[act](input);
    port.postMessage({ id, ok: true, pending: db.files.pending, ...result });
  } catch (error) {
    port.postMessage({ id, ok: false, pending: db.files.pending, ...describe(error) });
  }
}

if (!fs.existsSync(path.join(dataDir, "PG_VERSION"))) await initialise();
const db = await open(dataDir);

let last = Promise.resolve();
port.on("message", (message) => {
  // `durable` waits for the disk, not for its turn: the statements behind it go on meanwhile.
  if (message.act === "durable") void perform(message);
  else last = last.then(() => perform(message));
});
port.postMessage({ ready: true });
