import "server-only";
import type { SQL } from "drizzle-orm";
import postgres from "postgres";
import type { Database, Queryable } from "../database";
import { compile } from "./compile";
import { translateFailure } from "./failure";
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
);

function connect(databaseUrl: string, max: number, prepare: boolean): postgres.Sql {
  return postgres(databaseUrl, {
    max,
    prepare,
    types: types as unknown as Record<string, postgres.PostgresType>,
    fetch_types: false,
    connect_timeout: 5,
    idle_timeout: 60,
    max_lifetime: 60 * 30,
    backoff: (attempt: number) => Math.min(2, 0.05 * 2 ** attempt),
    connection: { application_name: "ortssinn", TimeZone: "UTC" },
    onnotice: () => undefined,
  }) as unknown as postgres.Sql;
}

async function translated<T>(work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw translateFailure(error);
  }
}

function queryable(sql: postgres.Sql | postgres.TransactionSql, prepare: boolean): Queryable {
  const execute = async (query: SQL) => {
    const { text, parameters } = compile(query);
    return translated(() => sql.unsafe(text, parameters, { prepare }));
  };
  return {
    rows: async <Row extends object>(query: SQL) => [...(await execute(query))] as unknown as Row[],
    run: async (query) => (await execute(query)).count,
  };
}

/** PostgreSQL with PostGIS through postgres.js; connects with the first statement. */
export function openPostgresql(databaseUrl: string, options: PostgresqlOptions = {}): Database {
  const prepare = options.prepare ?? true;
  const pool = connect(databaseUrl, options.poolSize ?? 10, prepare);
  const streamPool = connect(databaseUrl, options.streamPoolSize ?? 2, false);
  const direct = queryable(pool, prepare);

  const database: Database = {
    engine: "postgresql",
    rows: async (query) => {
      refuseInsideTransaction(database);
      return withRetry(() => direct.rows(query));
    },
    run: async (query) => {
      refuseInsideTransaction(database);
      return withRetry(() => direct.run(query));
    },
    transaction: async (work) => {
      refuseInsideTransaction(database);
      return withRetry(() =>
        translated(
          () =>
            pool.begin((tx) => insideTransaction(database, () => work(queryable(tx, prepare)))) as Promise<
              Awaited<ReturnType<typeof work>>
            >,
        ),
      );
    },
    async *stream<Row extends object>(query: SQL, batchSize = 1000) {
      const { text, parameters } = compile(query);
      try {
        for await (const rows of streamPool.unsafe(text, parameters).cursor(batchSize)) {
          yield [...rows] as unknown as Row[];
        }
      } catch (error) {
        throw translateFailure(error);
      }
    },
    script: async (text) => {
      refuseInsideTransaction(database);
      await translated(() => pool.unsafe(text).simple());
    },
    close: async () => {
      await Promise.all([pool.end({ timeout: 5 }), streamPool.end({ timeout: 1 })]);
    },
  };
  return database;
}
