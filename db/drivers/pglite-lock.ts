import { randomUUID } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { DirectoryInUse } from "./directory-in-use";

/** Who holds a data directory, as the lock file says it. */
type Holder = {
  nonce: string;
  pid: number;
  started: string | null;
  host: string;
  boot: string | null;
  space: string | null;
};

const BEAT_MS = 5_000;
/** A holder on another machine or in another container is only known by its beat. */
const SILENT_MS = 30_000;

function readOrNull(read: () => string): string | null {
  try {
    return read();
  } catch {
    return null; // not Linux, or gone
  }
}

/** Start time of a process in clock ticks since boot (proc(5), field 22): tells a reused pid from the old one. */
function startOf(pid: number): string | null {
  const stat = readOrNull(() => fs.readFileSync(`/proc/${pid}/stat`, "utf8"));
  return stat?.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function myself(): Holder {
  return {
    nonce: randomUUID(),
    pid: process.pid,
    started: startOf(process.pid),
    host: os.hostname(),
    boot: readOrNull(() => fs.readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()),
    space: readOrNull(() => fs.readlinkSync("/proc/self/ns/pid")),
  };
}

/** False when the holder cannot be running any more. */
function isAlive(holder: Holder, beatAgeMs: number, me: Holder): boolean {
  if (holder.host !== me.host) return beatAgeMs < SILENT_MS;
  if (holder.boot !== me.boot) return false;
  if (holder.space !== me.space) return beatAgeMs < SILENT_MS;
  if (!isRunning(holder.pid)) return false;
  return holder.started === null || holder.started === startOf(holder.pid);
}

function read(file: string): { text: string; holder: Holder; beatAgeMs: number } | null {
  try {
    const text = fs.readFileSync(file, "utf8");
    return { text, holder: JSON.parse(text) as Holder, beatAgeMs: Date.now() - fs.statSync(file).mtimeMs };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/** Moves a dead holder's lock away, unless somebody else did so and now holds it. */
function removeStale(file: string, text: string): void {
  const aside = `${file}.${randomUUID()}`;
  try {
    fs.renameSync(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
    throw error;
  }
  if (fs.readFileSync(aside, "utf8") !== text) fs.linkSync(aside, file);
  fs.unlinkSync(aside);
}

export type Lock = { release(): void };

/**
 * Holds a data directory for this process, or throws `DirectoryInUse` at once, naming the holder. PGlite itself
 * does not lock: two writers silently lose most rows. A lock whose process is dead is taken over.
 */
export function holdDirectory(dataDir: string): Lock {
  fs.mkdirSync(path.dirname(dataDir), { recursive: true, mode: 0o700 });
  const file = `${dataDir}.lock`;
  const me = myself();
  const draft = `${file}.${me.nonce}`;
  fs.writeFileSync(draft, JSON.stringify(me), { mode: 0o600 });
  try {
    for (let attempt = 1; ; attempt += 1) {
      try {
        fs.linkSync(draft, file); // fails when it exists: the one atomic step
        break;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      }
      const found = read(file);
      if (found === null) continue;
      if (isAlive(found.holder, found.beatAgeMs, me) || attempt === 5)
        throw new DirectoryInUse(dataDir, found.holder.pid);
      removeStale(file, found.text);
    }
  } finally {
    fs.unlinkSync(draft);
  }
  const mine = () => read(file)?.holder.nonce === me.nonce;
  const beat = setInterval(() => {
    const now = new Date();
    if (mine()) fs.utimesSync(file, now, now);
  }, BEAT_MS);
  beat.unref();
  return {
    release() {
      clearInterval(beat);
      if (mine()) fs.unlinkSync(file);
    },
  };
}
