import fs from "node:fs";
import path from "node:path";

/**
 * The file layer under PGlite. As shipped, PGlite runs PostgreSQL with fsync off and its file system ignores
 * fsync. Here fsync is real, so that PostgreSQL's own protocol (WAL segments, checkpoints, renames) holds.
 * One thing differs from a plain server: the fsync of a WAL segment at commit is only noted, so that
 * transactions which commit at about the same time share one; `durable()` does it, and nobody is told
 * "committed" before. To keep "log before data", every other change of a file first syncs what was noted.
 */

const WAL_SEGMENT = /(^|\/)pg_wal\/[0-9A-F]{24}$/;
const INPUT_OUTPUT_ERROR = 29; // emscripten's EIO: PostgreSQL panics and the driver starts anew

export class DurableFiles {
  /** @param {string} root data directory on the host */
  constructor(root) {
    this.root = root;
    /** WAL segments PostgreSQL wanted synced and that are not yet. @type {Set<string>} */
    this.noted = new Set();
    /** … being synced in the background right now. @type {Set<string>} */
    this.underWay = new Set();
    /** Files (not WAL) with writes since their last sync. @type {Set<string>} */
    this.unsynced = new Set();
    /** @type {{ resolve: () => void, reject: (error: unknown) => void }[]} */
    this.waiting = [];
    this.syncing = false;
  }

  /** True while something committed is not yet on disk. */
  get pending() {
    return this.noted.size > 0 || this.underWay.size > 0;
  }

  /** Resolves when everything committed before this call is on disk; calls that wait together share one sync. */
  durable() {
    if (!this.pending) return Promise.resolve();
    return new Promise((resolve, reject) => {
      this.waiting.push({ resolve, reject });
      if (!this.syncing) this.#syncInBackground();
    });
  }

  async #syncInBackground() {
    this.syncing = true;
    while (this.waiting.length > 0) {
      const served = this.waiting.splice(0);
      this.underWay = new Set([...this.noted, ...this.underWay]);
      this.noted.clear();
      try {
        await Promise.all([...this.underWay].map(syncLater));
        this.underWay.clear();
        for (const { resolve } of served) resolve();
      } catch (error) {
        for (const { reject } of [...served, ...this.waiting.splice(0)]) reject(error);
      }
    }
    this.syncing = false;
  }

  /** Syncs at once what is noted: before any other file changes and before closing. */
  settle() {
    for (const file of new Set([...this.noted, ...this.underWay])) syncNow(file);
    this.noted.clear();
  }

  /**
   * Puts the layer under emscripten's host file system; call in `preRun` before it is mounted.
   * @param {any} nodefs `Module.FS.filesystems.NODEFS`
   */
  layUnder(nodefs) {
    const { stream_ops: streams, node_ops: nodes } = nodefs;
    nodefs.stream_ops = {
      ...streams,
      write: (stream, ...rest) => {
        const file = nodefs.realPath(stream.node);
        this.#beforeWrite(file);
        return streams.write(stream, ...rest);
      },
      fsync: (stream) => {
        try {
          this.#sync(nodefs.realPath(stream.node), stream);
          return 0;
        } catch {
          return INPUT_OUTPUT_ERROR;
        }
      },
    };
    const afterSettling =
      (operation) =>
      (...rest) => {
        this.settle();
        return operation(...rest);
      };
    nodefs.node_ops = {
      ...nodes,
      rename: afterSettling(nodes.rename),
      unlink: afterSettling(nodes.unlink),
      rmdir: afterSettling(nodes.rmdir),
      setattr: (node, attributes) => {
        if (attributes.size !== undefined) this.settle();
        return nodes.setattr(node, attributes);
      },
    };
  }

  #beforeWrite(file) {
    if (WAL_SEGMENT.test(file)) return;
    this.settle();
    if (!file.endsWith("/global/pg_control")) {
      this.unsynced.add(file);
      return;
    }
    // pg_control moves the point where recovery starts. PostgreSQL synced all pages before; make sure of it.
    for (const written of this.unsynced) {
      if (fs.existsSync(written)) syncNow(written);
    }
    this.unsynced.clear();
  }

  #sync(file, stream) {
    if (WAL_SEGMENT.test(file)) {
      this.noted.add(file);
      return;
    }
    if (stream.nfd) fs.fsyncSync(stream.nfd);
    else syncNow(file); // a directory: emscripten holds no descriptor
    this.unsynced.delete(file);
  }
}

function syncNow(file) {
  const descriptor = fs.openSync(file, "r");
  try {
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}

/** fdatasync in Node's thread pool: the worker goes on with the next transaction meanwhile. */
function syncLater(file) {
  return new Promise((resolve, reject) => {
    const descriptor = fs.openSync(file, "r+");
    fs.fdatasync(descriptor, (error) => {
      fs.closeSync(descriptor);
      if (error) reject(error);
      else resolve(undefined);
    });
  });
}

/** Every file and folder below, deepest first, and the folder that holds `folder`. */
export function syncTree(folder) {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const inner = path.join(folder, entry.name);
    if (entry.isDirectory()) syncTree(inner);
    else if (entry.isFile()) syncNow(inner);
  }
  syncNow(folder);
}

export { syncNow as syncPath };
