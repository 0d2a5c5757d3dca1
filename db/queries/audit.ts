import { sql } from "drizzle-orm";
import { json } from "../columns/json";
import type { Queryable } from "../database";
import type { Actor } from "@/lib/domain/access/actor";

/** What happened; `target` names ids, filters and counts, never content. */
export interface AccessEntry {
  studyId: string | null;
  actor: Actor;
  action: string;
  target: Readonly<Record<string, string | number | boolean | null>>;
}

/** Notes who saw or changed what. Inside the transaction of the act it stands or falls with it. */
export async function recordAccess(db: Queryable, entry: AccessEntry): Promise<void> {
  const userId = entry.actor.kind === "person" ? entry.actor.userId : null;
  const kind =
    entry.actor.kind === "person" && entry.actor.tokenStudyId !== null ? "token" : entry.actor.kind;
  await db.run(sql`
    insert into audit_log (study_id, user_id, actor_kind, action, target)
    values (${entry.studyId}::uuid, ${userId}::uuid, ${kind}, ${entry.action}, ${json(entry.target)})`);
}

export interface AuditLine {
  id: number;
  at: Date;
  /** Null for the command line and for accounts that are gone. */
  name: string | null;
  actorKind: string;
  action: string;
  target: Readonly<Record<string, string | number | boolean | null>>;
}

/** The newest lines of a study's log, before `beforeId` when given. */
export async function auditLines(
  db: Queryable,
  query: { studyId: string; limit: number; beforeId: number | null },
): Promise<AuditLine[]> {
  const rows = await db.rows<{
    id: number;
    at: Date;
    name: string | null;
    actor_kind: string;
    action: string;
    target: AuditLine["target"];
  }>(sql`
    select a.id, a.at, u.name, a.actor_kind, a.action, a.target
    from audit_log a left join users u on u.id = a.user_id
    where a.study_id = ${query.studyId}::uuid
      and (${query.beforeId}::bigint is null or a.id < ${query.beforeId}::bigint)
    order by a.id desc limit ${query.limit}::int`);
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    name: row.name,
    actorKind: row.actor_kind,
    action: row.action,
    target: row.target,
  }));
}
