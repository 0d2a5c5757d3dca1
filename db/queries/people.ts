import { sql } from "drizzle-orm";
import { textArray } from "../columns/json";
import type { Queryable } from "../database";
import { SECOND_FACTOR_ROLES, isRole, type Role } from "@/lib/domain/access/roles";

export interface Account {
  userId: string;
  email: string;
  name: string;
  passwordHash: string;
  demo: boolean;
  disabled: boolean;
}

export async function accountByEmail(db: Queryable, email: string): Promise<Account | null> {
  const rows = await db.rows<{
    id: string;
    email: string;
    name: string;
    password_hash: string;
    demo: boolean;
    disabled: boolean;
  }>(sql`
    select id, email, name, password_hash, demo is not null as demo, disabled_at is not null as disabled
    from users where email = ${email}`);
  const row = rows[0];
  if (!row) return null;
  const { id, email: address, name, password_hash, demo, disabled } = row;
  return { userId: id, email: address, name, passwordHash: password_hash, demo, disabled };
}

/** False when the address is taken. */
export async function insertAccount(
  db: Queryable,
  account: { userId: string; email: string; name: string; passwordHash: string; demo: string | null },
): Promise<boolean> {
  const inserted = await db.run(sql`
    insert into users (id, email, name, password_hash, demo)
    values (${account.userId}::uuid, ${account.email}, ${account.name}, ${account.passwordHash}, ${account.demo}::text)
    on conflict (email) do nothing`);
  return inserted === 1;
}

/** Disabling ends every session at once: they are checked against the account on each request. */
export async function disableAccount(db: Queryable, userId: string, now: Date): Promise<boolean> {
  const changed = await db.run(sql`
    update users set disabled_at = ${now.toISOString()}::timestamptz
    where id = ${userId}::uuid and disabled_at is null`);
  return changed === 1;
}

export async function setPassword(db: Queryable, userId: string, passwordHash: string): Promise<void> {
  await db.run(sql`update users set password_hash = ${passwordHash} where id = ${userId}::uuid`);
}

export async function enableAccount(db: Queryable, userId: string): Promise<boolean> {
  const changed = await db.run(
    sql`update users set disabled_at = null where id = ${userId}::uuid and disabled_at is not null`,
  );
  return changed === 1;
}

/** Studies in which the person has a role, and whether they own them; waiting researchers included. */
export async function studiesOf(
  db: Queryable,
  userId: string,
): Promise<{ studyId: string; owner: boolean }[]> {
  const rows = await db.rows<{ study_id: string; owner: boolean }>(sql`
    select study_id, bool_or(role = 'owner') as owner from memberships
    where user_id = ${userId}::uuid and revoked_at is null group by study_id order by study_id`);
  return rows.map((row) => ({ studyId: row.study_id, owner: row.owner }));
}

/** Holds the account's row until the transaction ends, so that grants to one person come one after the other. */
export async function lockAccount(db: Queryable, userId: string): Promise<boolean> {
  const rows = await db.rows(sql`select id from users where id = ${userId}::uuid for update`);
  return rows.length === 1;
}

export interface Grant {
  role: Role;
  grantedBy: string | null;
  confirmed: boolean;
}

/** Grants of a person in a study that are not revoked; unconfirmed ones included. */
export async function grantsOf(db: Queryable, studyId: string, userId: string): Promise<Grant[]> {
  const rows = await db.rows<{ role: string; granted_by: string | null; confirmed: boolean }>(sql`
    select role, granted_by, confirmed_at is not null as confirmed from memberships
    where study_id = ${studyId}::uuid and user_id = ${userId}::uuid and revoked_at is null`);
  return rows.flatMap(({ role, granted_by, confirmed }) =>
    isRole(role) ? [{ role, grantedBy: granted_by, confirmed }] : [],
  );
}

export async function insertGrant(
  db: Queryable,
  grant: { studyId: string; userId: string; role: Role; grantedBy: string | null; now: Date },
): Promise<void> {
  await db.run(sql`
    insert into memberships (study_id, user_id, role, granted_by, granted_at)
    values (${grant.studyId}::uuid, ${grant.userId}::uuid, ${grant.role}, ${grant.grantedBy}::uuid,
      ${grant.now.toISOString()}::timestamptz)
    on conflict (study_id, user_id, role) do update
      set granted_by = excluded.granted_by, granted_at = excluded.granted_at,
        confirmed_by = null, confirmed_at = null, revoked_at = null
      where memberships.revoked_at is not null`);
}

export async function confirmGrant(
  db: Queryable,
  grant: { studyId: string; userId: string; role: Role; confirmedBy: string; now: Date },
): Promise<boolean> {
  const changed = await db.run(sql`
    update memberships
    set confirmed_by = ${grant.confirmedBy}::uuid, confirmed_at = ${grant.now.toISOString()}::timestamptz
    where study_id = ${grant.studyId}::uuid and user_id = ${grant.userId}::uuid and role = ${grant.role}
      and revoked_at is null and confirmed_at is null`);
  return changed === 1;
}

export async function revokeGrant(
  db: Queryable,
  grant: { studyId: string; userId: string; role: Role; now: Date },
): Promise<boolean> {
  const changed = await db.run(sql`
    update memberships set revoked_at = ${grant.now.toISOString()}::timestamptz
    where study_id = ${grant.studyId}::uuid and user_id = ${grant.userId}::uuid and role = ${grant.role}
      and revoked_at is null`);
  return changed === 1;
}

/** Holds the owners' grants until the transaction ends: two owners cannot remove each other at once. */
export async function lockOwners(db: Queryable, studyId: string): Promise<void> {
  await db.rows(sql`
    select user_id from memberships where study_id = ${studyId}::uuid and role = 'owner' order by user_id for update`);
}

export async function countOwners(db: Queryable, studyId: string): Promise<number> {
  const rows = await db.rows<{ owners: number }>(sql`
    select count(*)::int as owners from memberships m join users u on u.id = m.user_id
    where m.study_id = ${studyId}::uuid and m.role = 'owner' and m.revoked_at is null and u.disabled_at is null`);
  return rows[0]?.owners ?? 0;
}

export interface Member {
  userId: string;
  name: string;
  email: string;
  role: Role;
  grantedAt: Date;
  /** Null when the command line granted it. */
  grantedByName: string | null;
  /** Null when nobody has confirmed yet; only a researcher's grant waits for it. */
  confirmedAt: Date | null;
  confirmedByName: string | null;
  grantedById: string | null;
  /** The role means nothing until the person has set up a second factor. */
  factorMissing: boolean;
}

/** Everyone with a role in the study, waiting researchers included. */
export async function membersOf(db: Queryable, studyId: string): Promise<Member[]> {
  const rows = await db.rows<{
    user_id: string;
    name: string;
    email: string;
    role: string;
    granted_at: Date;
    granted_by: string | null;
    granted_name: string | null;
    confirmed_at: Date | null;
    confirmed_name: string | null;
    factor_missing: boolean;
  }>(sql`
    select m.user_id, u.name, u.email, m.role, m.granted_at, m.granted_by, g.name as granted_name, m.confirmed_at,
      c.name as confirmed_name,
      m.role = any(${textArray(SECOND_FACTOR_ROLES)}::text[]) and u.demo is null and f.id is null as factor_missing
    from memberships m join users u on u.id = m.user_id
      left join users c on c.id = m.confirmed_by left join users g on g.id = m.granted_by
      left join second_factors f on f.user_id = m.user_id and f.confirmed_at is not null
    where m.study_id = ${studyId}::uuid and m.revoked_at is null and u.disabled_at is null
    order by u.name, m.user_id, m.role`);
  return rows.flatMap((row) =>
    isRole(row.role)
      ? [
          {
            userId: row.user_id,
            name: row.name,
            email: row.email,
            role: row.role,
            grantedAt: row.granted_at,
            grantedById: row.granted_by,
            grantedByName: row.granted_name,
            factorMissing: row.factor_missing,
            confirmedAt: row.confirmed_at,
            confirmedByName: row.confirmed_name,
          },
        ]
      : [],
  );
}

export async function insertToken(
  db: Queryable,
  token: {
    id: string;
    userId: string;
    studyId: string;
    name: string;
    hash: Uint8Array;
    now: Date;
    expiresAt: Date;
  },
): Promise<void> {
  await db.run(sql`
    insert into api_tokens (id, user_id, study_id, name, token_hash, created_at, expires_at)
    values (${token.id}::uuid, ${token.userId}::uuid, ${token.studyId}::uuid, ${token.name},
      decode(${Buffer.from(token.hash).toString("hex")}, 'hex'),
      ${token.now.toISOString()}::timestamptz, ${token.expiresAt.toISOString()}::timestamptz)`);
}
