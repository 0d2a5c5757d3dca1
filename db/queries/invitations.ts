import "server-only";
import { sql } from "drizzle-orm";
import { textArray } from "../columns/json";
import type { Queryable } from "../database";
import { isRole, type Role } from "@/lib/domain/access/roles";

export async function insertInvitation(
  db: Queryable,
  one: {
    id: string;
    studyId: string;
    tokenHash: Uint8Array;
    email: string;
    name: string;
    roles: readonly Role[];
    invitedBy: string;
    now: Date;
    expiresAt: Date;
  },
): Promise<void> {
  await db.run(sql`
    insert into invitations (id, study_id, token_hash, email, name, roles, invited_by, created_at, expires_at)
    values (${one.id}::uuid, ${one.studyId}::uuid, ${one.tokenHash}::bytea, ${one.email}, ${one.name},
      ${textArray(one.roles)}, ${one.invitedBy}::uuid, ${one.now.toISOString()}::timestamptz,
      ${one.expiresAt.toISOString()}::timestamptz)`);
}

export interface InvitationLine {
  id: string;
  email: string;
  name: string;
  roles: Role[];
  invitedByName: string;
  expiresAt: Date;
}

/** Neither used, taken back nor past its time, and whoever invited is still an owner of the study. */
const stillOpen = (now: Date) => sql`
  i.accepted_at is null and i.revoked_at is null and i.expires_at > ${now.toISOString()}::timestamptz
  and u.disabled_at is null and exists (
    select 1 from memberships m
    where m.study_id = i.study_id and m.user_id = i.invited_by and m.role = 'owner' and m.revoked_at is null)`;

export async function openInvitations(db: Queryable, studyId: string, now: Date): Promise<InvitationLine[]> {
  const rows = await db.rows<{
    id: string;
    email: string;
    name: string;
    roles: string[];
    inviter: string;
    expires_at: Date;
  }>(sql`
    select i.id, i.email, i.name, i.roles, u.name as inviter, i.expires_at
    from invitations i join users u on u.id = i.invited_by
    where i.study_id = ${studyId}::uuid and ${stillOpen(now)}
    order by i.expires_at, i.id`);
  return rows.map((row) => ({
    id: row.id,
    email: row.email,
    name: row.name,
    roles: row.roles.filter(isRole),
    invitedByName: row.inviter,
    expiresAt: row.expires_at,
  }));
}

export interface Invitation {
  id: string;
  studyId: string;
  slug: string;
  email: string;
  name: string;
  roles: Role[];
  invitedBy: string;
  invitedByName: string;
}

/** The open invitation of a link, held until the transaction ends. */
export async function invitationOf(
  db: Queryable,
  tokenHash: Uint8Array,
  now: Date,
): Promise<Invitation | null> {
  const rows = await db.rows<{
    id: string;
    study_id: string;
    slug: string;
    email: string;
    name: string;
    roles: string[];
    invited_by: string;
    inviter: string;
  }>(sql`
    select i.id, i.study_id, s.slug, i.email, i.name, i.roles, i.invited_by, u.name as inviter
    from invitations i join users u on u.id = i.invited_by join studies s on s.id = i.study_id
    where i.token_hash = ${tokenHash}::bytea and ${stillOpen(now)}
    for update of i`);
  const row = rows[0];
  if (!row) return null;
  return {
    id: row.id,
    studyId: row.study_id,
    slug: row.slug,
    email: row.email,
    name: row.name,
    roles: row.roles.filter(isRole),
    invitedBy: row.invited_by,
    invitedByName: row.inviter,
  };
}

/** False when somebody was faster. */
export async function takeInvitation(db: Queryable, id: string, now: Date): Promise<boolean> {
  const changed = await db.run(sql`
    update invitations set accepted_at = ${now.toISOString()}::timestamptz
    where id = ${id}::uuid and accepted_at is null and revoked_at is null`);
  return changed === 1;
}

export async function revokeInvitation(
  db: Queryable,
  one: { id: string; studyId: string; now: Date },
): Promise<boolean> {
  const changed = await db.run(sql`
    update invitations set revoked_at = ${one.now.toISOString()}::timestamptz
    where id = ${one.id}::uuid and study_id = ${one.studyId}::uuid and accepted_at is null and revoked_at is null`);
  return changed === 1;
}
