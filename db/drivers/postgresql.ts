import "server-only";
import type { SQL } from "drizzle-orm";
import postgres from "postgres";
import type { Database, Page, Queryable } from "../database";
import { APP_ROLE, refuseWiderRights, RELEASES_ROLE } from "../rights";
import type { Statement } from "./compile";
import { compile } from "./compile";
import { refuseRollback, translateFailure } from "./failure";
import type { Connection } from "./postgresql-pool";
import { ConnectionPool } from "./postgresql-pool";
import { withRetry } from "./retry";
import { insideTransaction, refuseInsideTransaction } from "./transaction-scope";
import { DECODED_TYPES, decodeValue, encodeParameter } from "./values";

export type PostgresqlOptions = {
  /** Connections for statements; default 10. */
  poolSize?: number;
  /** Connections for `stream`, apart from the others so that exports never starve them; default 2. */
  streamPoolSize?: number;
  /** Prepared statements; off behind PgBouncer in transaction mode. */
  prepare?: boolean;
};

/** Values leave and enter as text in one place (`values.ts`), the same for both drivers. */
const types = Object.fromEntries(
  [25, ...DECODED_TYPES].map((typeId) => [
    `type${typeId}`,
    {
      to: typeId,
      from: [typeId],
      serialize: encodeParameter,
      parse: (text: string) => decodeValue(typeId, text),
    },
  ]),
) as unknown as Record<string, postgres.PostgresType>;

const connector =
  (databaseUrl: string, prepare: boolean, role: () => string | null) =>
  (onclose: () => void): postgres.Sql =>
    postgres(databaseUrl, {
      max: 1,
      prepare,
      types,
      fetch_types: false,
      connect_timeout: 5,
      idle_timeout: 60,
      max_lifetime: null,
      connection: { application_name: "ortssinn", TimeZone: "UTC", ...asRole(role()) },
      onnotice: () => undefined,
      onclose,
    }) as unknown as postgres.Sql;

const asRole = (role: string | null) => (role === null ? {} : { role });

async function execute(
  connection: Connection<postgres.Sql>,
  { text, parameters }: Statement,
  prepare: boolean,
) {
  try {
    return await connection.statement((sql) => sql.unsafe(text, parameters, { prepare }));
  } catch (error) {
    throw translateFailure(error);
  }
}

/** PostgreSQL with PostGIS; every statement of a transaction goes over the connection it began on. */
class PostgresqlDatabase implements Database {
  readonly engine = "postgresql";
  readonly #prepare: boolean;
  readonly #pool: ConnectionPool<postgres.Sql>;
  readonly #streamPool: ConnectionPool<postgres.Sql>;
  #role: string | null = null;

  constructor(databaseUrl: string, options: PostgresqlOptions) {
    this.#prepare = options.prepare ?? true;
    const role = () => this.#role;
    this.#pool = new ConnectionPool(options.poolSize ?? 10, connector(databaseUrl, this.#prepare, role));
    this.#streamPool = new ConnectionPool(options.streamPoolSize ?? 2, connector(databaseUrl, false, role));
  }

  async rows<Row extends object>(query: SQL): Promise<Row[]> {
    return [...(await this.#alone(query))] as unknown as Row[];
  }

  async run(query: SQL): Promise<number> {
    return (await this.#alone(query)).count;
  }

  async transaction<T>(work: (tx: Queryable) => Promise<T>): Promise<T> {
    refuseInsideTransaction(this);
    return withRetry(() => this.#pool.use((connection) => this.#attempt(connection, work)));
  }

  async releasesOnly<T>(work: (tx: Queryable) => Promise<T>): Promise<T> {
    refuseInsideTransaction(this);
    return withRetry(() =>
      this.#pool.use((connection) =>
        this.#attempt(connection, work, ["SET TRANSACTION READ ONLY", `SET LOCAL ROLE ${RELEASES_ROLE}`]),
      ),
    );
  }

  /** Behind PgBouncer a connection cannot ask for a role: there the login itself must be as narrow. */
  async restrict(): Promise<void> {
    if (this.#prepare) {
      this.#role = APP_ROLE;
      this.#pool.renew();
      this.#streamPool.renew();
    }
    await refuseWiderRights(this);
  }

  async *stream<Row extends object>(query: SQL, batchSize = 1000) {
    const { text, parameters } = compile(query);
    const { connection, giveBack } = await this.#streamPool.borrow();
    try {
      for await (const rows of connection.sql.unsafe(text, parameters).cursor(batchSize)) {
        yield [...rows] as unknown as Row[];
      }
    } catch (error) {
      throw translateFailure(error);
    } finally {
      giveBack();
    }
  }

  async *snapshot<Row extends object>(queries: readonly Page[]) {
    const { connection, giveBack } = await this.#streamPool.borrow();
    const plain = (text: string) => execute(connection, { text, parameters: [] }, false);
    let open = false;
    try {
      await plain("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
      open = true;
      for (const [query, page] of queries.entries()) {
        const { text, parameters } = compile(page.query);
        for await (const rows of connection.sql.unsafe(text, parameters).cursor(page.batch)) {
          yield { query, rows: [...rows] as unknown as Row[] };
        }
      }
    } catch (error) {
      throw translateFailure(error);
    } finally {
      if (open && !connection.lost) await plain("ROLLBACK"); // nothing was written
      giveBack();
    }
  }

  async script(text: string): Promise<void> {
    refuseInsideTransaction(this);
    try {
      await this.#pool.use((connection) => connection.statement((sql) => sql.unsafe(text).simple()));
    } catch (error) {
      throw translateFailure(error);
    }
  }

  async close(): Promise<void> {
    await Promise.all([this.#pool.close(5), this.#streamPool.close(1)]);
  }

  async #alone(query: SQL) {
    refuseInsideTransaction(this);
    const statement = compile(query);
    return withRetry(() => this.#pool.use((connection) => execute(connection, statement, this.#prepare)));
  }

  async #attempt<T>(
    connection: Connection<postgres.Sql>,
    work: (tx: Queryable) => Promise<T>,
    first: readonly string[] = [],
  ): Promise<T> {
    const tell = (query: SQL) => execute(connection, compile(query), this.#prepare);
    const plain = (text: string) => execute(connection, { text, parameters: [] }, false);
    const tx: Queryable = {
      rows: async <Row extends object>(query: SQL) => [...(await tell(query))] as unknown as Row[],
      run: async (query) => (await tell(query)).count,
    };
    await plain("BEGIN");
    try {
      for (const statement of first) await plain(statement);
      const result = await insideTransaction(this, () => work(tx));
      refuseRollback((await plain("COMMIT")).command);
      return result;
    } catch (error) {
      if (!connection.lost) await plain("ROLLBACK");
      throw error;
    }
  }
}

/** Opens nothing yet: connections are made with the first statements. */
export function openPostgresql(databaseUrl: string, options: PostgresqlOptions = {}): Database {
  return new PostgresqlDatabase(databaseUrl, options);
}
