import { sql } from "drizzle-orm";
import { json, textArray } from "../columns/json";
import type { Queryable } from "../database";
import type { Actor } from "@/lib/domain/access/actor";
import type { AuditAction } from "@/lib/domain/access/audit";

/** What happened; `target` names ids, filters and counts, never content. */
export interface AccessEntry {
  studyId: string | null;
  actor: Actor;
  action: AuditAction;
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
  /** The name of the person in `target.userId`, when there is one. */
  about: string | null;
}

/**
 * What belongs to a study's log: acts in it, and acts of no study (signing in, passwords, second factors) by or about
 * somebody who has a role in it now.
 */
const ofStudy = (studyId: string) => sql`(
  a.study_id = ${studyId}::uuid or (a.study_id is null and exists (
    select 1 from memberships m where m.study_id = ${studyId}::uuid and m.revoked_at is null
      and (m.user_id = a.user_id or m.user_id::text = a.target ->> 'userId'))))`;

/** The newest lines of a study's log, before `beforeId`, of some actions and by one person, when given. */
export async function auditLines(
  db: Queryable,
  query: {
    studyId: string;
    limit: number;
    beforeId: number | null;
    actions?: readonly AuditAction[];
    userId?: string;
  },
): Promise<AuditLine[]> {
  const rows = await db.rows<{
    id: number;
    at: Date;
    name: string | null;
    actor_kind: string;
    action: string;
    target: AuditLine["target"];
    about: string | null;
  }>(sql`
    select a.id, a.at, u.name, a.actor_kind, a.action, a.target, p.name as about
    from audit_log a left join users u on u.id = a.user_id
      left join users p on p.id::text = a.target ->> 'userId'
    where ${ofStudy(query.studyId)}
      and (${query.beforeId}::bigint is null or a.id < ${query.beforeId}::bigint)
      ${query.actions ? sql`and a.action = any(${textArray(query.actions)}::text[])` : sql``}
      ${query.userId === undefined ? sql`` : sql`and a.user_id = ${query.userId}::uuid`}
    order by a.id desc limit ${query.limit}::int`);
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    name: row.name,
    actorKind: row.actor_kind,
    action: row.action,
    target: row.target,
    about: row.about,
  }));
}

/** Everyone who stands in a study's log, by name. */
export async function auditPeople(
  db: Queryable,
  studyId: string,
): Promise<{ userId: string; name: string }[]> {
  const rows = await db.rows<{ id: string; name: string }>(sql`
    select u.id, u.name from users u
    where exists (select 1 from audit_log a where ${ofStudy(studyId)} and a.user_id = u.id)
    order by u.name, u.id`);
  return rows.map((row) => ({ userId: row.id, name: row.name }));
}
