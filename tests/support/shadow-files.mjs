/**
 * A power cut for one process. Preloaded (`node --import`), it stands between PGlite's worker and the disk and
 * keeps, beside the real files, what would be left after the current was cut: contents as of the last fsync,
 * names as of the last fsync of their folder or of the file itself (as ext4, xfs and btrfs do it). After
 * SHADOW_CUT changes it writes that image to SHADOW_IMAGE and kills the process.
 * SHADOW_KEEP (0 to 1) keeps a share of the unsynced writes, torn at 512 bytes: a disk may have written some.
 * SHADOW_IGNORE_SYNC=1 believes no fsync: the negative control.
 */
import fs from "node:fs";
import path from "node:path";
import { syncBuiltinESMExports } from "node:module";
import { isMainThread } from "node:worker_threads";

const {
  SHADOW_ROOT = "",
  SHADOW_IMAGE = "",
  SHADOW_CUT = "0",
  SHADOW_KEEP = "0",
  SHADOW_IGNORE_SYNC = "0",
} = process.env;
const real = { ...fs };

/** @typedef {{ durable: Buffer, pending: ({ at: number, data: Buffer } | { size: number })[] }} Content */
/** Names now, and names a cut would leave. @type {Map<string, Content | "folder">} */
const now = new Map();
/** @type {Map<string, Content | "folder">} */
const durable = new Map();
/** Open descriptors. @type {Map<number, string>} */
const open = new Map();
let changes = 0;
/** Changes count from here on: from the start, or from the moment a new database is in its place. */
let armed = process.env.SHADOW_ARMED === "1";

const inside = (file) => typeof file === "string" && path.resolve(file).startsWith(SHADOW_ROOT);

function scan(folder) {
  for (const entry of real.readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    const kept = entry.isDirectory() ? "folder" : { durable: real.readFileSync(file), pending: [] };
    now.set(file, kept);
    durable.set(file, kept);
    if (entry.isDirectory()) scan(file);
  }
}

function apply(content, change) {
  if ("size" in change) {
    const resized = Buffer.alloc(change.size);
    content.copy(resized, 0, 0, Math.min(content.length, change.size));
    return resized;
  }
  const end = change.at + change.data.length;
  const grown = end > content.length ? Buffer.concat([content, Buffer.alloc(end - content.length)]) : content;
  change.data.copy(grown, change.at);
  return grown;
}

function* torn(change) {
  if ("size" in change) return void (Math.random() < Number(SHADOW_KEEP) && (yield change));
  for (let at = 0; at < change.data.length; at += 512) {
    if (Math.random() < Number(SHADOW_KEEP))
      yield { at: change.at + at, data: change.data.subarray(at, at + 512) };
  }
}

function leaveImage() {
  for (const [file, kept] of [...durable].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const target = path.join(SHADOW_IMAGE, path.relative(SHADOW_ROOT, file));
    if (kept === "folder") real.mkdirSync(target, { recursive: true });
    else {
      let content = Buffer.from(kept.durable);
      for (const change of kept.pending) for (const part of torn(change)) content = apply(content, part);
      real.mkdirSync(path.dirname(target), { recursive: true });
      real.writeFileSync(target, content);
    }
  }
}

function changed() {
  if (!armed) return;
  changes += 1;
  if (changes !== Number(SHADOW_CUT)) return;
  leaveImage();
  process.kill(process.pid, "SIGKILL");
}

function record(file, change) {
  const kept = now.get(file);
  if (kept !== undefined && kept !== "folder") kept.pending.push(change);
  changed();
}

/** What is pending at this moment becomes durable when the returned function is called. */
function beginSync(file) {
  const kept = now.get(file);
  if (SHADOW_IGNORE_SYNC === "1" || kept === undefined) return () => undefined;
  if (kept === "folder") {
    const names = new Map([...now].filter(([name]) => path.dirname(name) === file));
    return () => {
      for (const name of [...durable.keys()]) {
        if (path.dirname(name) === file && !names.has(name)) removeDurable(name);
      }
      for (const [name, content] of names) durable.set(name, content);
      changed();
    };
  }
  const count = kept.pending.length;
  return () => {
    for (const change of kept.pending.splice(0, count)) kept.durable = apply(kept.durable, change);
    for (const [name, content] of [...durable]) if (content === kept && name !== file) durable.delete(name);
    durable.set(file, kept);
    changed();
  };
}

function removeDurable(name) {
  for (const other of [...durable.keys()])
    if (other === name || other.startsWith(`${name}/`)) durable.delete(other);
}

function create(file) {
  if (!now.has(file)) now.set(file, { durable: Buffer.alloc(0), pending: [] });
}

const writes = (flags) =>
  flags !== undefined &&
  (typeof flags === "number"
    ? (flags & (fs.constants.O_CREAT | fs.constants.O_TRUNC)) !== 0
    : /[wa]/.test(flags));

Object.assign(fs, {
  openSync(file, flags, ...rest) {
    const descriptor = real.openSync(file, flags, ...rest);
    if (!inside(file)) return descriptor;
    const name = path.resolve(file);
    if (writes(flags)) create(name);
    const truncates =
      typeof flags === "number" ? (flags & fs.constants.O_TRUNC) !== 0 : /w/.test(flags ?? "r");
    if (truncates) record(name, { size: 0 });
    open.set(descriptor, name);
    return descriptor;
  },
  closeSync(descriptor) {
    open.delete(descriptor);
    return real.closeSync(descriptor);
  },
  writeSync(descriptor, data, offset, length, at) {
    const written = real.writeSync(descriptor, data, offset, length, at);
    const file = open.get(descriptor);
    if (file !== undefined) {
      const bytes = Buffer.from(data.buffer, data.byteOffset + (offset ?? 0), written);
      record(file, { at: at ?? 0, data: Buffer.from(bytes) });
    }
    return written;
  },
  writeFileSync(file, data, ...rest) {
    const done = real.writeFileSync(file, data, ...rest);
    if (inside(file)) {
      create(path.resolve(file));
      record(path.resolve(file), { size: 0 });
      record(path.resolve(file), { at: 0, data: Buffer.from(data) });
    }
    return done;
  },
  truncateSync(file, size) {
    real.truncateSync(file, size);
    if (inside(file)) record(path.resolve(file), { size });
  },
  mkdirSync(file, ...rest) {
    const made = real.mkdirSync(file, ...rest);
    if (inside(file)) now.set(path.resolve(file), "folder");
    return made;
  },
  renameSync(from, to) {
    real.renameSync(from, to);
    if (!inside(from)) return;
    const [old, fresh] = [path.resolve(from), path.resolve(to)];
    for (const [name, content] of [...now]) {
      if (name !== old && !name.startsWith(`${old}/`)) continue;
      now.delete(name);
      now.set(fresh + name.slice(old.length), content);
    }
    if (now.get(fresh) === "folder") {
      movedFolder(old, fresh);
      armed = true;
    }
    changed();
  },
  unlinkSync(file) {
    real.unlinkSync(file);
    if (inside(file)) now.delete(path.resolve(file));
    if (inside(file)) changed();
  },
  rmSync(file, ...rest) {
    real.rmSync(file, ...rest);
    if (!inside(file)) return;
    for (const name of [...now.keys()])
      if (name === path.resolve(file) || name.startsWith(`${path.resolve(file)}/`)) now.delete(name);
  },
  fsyncSync(descriptor) {
    const done = beginSync(open.get(descriptor) ?? "");
    real.fsyncSync(descriptor);
    done();
  },
  fdatasyncSync(descriptor) {
    fs.fsyncSync(descriptor);
  },
  fdatasync(descriptor, callback) {
    const done = beginSync(open.get(descriptor) ?? "");
    real.fdatasync(descriptor, (error) => {
      if (!error) done();
      callback(error);
    });
  },
});

/** A folder's new name becomes durable with the fsync of the folder that holds it; what lies in it moves along. */
function movedFolder(old, fresh) {
  const holder = path.dirname(fresh);
  const sync = fs.fsyncSync;
  fs.fsyncSync = (descriptor) => {
    if (open.get(descriptor) === holder && SHADOW_IGNORE_SYNC !== "1") {
      for (const [name, content] of [...durable]) {
        if (name !== old && !name.startsWith(`${old}/`)) continue;
        durable.delete(name);
        durable.set(fresh + name.slice(old.length), content);
      }
      fs.fsyncSync = sync;
      syncBuiltinESMExports();
    }
    return sync(descriptor);
  };
  syncBuiltinESMExports();
}

if (!isMainThread && SHADOW_ROOT !== "") {
  now.set(SHADOW_ROOT, "folder");
  durable.set(SHADOW_ROOT, "folder");
  scan(SHADOW_ROOT);
  armed ||= now.has(path.join(SHADOW_ROOT, "database"));
  syncBuiltinESMExports();
}
