import "server-only";
import { createReadStream } from "node:fs";
import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type { Database } from "@/db/database";
import { appliedMigrations } from "@/db/migrate";
import { tablesToKeep, type TableToKeep } from "@/db/queries/backups";
import { basemapsInUse } from "@/db/queries/basemaps";
import { DomainError } from "@/lib/domain/errors";
import { syncFolder } from "../basemaps/folder";
import { systemCode } from "../basemaps/system-error";
import { checkBackup } from "./check-backup";
import { Tally, type End, type Manifest, type Summary } from "./contents";
import { BackupRefused } from "./refused";
import { sealed } from "./seal";

const UNFINISHED = ".unfinished";
const FULL: ReadonlySet<string | null> = new Set(["ENOSPC", "EDQUOT"]);
/** Of 100 per cent, writing takes so much; the rest is reading it again. */
const WRITING = 80;

export interface BackupOptions {
  file: string;
  /** Null: not encrypted. */
  passphrase: string | null;
  basemaps: string;
  now: Date;
  /** Per cent; what it throws stops the work. */
  progress?: (percent: number) => Promise<void>;
}

/**
 * Writes everything that holds state into one file: all tables at one moment while others go on writing, and the base
 * maps that studies use. The file gets its name only when it is whole, on disk and has been read back; nothing is left
 * of one that is not. Refuses with `exists` when there is a file of this name, `out-of-space` on a full disk.
 */
export async function writeBackup(
  db: Database,
  { file, passphrase, basemaps, now, progress = () => Promise.resolve() }: BackupOptions,
): Promise<{ bytes: number; rows: number }> {
  const unfinished = `${file}${UNFINISHED}`;
  if (await exists(file)) throw new BackupRefused("exists");
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  try {
    const tables = await tablesToKeep(db);
    const manifest: Manifest = {
      kind: "manifest",
      version: 1,
      engine: db.engine,
      madeAt: now.toISOString(),
      migrations: await appliedMigrations(db),
      tables: tables.map(({ name }) => name),
      files: await present(basemaps, [...(await basemapsInUse(db))]),
    };
    const handle = await open(unfinished, "w", 0o600);
    await pipeline(
      written(db, { manifest, tables, basemaps, progress }),
      createGzip(),
      (source: AsyncIterable<Buffer>) => sealed(source, passphrase),
      handle.createWriteStream({ flush: true }),
    );
    await checkBackup(unfinished, passphrase, (done) =>
      progress(Math.round(WRITING + (done * (100 - WRITING)) / 100)),
    );
    await rename(unfinished, file);
    await syncFolder(dirname(file));
    const { size: bytes } = await stat(file);
    return { bytes, rows: tables.reduce((sum, { rows }) => sum + rows, 0) };
  } catch (error) {
    throw FULL.has(systemCode(error)) ? new DomainError("out-of-space") : error;
  } finally {
    await rm(unfinished, { force: true });
  }
}

type Work = {
  manifest: Manifest;
  tables: readonly TableToKeep[];
  basemaps: string;
  progress: (percent: number) => Promise<void>;
};

async function* written(
  db: Database,
  { manifest, tables, basemaps, progress }: Work,
): AsyncGenerator<string> {
  const line = (value: unknown): string => `${JSON.stringify(value)}\n`;
  yield line(manifest);
  const total = Math.max(
    1,
    tables.reduce((sum, { rows }) => sum + rows, 0),
  );
  const tallies = new Map(tables.map(({ name }) => [name, new Tally()]));
  let at = -1;
  let done = 0;
  let told = 0;
  for await (const { query, rows } of db.snapshot<{ row: string }>(tables.map(({ page }) => page))) {
    const name = tables[query]?.name ?? "";
    if (query !== at) yield line({ kind: "table", name });
    at = query;
    for (const { row } of rows) {
      tallies.get(name)?.row(row);
      yield line(row);
    }
    done += rows.length;
    const percent = Math.min(WRITING, Math.round((done * WRITING) / total));
    if (percent > told) await progress((told = percent));
  }
  const files: Record<string, Summary> = {};
  for (const name of manifest.files) {
    yield line({ kind: "file", name });
    const tally = new Tally();
    for await (const part of createReadStream(join(basemaps, name)) as AsyncIterable<Buffer>) {
      tally.bytes(part);
      yield line(part.toString("base64"));
    }
    files[name] = tally.summary;
  }
  const summaries = Object.fromEntries([...tallies].map(([name, tally]) => [name, tally.summary]));
  yield line({ kind: "end", tables: summaries, files } satisfies End);
}

async function present(folder: string, names: readonly string[]): Promise<string[]> {
  const found = await Promise.all(names.map((name) => exists(join(folder, name))));
  return names.filter((_, index) => found[index]);
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    (error: unknown) => {
      if (systemCode(error) === "ENOENT") return false;
      throw error;
    },
  );
}
