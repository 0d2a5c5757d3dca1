import { parseArgs } from "node:util";
import type { ErrorCode } from "@/lib/domain/errors";
import type { Context } from "@/lib/services/context";

/** A command reads its arguments first, so that a slip is told before any database is opened. */
export interface Command {
  usage: string;
  explains: string;
  /** Sentences for refusals that this command can run into. */
  refusals?: Partial<Record<ErrorCode, string>>;
  /** Works on the schema as it is, with the role that may change it: nothing is migrated and no erasure done before. */
  privileged?: true;
  read(args: string[]): Promise<Work> | Work;
}

/** Does the work and returns what to print. */
export type Work = (ctx: Context) => Promise<string>;

export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** `--name value` for every name; the required ones must be there. Nothing else is accepted. */
export function options<Name extends string, Needed extends Name>(
  args: string[],
  names: readonly Name[],
  required: readonly Needed[],
): Record<Needed, string> & Partial<Record<Name, string>> {
  const spec = Object.fromEntries(names.map((name) => [name, { type: "string" as const }]));
  let values: Record<string, unknown>;
  try {
    ({ values } = parseArgs({ args, options: spec, strict: true, allowPositionals: false }));
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  const missing = required.find((name) => typeof values[name] !== "string" || values[name] === "");
  if (missing) throw new UsageError(`--${missing} is missing.`);
  return values as Record<Needed, string> & Partial<Record<Name, string>>;
}

/** A whole number of at least one. */
export function wholeNumber(text: string, name: string, largest: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > largest) {
    throw new UsageError(`--${name} must be a whole number from 1 to ${largest}.`);
  }
  return value;
}
