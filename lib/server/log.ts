import "server-only";
import pino from "pino";
import type { Log } from "@/lib/services/context";

/**
 * What may be known of an error in a log: its kind, code and places in our code. Messages may quote content
 * (a row, a file, an input) and stay out.
 */
export function errorTrace(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const places = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  const code: unknown = (error as { code?: unknown }).code;
  return {
    kind: error.name,
    ...(typeof code === "string" || typeof code === "number" ? { code } : {}),
    places: places.slice(0, 12).map((line) => line.trim()),
    ...(error.cause === undefined ? {} : { cause: errorTrace(error.cause) }),
  };
}

/** Never logged, whoever passes it: addresses, secrets, credentials. */
const HIDDEN = [
  "ip",
  "address",
  "authorization",
  "cookie",
  "secret",
  "password",
  "receipt",
  "token",
  "pass",
  "pin",
];

const writer = pino({
  level: process.env["LOG_LEVEL"] ?? "info",
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (level) => ({ level }) },
  serializers: { err: errorTrace, error: errorTrace },
  redact: { paths: HIDDEN.flatMap((name) => [name, `*.${name}`]), remove: true },
});

/** JSON lines on standard output: what happened, never what somebody drew, wrote or where they came from. */
export const log: Log = {
  info: (fields, message) => writer.info(fields, message),
  warn: (fields, message) => writer.warn(fields, message),
  error: (fields, message) => writer.error(fields, message),
};
