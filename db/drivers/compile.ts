import type { SQL } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import { encodeParameter } from "./values";

const dialect = new PgDialect();

export type Statement = { text: string; parameters: (string | null)[] };

/** Drizzle's `sql` to numbered placeholders and text parameters. */
export function compile(query: SQL): Statement {
  const { sql: text, params } = dialect.sqlToQuery(query);
  return { text, parameters: params.map(encodeParameter) };
}
