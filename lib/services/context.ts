import type { Actor } from "@/lib/domain/access/actor";
import type { Database } from "@/db/database";

/** What a verb needs from the world; nothing is global, nothing is hidden. */
export interface Context {
  actor: Actor;
  db: Database;
  clock: () => Date;
  ids: () => string;
  log: Log;
}

export interface Log {
  info(fields: Record<string, unknown>, message: string): void;
  warn(fields: Record<string, unknown>, message: string): void;
  error(fields: Record<string, unknown>, message: string): void;
}
