import { DomainError } from "@/lib/domain/errors";

/** What a driver tells about a refused statement. */
export type ServerFailure = {
  code?: string | undefined;
  message?: string | undefined;
  constraint?: string | undefined;
  table?: string | undefined;
  column?: string | undefined;
};

/**
 * A statement the database refused. The message names schema things only: what the server says
 * about data (class 22, 23 …) may quote content and is kept out of logs in production.
 */
export class StatementFailed extends Error {
  /** SQLSTATE, five characters. */
  readonly code: string;
  readonly constraint: string | null;
  readonly table: string | null;
  readonly column: string | null;

  constructor(failure: ServerFailure) {
    const code = failure.code ?? "XX000";
    const mayShow = code.startsWith("42") || process.env["NODE_ENV"] !== "production";
    const where = failure.constraint === undefined ? "" : `, constraint ${failure.constraint}`;
    super(
      `SQLSTATE ${code}${where}${mayShow && failure.message !== undefined ? `: ${failure.message}` : ""}`,
    );
    this.name = "StatementFailed";
    this.code = code;
    this.constraint = failure.constraint ?? null;
    this.table = failure.table ?? null;
    this.column = failure.column ?? null;
  }
}

const AWAY = new Set([
  "CONNECTION_CLOSED",
  "CONNECTION_ENDED",
  "CONNECTION_DESTROYED",
  "CONNECT_TIMEOUT",
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOTFOUND",
  "ENOENT",
  "EPIPE",
  "ETIMEDOUT",
  "EAI_AGAIN",
  "53300", // too many connections
  "57P01", // shutting down
  "57P02", // crashed
  "57P03", // starting up
]);

/** The error a caller sees: away → 503, no space → 507, refused → StatementFailed; anything else as it is. */
export function translateFailure(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof DomainError || error instanceof StatementFailed)
    return error;
  const failure = error as Error & {
    code?: unknown;
    constraint_name?: string;
    table_name?: string;
    column_name?: string;
  } & ServerFailure;
  const code = typeof failure.code === "string" ? failure.code : "";
  if (code === "53100" || code === "ENOSPC") return new DomainError("out-of-space");
  if (AWAY.has(code) || /^08...$/.test(code)) return new DomainError("unavailable");
  if (/^[0-9FHPX][0-9A-Z]{4}$/.test(code)) {
    return new StatementFailed({
      code,
      message: failure.message,
      constraint: failure.constraint_name ?? failure.constraint,
      table: failure.table_name ?? failure.table,
      column: failure.column_name ?? failure.column,
    });
  }
  return error;
}

/** Serialisation failure or deadlock: the same work may succeed when run again. */
export function mayRunAgain(error: unknown): boolean {
  return error instanceof StatementFailed && (error.code === "40001" || error.code === "40P01");
}

/** A COMMIT after a failed statement answers ROLLBACK: whoever caught that failure must not believe in success. */
export function refuseRollback(command: string | undefined): void {
  if (command !== "COMMIT")
    throw new StatementFailed({ code: "25P02", message: "a failed statement rolled the transaction back" });
}
