import "server-only";
import { sql } from "drizzle-orm";
import type { Queryable } from "../database";

/** What a person sees of their own account. */
export interface OwnAccount {
  email: string;
  name: string;
  passwordHash: string;
  demo: boolean;
  secondFactorSince: Date | null;
  recoveryCodesLeft: number;
}

export async function ownAccount(db: Queryable, userId: string): Promise<OwnAccount | null> {
  const rows = await db.rows<{
    email: string;
    name: string;
    password_hash: string;
    demo: boolean;
    since: Date | null;
    codes: number;
  }>(sql`
    select u.email, u.name, u.password_hash, u.demo is not null as demo, f.confirmed_at as since,
      (select count(*)::int from recovery_codes r where r.user_id = u.id and r.used_at is null) as codes
    from users u left join second_factors f on f.user_id = u.id and f.confirmed_at is not null
    where u.id = ${userId}::uuid and u.disabled_at is null`);
  const row = rows[0];
  if (!row) return null;
  return {
    email: row.email,
    name: row.name,
    passwordHash: row.password_hash,
    demo: row.demo,
    secondFactorSince: row.since,
    recoveryCodesLeft: row.codes,
  };
}

export interface SessionLine {
  id: string;
  createdAt: Date;
  lastSeenAt: Date;
}

/** Sessions that would still be let in, newest first. */
export async function liveSessions(
  db: Queryable,
  query: { userId: string; now: Date; idleMinutes: number },
): Promise<SessionLine[]> {
  const now = query.now.toISOString();
  const rows = await db.rows<{ id: string; created_at: Date; last_seen_at: Date }>(sql`
    select id, created_at, last_seen_at from user_sessions
    where user_id = ${query.userId}::uuid and revoked_at is null and expires_at > ${now}::timestamptz
      and last_seen_at > ${now}::timestamptz - make_interval(mins => ${query.idleMinutes}::int)
    order by created_at desc, id`);
  return rows.map((row) => ({ id: row.id, createdAt: row.created_at, lastSeenAt: row.last_seen_at }));
}

/** Ends sessions of a person: one of them, or all but one (`null`: all). Answers how many ended. */
export async function revokeSessions(
  db: Queryable,
  which: { userId: string; now: Date } & ({ only: string } | { except: string | null }),
): Promise<number> {
  const chosen =
    "only" in which
      ? sql`id = ${which.only}::uuid`
      : sql`(${which.except}::uuid is null or id <> ${which.except}::uuid)`;
  return db.run(sql`
    update user_sessions set revoked_at = ${which.now.toISOString()}::timestamptz
    where user_id = ${which.userId}::uuid and revoked_at is null and ${chosen}`);
}

export interface TokenLine {
  id: string;
  name: string;
  study: string;
  createdAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
}

/** A person's API tokens that still open something, newest first. */
export async function liveTokens(db: Queryable, userId: string, now: Date): Promise<TokenLine[]> {
  const rows = await db.rows<{
    id: string;
    name: string;
    study: string;
    created_at: Date;
    expires_at: Date;
    last_used_at: Date | null;
  }>(sql`
    select t.id, t.name, s.slug as study, t.created_at, t.expires_at, t.last_used_at
    from api_tokens t join studies s on s.id = t.study_id
    where t.user_id = ${userId}::uuid and t.revoked_at is null and t.expires_at > ${now.toISOString()}::timestamptz
    order by t.created_at desc, t.id`);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    study: row.study,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at,
  }));
}

/** Ends one of a person's tokens, or all (`null`). Answers the studies whose doors they were. */
export async function revokeTokens(
  db: Queryable,
  which: { userId: string; only: string | null; now: Date },
): Promise<string[]> {
  const rows = await db.rows<{ study_id: string }>(sql`
    update api_tokens set revoked_at = ${which.now.toISOString()}::timestamptz
    where user_id = ${which.userId}::uuid and revoked_at is null
      and (${which.only}::uuid is null or id = ${which.only}::uuid)
    returning study_id`);
  return rows.map((row) => row.study_id);
}
