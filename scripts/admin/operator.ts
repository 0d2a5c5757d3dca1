import { randomUUID } from "node:crypto";
import type { Database } from "@/db/database";
import { log } from "@/lib/server/log";
import type { Context } from "@/lib/services/context";

/** Whoever has the server's command line may act as its operator; the audit log says so. */
export function operatorContext(db: Database): Context {
  return { actor: { kind: "operator" }, db, clock: () => new Date(), ids: () => randomUUID(), log };
}
