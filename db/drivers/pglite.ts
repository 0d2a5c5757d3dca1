import "server-only";
import type { SQL } from "drizzle-orm";
import { sql } from "drizzle-orm";
import { DomainError } from "@/lib/domain/errors";
import type { Database, Page, Queryable } from "../database";
import { APP_ROLE, refuseWiderRights, RELEASES_ROLE } from "../rights";
import type { Statement } from "./compile";
import { compile } from "./compile";
import { PgliteLink } from "./pglite-link";
import type { Reply } from "./pglite-link";
import type { Lock } from "./pglite-lock";
import { holdDirectory } from "./pglite-lock";
import { PgliteCare } from "./pglite-care";
import { refuseRollback } from "./failure";
import { withRetry } from "./retry";
import { insideTransaction, refuseInsideTransaction } from "./transaction-scope";
import { Turns } from "./turns";
import { decodeValue } from "./values";

/** PGlite refuses everything after about a thousand swallowed geometry errors: start anew well before. */
const SWALLOWED_LIMIT = 400;

function rowsOf<Row extends object>(reply: Reply): Row[] {
  const fields = reply.fields ?? [];
  return (reply.rows ?? []).map((values) => {
    const row: Record<string, unknown> = {};
    fields.forEach(({ name, typeId }, index) => (row[name] = decodeValue(typeId, values[index] ?? null)));
    return row as Row;
  });
}

const plain = (text: string): Statement => ({ text, parameters: [] });

/** The embedded database: PGlite with PostGIS in a worker thread, one connection, work in turns. */
class PgliteDatabase implements Database {
  readonly engine = "pglite";
  readonly #dataDir: string;
  readonly #lock: Lock;
  readonly #turns = new Turns();
  readonly #care: PgliteCare;
  #link: PgliteLink;
  #closed: Promise<void> | null = null;
  #cursors = 0;
  #restricted = false;
  /** The worker whose session has taken the app's role. */
  #narrowed: PgliteLink | null = null;

  constructor(dataDir: string, lock: Lock) {
    this.#dataDir = dataDir;
    this.#lock = lock;
    this.#link = new PgliteLink(dataDir);
    this.#care = new PgliteCare(
      () => this.#turns.idle,
      (text) => this.#turns.take(() => this.#asOwner(text)),
    );
  }

  get ready(): Promise<void> {
    return this.#link.ready;
  }

  async rows<Row extends object>(query: SQL): Promise<Row[]> {
    return rowsOf<Row>(await this.#alone(compile(query)));
  }

  async run(query: SQL): Promise<number> {
    return (await this.#alone(compile(query))).changed ?? 0;
  }

  transaction<T>(work: (tx: Queryable) => Promise<T>): Promise<T> {
    return this.#transaction(work, []);
  }

  releasesOnly<T>(work: (tx: Queryable) => Promise<T>): Promise<T> {
    return this.#transaction(work, ["SET TRANSACTION READ ONLY", `SET LOCAL ROLE ${RELEASES_ROLE}`]);
  }

  async restrict(): Promise<void> {
    this.#restricted = true;
    await refuseWiderRights(this);
  }

  async #transaction<T>(work: (tx: Queryable) => Promise<T>, first: readonly string[]): Promise<T> {
    refuseInsideTransaction(this);
    const attempt = async () => {
      await this.#tell(plain("BEGIN"));
      try {
        for (const statement of first) await this.#tell(plain(statement));
        const result = await insideTransaction(this, () => work(this.#inside()));
        refuseRollback((await this.#tell(plain("COMMIT"))).command);
        return result;
      } catch (error) {
        await this.#rollback();
        throw error;
      }
    };
    return withRetry(() => this.#durably(attempt));
  }

  /** A cursor that outlives its transaction: the others work between two batches, however slow the reader. */
  async *stream<Row extends object>(query: SQL, batchSize = 1000) {
    for await (const { rows } of this.snapshot<Row>([{ query, batch: batchSize }])) yield rows;
  }

  /** All cursors are made in one transaction, and are of its moment. */
  async *snapshot<Row extends object>(queries: readonly Page[]) {
    let link = this.#link;
    const names = queries.map(() => `stream_${++this.#cursors}`);
    await this.transaction(async (tx) => {
      link = this.#link;
      for (const [index, { query }] of queries.entries())
        await tx.run(sql`${sql.raw(`DECLARE ${names[index]} NO SCROLL CURSOR WITH HOLD FOR `)}${query}`);
    });
    const open = new Set(names);
    try {
      for (const [query, name] of names.entries()) {
        const batch = Math.trunc(queries[query]?.batch ?? 1);
        for (let last = false; !last;) {
          if (link !== this.#link) throw new DomainError("unavailable"); // started anew: the cursor is gone
          const rows = rowsOf<Row>(await this.#alone(plain(`FETCH ${batch} FROM ${name}`)));
          last = rows.length < batch;
          if (rows.length > 0) yield { query, rows };
        }
        await this.#alone(plain(`CLOSE ${name}`));
        open.delete(name);
      }
    } finally {
      for (const name of open) {
        if (link === this.#link && !link.broken) await this.#alone(plain(`CLOSE ${name}`));
      }
    }
  }

  async script(text: string): Promise<void> {
    refuseInsideTransaction(this);
    await this.#durably(async () => {
      await this.#healthy();
      return this.#link.ask({ act: "script", text });
    });
  }

  /** Waits for its turn, writes the last checkpoint, frees the directory. */
  close(): Promise<void> {
    this.#closed ??= this.#turns.take(async () => {
      this.#care.end();
      try {
        if (!this.#link.broken) await this.#link.ask({ act: "close" });
        await this.#link.drained();
      } finally {
        await this.#link.end();
        this.#lock.release();
      }
    });
    return this.#closed;
  }

  #alone(statement: Statement): Promise<Reply> {
    refuseInsideTransaction(this);
    return this.#durably(() => this.#tell(statement));
  }

  /** Inside one turn; then, with the turn given on, until what was committed is on disk. */
  async #durably<T>(work: () => Promise<T>): Promise<T> {
    if (this.#closed !== null) throw new DomainError("unavailable");
    let link = this.#link;
    let pending = false;
    const result = await this.#turns.take(async () => {
      await this.#healthy();
      link = this.#link;
      const done = await work();
      pending = link.pending;
      return done;
    });
    // Also after a mere read: what it saw may be another's commit that is not on disk yet.
    if (pending) {
      await link.ask({ act: "durable" });
      this.#care.wrote();
    }
    return result;
  }

  #tell(statement: Statement): Promise<Reply> {
    return this.#link.ask({ act: "query", ...statement });
  }

  #inside(): Queryable {
    return {
      rows: async <Row extends object>(query: SQL) => rowsOf<Row>(await this.#tell(compile(query))),
      run: async (query) => (await this.#tell(compile(query))).changed ?? 0,
    };
  }

  /** Vacuum and checkpoints are the owner's; whatever takes the next turn takes the app's role first. */
  async #asOwner(text: string): Promise<Reply> {
    this.#narrowed = null;
    await this.#tell(plain("RESET ROLE"));
    return this.#tell(plain(text));
  }

  async #rollback(): Promise<void> {
    if (this.#link.broken) return; // recovery rolls back
    await this.#tell(plain("ROLLBACK"));
  }

  /** A broken or worn worker is replaced before the next piece of work; a new one recovers from the WAL. */
  async #healthy(): Promise<void> {
    if (!this.#link.broken && this.#link.swallowed >= SWALLOWED_LIMIT) {
      await this.#link.ask({ act: "close" });
      await this.#link.end();
    }
    if (this.#link.broken) this.#link = new PgliteLink(this.#dataDir);
    await this.#link.ready;
    if (this.#restricted && this.#narrowed !== this.#link) {
      await this.#tell(plain(`SET ROLE ${APP_ROLE}`));
      this.#narrowed = this.#link;
    }
  }
}

/** Opens (and on first use makes) the embedded database in `dataDir`; throws `DirectoryInUse` when another process holds it. */
export async function openPglite(dataDir: string): Promise<Database> {
  const lock = holdDirectory(dataDir);
  const database = new PgliteDatabase(dataDir, lock);
  try {
    await database.ready;
    await database.rows(sql`select 1`);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}
