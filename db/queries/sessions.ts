import { sql, type SQL } from "drizzle-orm";
import { textArray } from "../columns/json";
import type { Queryable } from "../database";
import { ROLES, SECOND_FACTOR_ROLES, type Role } from "@/lib/domain/access/roles";

/** A person as a request sees them: who, and which roles count right now. */
export interface SeenPerson {
  userId: string;
  name: string;
  roles: Readonly<Record<string, readonly Role[]>>;
}

interface PersonRow {
  user_id: string;
  name: string;
  roles: { study: string; role: string }[];
}

/** Roles that count: not revoked, and a researcher's only once data protection has confirmed it. */
const effectiveRoles = (studyFilter: SQL) => sql`
  coalesce((
    select jsonb_agg(jsonb_build_object('study', m.study_id, 'role', m.role) order by m.role)
    from memberships m
    where m.user_id = u.id and m.revoked_at is null
      and (m.role <> 'researcher' or m.confirmed_at is not null)
      ${studyFilter}
  ), '[]'::jsonb)`;

function seenPerson(row: PersonRow): SeenPerson {
  const roles: Record<string, Role[]> = {};
  for (const { study, role } of row.roles) {
    const known = ROLES.find((candidate) => candidate === role);
    if (known) (roles[study] ??= []).push(known);
  }
  return { userId: row.user_id, name: row.name, roles };
}

/**
 * `awaited`: the account has a second factor and this session gave no code yet, so it is nobody's.
 * `owed`: a role asks for a second factor that is not set up; until then the role means nothing.
 */
export type SecondFactorState = "given" | "awaited" | "owed" | "not-needed";

export interface SeenSession extends SeenPerson {
  lastSeenAt: Date;
  secondFactor: SecondFactorState;
}

const asksForFactor = sql`m.role = any(${textArray(SECOND_FACTOR_ROLES)}::text[])`;

/** Accounts of the demo go without: their passwords lie in a file, and they only open a server on this machine. */
const secondFactorState = sql`
  case
    when s.second_factor_at is not null then 'given'
    when exists (select 1 from second_factors f where f.user_id = u.id and f.confirmed_at is not null) then 'awaited'
    when u.demo is null and exists (
      select 1 from memberships m where m.user_id = u.id and m.revoked_at is null and ${asksForFactor}) then 'owed'
    else 'not-needed'
  end`;

const unlessFactorIsMissing = sql`
  and (s.second_factor_at is not null or u.demo is not null or not ${asksForFactor})`;

/** The person of a session that is alive: not revoked, not past its end, not idle too long, account not disabled. */
export async function personOfSession(
  db: Queryable,
  session: { id: string; now: Date; idleMinutes: number },
): Promise<SeenSession | null> {
  const rows = await db.rows<PersonRow & { last_seen_at: Date; second_factor: SecondFactorState }>(sql`
    select u.id as user_id, u.name, s.last_seen_at, ${effectiveRoles(unlessFactorIsMissing)} as roles,
      ${secondFactorState} as second_factor
    from user_sessions s join users u on u.id = s.user_id
    where s.id = ${session.id}::uuid and s.revoked_at is null and u.disabled_at is null
      and s.expires_at > ${session.now.toISOString()}::timestamptz
      and s.last_seen_at > ${session.now.toISOString()}::timestamptz - make_interval(mins => ${session.idleMinutes}::int)`);
  const row = rows[0];
  return row ? { ...seenPerson(row), lastSeenAt: row.last_seen_at, secondFactor: row.second_factor } : null;
}

export async function insertSession(
  db: Queryable,
  session: { id: string; userId: string; now: Date; expiresAt: Date; withSecondFactor: boolean },
): Promise<void> {
  const now = session.now.toISOString();
  await db.run(sql`
    insert into user_sessions (id, user_id, created_at, last_seen_at, expires_at, second_factor_at)
    values (${session.id}::uuid, ${session.userId}::uuid, ${now}::timestamptz, ${now}::timestamptz,
      ${session.expiresAt.toISOString()}::timestamptz,
      ${session.withSecondFactor ? now : null}::timestamptz)`);
}

export async function touchSession(db: Queryable, id: string, now: Date): Promise<void> {
  await db.run(
    sql`update user_sessions set last_seen_at = ${now.toISOString()}::timestamptz where id = ${id}::uuid`,
  );
}

export async function revokeSession(db: Queryable, id: string, now: Date): Promise<void> {
  await db.run(sql`
    update user_sessions set revoked_at = ${now.toISOString()}::timestamptz
    where id = ${id}::uuid and revoked_at is null`);
}

/** The person of a live API token; roles of the token's study only. */
export async function personOfToken(
  db: Queryable,
  token: { hash: Uint8Array; now: Date },
): Promise<(SeenPerson & { tokenId: string; studyId: string }) | null> {
  const rows = await db.rows<PersonRow & { token_id: string; study_id: string }>(sql`
    select t.id as token_id, t.study_id, u.id as user_id, u.name,
      ${effectiveRoles(sql`and m.study_id = t.study_id`)} as roles
    from api_tokens t join users u on u.id = t.user_id
    where t.token_hash = decode(${Buffer.from(token.hash).toString("hex")}, 'hex')
      and t.revoked_at is null and u.disabled_at is null
      and t.expires_at > ${token.now.toISOString()}::timestamptz`);
  const row = rows[0];
  return row ? { ...seenPerson(row), tokenId: row.token_id, studyId: row.study_id } : null;
}

/** Notes the use, at most once a minute. */
export async function touchToken(db: Queryable, id: string, now: Date): Promise<void> {
  await db.run(sql`
    update api_tokens set last_used_at = ${now.toISOString()}::timestamptz
    where id = ${id}::uuid
      and (last_used_at is null or last_used_at < ${now.toISOString()}::timestamptz - interval '1 minute')`);
}

/**
 * The tablet that holds a pass; a revoked one is still known, so that its drawings can be kept apart. One that still
 * waits at the door holds none.
 */
export async function tabletOfPass(
  db: Queryable,
  tokenHash: Uint8Array,
): Promise<{ passId: string; workshopId: string; studyId: string; revoked: boolean } | null> {
  const rows = await db.rows<{ id: string; workshop_id: string; study_id: string; revoked: boolean }>(sql`
    select id, workshop_id, study_id, revoked_at is not null as revoked from passes
    where token_hash = decode(${Buffer.from(tokenHash).toString("hex")}, 'hex') and admitted_at is not null`);
  const row = rows[0];
  return row
    ? { passId: row.id, workshopId: row.workshop_id, studyId: row.study_id, revoked: row.revoked }
    : null;
}
