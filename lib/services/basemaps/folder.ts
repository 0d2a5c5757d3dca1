import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { contentOfName, nameByContent } from "@/lib/domain/basemap/file-name";
import { DomainError } from "@/lib/domain/errors";
import { systemCode } from "./system-error";

/** What was interrupted with its process; nothing takes as long. */
const LEFT_BEHIND_MS = 24 * 60 * 60_000;
const UNFINISHED = ".part";
const FULL: ReadonlySet<string | null> = new Set(["ENOSPC", "EDQUOT"]);

/** Where base maps lie, and how large a study's may be. */
export interface BasemapStore {
  folder: string;
  mostBytes: number;
}

/** A base map that is on disk whole, under a name that nobody is served, until it is kept or dropped. */
export interface NewBasemap {
  readonly path: string;
  /** The name it gets. */
  readonly file: string;
  /** Gives it its name. Done twice it is as done once. */
  keep(): Promise<void>;
  drop(): Promise<void>;
}

/**
 * Writes a new base map and syncs it. Whatever `write` throws, and more than `mostBytes` (`too-large`), leaves nothing
 * behind. A full disk is `out-of-space`.
 */
export async function writeBasemap(
  { folder, mostBytes }: BasemapStore,
  write: (add: (bytes: Uint8Array) => Promise<void>) => Promise<void>,
): Promise<NewBasemap> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, `${randomUUID()}${UNFINISHED}`);
  const hash = createHash("sha256");
  let size = 0;
  try {
    const handle = await open(path, "wx", 0o600);
    try {
      await write(async (bytes) => {
        size += bytes.byteLength;
        if (size > mostBytes) throw new DomainError("too-large");
        hash.update(bytes);
        for (let at = 0; at < bytes.byteLength;)
          at += (await handle.write(bytes, at, bytes.byteLength - at)).bytesWritten;
      });
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    await rm(path, { force: true });
    throw FULL.has(systemCode(error)) ? new DomainError("out-of-space") : error;
  }
  const file = nameByContent(hash.digest("hex"));
  return {
    path,
    file,
    async keep() {
      await rename(path, join(folder, file)).catch(async (error: unknown) => {
        await stat(join(folder, file)).catch(() => {
          throw error;
        });
      });
      await syncFolder(folder);
    },
    drop: () => rm(path, { force: true }),
  };
}

/** Removes base maps named by content that no study names, and what interrupted work left. The operator's archives stay. */
export async function removeUnused(folder: string, inUse: ReadonlySet<string>, now: Date): Promise<void> {
  for (const file of await namesIn(folder)) {
    const path = join(folder, file);
    const unused = contentOfName(file) !== null && !inUse.has(file);
    if (unused || (file.endsWith(UNFINISHED) && (await isLeftBehind(path, now))))
      await rm(path, { force: true });
  }
}

/** All names in the folder of base maps; none when there is no folder yet. */
export async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (systemCode(error) === "ENOENT") return [];
    throw error;
  }
}

async function isLeftBehind(path: string, now: Date): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found !== null && now.getTime() - found.mtimeMs > LEFT_BEHIND_MS;
}

/** A name is on disk only once its folder is. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
