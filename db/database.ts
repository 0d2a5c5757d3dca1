import type { SQL } from "drizzle-orm";

/**
 * One interface, two databases. Values come back the same from both: timestamptz as Date, jsonb parsed,
 * bytea as Uint8Array, int8 as number (a value beyond 2^53 throws), geometry only as text or JSON made by SQL.
 * JSON goes in through `json()` of `db/columns/json.ts` (a text parameter cast in SQL).
 */
export interface Queryable {
  rows<Row extends object>(query: SQL): Promise<Row[]>;
  /** Runs a statement and returns the number of rows it changed. */
  run(query: SQL): Promise<number>;
}

/** A query and how many of its rows come at once. */
export type Page = { readonly query: SQL; readonly batch: number };

export interface Database extends Queryable {
  readonly engine: "pglite" | "postgresql";
  /** Resolves only when the work is durable; any throw rolls back. Serialisation failures are retried. */
  transaction<T>(work: (tx: Queryable) => Promise<T>): Promise<T>;
  /** A reading transaction under the role that can read releases and nothing raw; refuses when that role is missing. */
  releasesOnly<T>(work: (tx: Queryable) => Promise<T>): Promise<T>;
  /** From here on everything runs under the app's role (`rights.ts`): no change of the schema or the access log. */
  restrict(): Promise<void>;
  /** Rows in batches, without holding them all; stops the query when the consumer stops. */
  stream<Row extends object>(query: SQL, batchSize?: number): AsyncIterable<Row[]>;
  /**
   * The results of several queries, all of one moment, one query after the other, in batches with the query's number.
   * Others read and write meanwhile, however slow the reader.
   */
  snapshot<Row extends object>(queries: readonly Page[]): AsyncIterable<{ query: number; rows: Row[] }>;
  /** Several statements without parameters (migrations, maintenance). */
  script(sql: string): Promise<void>;
  close(): Promise<void>;
}
