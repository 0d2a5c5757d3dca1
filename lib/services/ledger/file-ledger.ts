import "server-only";
import { mkdir, open, readFile } from "node:fs/promises";
import { dirname } from "node:path";
import { syncFolder } from "../basemaps/folder";
import { systemCode } from "../basemaps/system-error";
import { entryOf, lineOf, type Entry } from "./erased";

/**
 * What remembers erasures outside of the database, so that a backup brings nothing back. An erasure is noted before it is
 * done: if the process ends in between, the next start does it.
 */
export interface ErasureLedger {
  /** Resolves when the entries are on disk. */
  note(entries: readonly Entry[]): Promise<void>;
  /** Everything noted, oldest first; empty when there is no ledger yet. Throws `LedgerDamaged`. */
  read(): Promise<Entry[]>;
}

/** A line of the ledger is not as it was written, or it cannot be read; the message names the file for the operator. */
export class LedgerDamaged extends Error {
  override readonly name = "LedgerDamaged";
}

const NEW_LINE = 10;
/** Closes a line that a crash tore; it was never acknowledged. */
const TORN = "~";

/**
 * The ledger in one file, appended to by any number of processes: a write of some lines at the end of a file is one
 * step. Only a crash leaves a line without its end; who writes next closes it.
 */
export function fileLedger(path: string): ErasureLedger {
  return {
    async note(entries) {
      if (entries.length === 0) return;
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      const handle = await open(path, "a+", 0o600);
      try {
        const { size } = await handle.stat();
        const torn = size > 0 && !(await endsALine(handle, size));
        await handle.appendFile(`${torn ? `${TORN}\n` : ""}${entries.map(lineOf).join("\n")}\n`);
        await handle.datasync();
        if (size === 0) await syncFolder(dirname(path));
      } finally {
        await handle.close();
      }
    },
    async read() {
      const text = await readFile(path, "utf8").catch((error: unknown) => {
        if (systemCode(error) === "ENOENT") return "";
        throw new LedgerDamaged(`The ledger of erasures cannot be read: ${path}`, { cause: error });
      });
      const lines = text.split("\n");
      lines.pop(); // empty, or torn
      return lines.flatMap((line, index) => {
        if (line.endsWith(TORN)) return [];
        const entry = entryOf(line);
        if (entry === null)
          throw new LedgerDamaged(
            `The ledger of erasures is damaged in line ${index + 1}: ${path}. Put a whole copy in its place.`,
          );
        return [entry];
      });
    },
  };
}

async function endsALine(handle: Awaited<ReturnType<typeof open>>, size: number): Promise<boolean> {
  const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer[0] === NEW_LINE;
}
