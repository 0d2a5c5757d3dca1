import "server-only";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { systemCode } from "../basemaps/system-error";
import { Tally, beginningSchema, type End, type Manifest } from "./contents";
import { BackupRefused } from "./refused";
import { unsealed } from "./seal";

/** What is done with each thing as it is read; a batch of rows is at most some megabytes. */
export interface Reading {
  manifest(manifest: Manifest): Promise<void>;
  rows(table: string, rows: readonly string[]): Promise<void>;
  file(name: string, part: Uint8Array): Promise<void>;
  /** Bytes of the backup read so far. */
  read?(bytes: number): Promise<void>;
}

const BATCH_ROWS = 1_000;
const BATCH_CHARACTERS = 4_000_000;

/**
 * Reads a backup from its beginning to its end and checks every byte of it: seal, counts, digests. Throws
 * `BackupRefused` at the first thing that is wrong; what was handed on before may then be only a part.
 */
export async function readBackup(file: string, passphrase: string | null, reading: Reading): Promise<void> {
  const seen = new Walk(reading);
  for await (const line of linesOf(file, passphrase, reading)) await seen.take(line);
  seen.mustBeWhole();
}

/** Follows the lines and remembers what they were part of. */
class Walk {
  readonly #reading: Reading;
  readonly #tables = new Map<string, Tally>();
  readonly #files = new Map<string, Tally>();
  #manifest: Manifest | null = null;
  #end: End | null = null;
  #table: string | null = null;
  #file: string | null = null;
  #batch: string[] = [];
  #characters = 0;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  async take(line: string): Promise<void> {
    if (this.#end !== null) throw new BackupRefused("damaged");
    const value = parsed(line);
    if (typeof value === "string") await this.#part(value);
    else await this.#begin(value);
  }

  mustBeWhole(): void {
    const whole =
      this.#manifest !== null &&
      this.#end !== null &&
      agree(this.#manifest.tables, this.#tables, this.#end.tables) &&
      agree(this.#manifest.files, this.#files, this.#end.files);
    if (!whole) throw new BackupRefused("damaged");
  }

  async #part(text: string): Promise<void> {
    if (this.#file !== null) {
      const bytes = Buffer.from(text, "base64");
      this.#files.get(this.#file)?.bytes(bytes);
      await this.#reading.file(this.#file, bytes);
    } else if (this.#table !== null) {
      this.#tables.get(this.#table)?.row(text);
      this.#batch.push(text);
      this.#characters += text.length;
      if (this.#batch.length >= BATCH_ROWS || this.#characters >= BATCH_CHARACTERS) await this.#flush();
    } else throw new BackupRefused("damaged");
  }

  async #begin(value: unknown): Promise<void> {
    await this.#flush();
    const beginning = beginningSchema.safeParse(value);
    if (!beginning.success) throw new BackupRefused("damaged");
    if ((beginning.data.kind === "manifest") !== (this.#manifest === null))
      throw new BackupRefused("damaged");
    this.#table = null;
    this.#file = null;
    switch (beginning.data.kind) {
      case "manifest":
        this.#manifest = beginning.data;
        return this.#reading.manifest(beginning.data);
      case "table":
        this.#table = beginning.data.name;
        this.#tables.set(this.#table, new Tally());
        return;
      case "file":
        this.#file = beginning.data.name;
        this.#files.set(this.#file, new Tally());
        return;
      case "end":
        this.#end = beginning.data;
    }
  }

  async #flush(): Promise<void> {
    if (this.#table !== null && this.#batch.length > 0) await this.#reading.rows(this.#table, this.#batch);
    this.#batch = [];
    this.#characters = 0;
  }
}

/** What the manifest names, what came, and what the end says came. A table without rows never began. */
function agree(names: readonly string[], came: ReadonlyMap<string, Tally>, said: End["tables"]): boolean {
  const nothing = new Tally();
  return (
    names.length === Object.keys(said).length &&
    [...came.keys()].every((name) => names.includes(name)) &&
    names.every((name) => {
      const { count, sha256 } = (came.get(name) ?? nothing).summary;
      return said[name]?.count === count && said[name].sha256 === sha256;
    })
  );
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new BackupRefused("damaged");
  }
}

async function* linesOf(file: string, passphrase: string | null, { read }: Reading): AsyncGenerator<string> {
  const unzipped = createGunzip();
  const source = createReadStream(file);
  let failure: unknown = null;
  const feeding = pipeline(source, (bytes: AsyncIterable<Buffer>) => unsealed(bytes, passphrase), unzipped);
  const fed = feeding.catch((error: unknown) => {
    failure = error;
  });
  let held: Buffer[] = [];
  try {
    for await (const part of unzipped as AsyncIterable<Buffer>) {
      let from = 0;
      for (let end = part.indexOf(10); end >= 0; end = part.indexOf(10, from)) {
        held.push(part.subarray(from, end));
        yield Buffer.concat(held).toString("utf8");
        held = [];
        from = end + 1;
      }
      held.push(part.subarray(from));
      await read?.(source.bytesRead);
    }
  } catch (error) {
    failure ??= error;
  }
  await fed;
  if (failure !== null) throw asRefusal(failure);
  if (held.some(({ length }) => length > 0)) throw new BackupRefused("damaged");
}

function asRefusal(error: unknown): unknown {
  const code = systemCode(error);
  if (code === "ENOENT" || code === "EISDIR") return new BackupRefused("no-backup");
  const ofZlib = error instanceof Error && "code" in error && String(error.code).startsWith("Z_");
  return ofZlib ? new BackupRefused("damaged") : error;
}
