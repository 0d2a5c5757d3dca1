import "server-only";
import { sql } from "drizzle-orm";
import type { Database, Queryable } from "./database";

/** Whatever the server does runs under this role: rows of every table, no change of the schema. */
export const APP_ROLE = "ortssinn_app";
/** What planners and the public are shown is read under this one. */
export const RELEASES_ROLE = "ortssinn_releases";

/** The app adds to these and never changes or deletes what stands in them. */
export const APPEND_ONLY = ["audit_log", "erasures"] as const;
/** All that `RELEASES_ROLE` can read. */
export const RELEASE_TABLES = [
  "releases",
  "release_zones",
  "release_tables",
  "quotes",
  "quote_zones",
  "studies",
  "social_spaces",
  "feedback_rounds",
  "findings",
  "kit_outcomes",
] as const;

const names = (tables: readonly string[]) => sql.raw(`array['${tables.join("', '")}']`);
const [appRole, releasesRole] = [sql.raw(`'${APP_ROLE}'`), sql.raw(`'${RELEASES_ROLE}'`)];

/** Our own tables: PostGIS brings some with it. */
const OWN_TABLES = sql`
  select c.oid, c.relname from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
    and not exists (select 1 from pg_depend d
      where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')`;

/** Somebody who may neither change the schema nor the access log cannot be made from what an operator configured. */
export class WrongRights extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = "WrongRights";
  }
}

/**
 * Makes the two roles and gives them their rights on every table of the schema; does nothing when all is so already.
 * Roles belong to a whole server and are in no dump: after a restore this makes them anew.
 */
export async function ensureRights(tx: Queryable): Promise<void> {
  if (!(await rolesExist(tx))) await makeRoles(tx);
  if (!(await rightsHold(tx))) await grantRights(tx);
}

/** Lets the login of the app's connections act under the app's role; `owner` is the one that migrates. */
export async function admitLogin(owner: Queryable, app: Queryable): Promise<void> {
  const [session] = await app.rows<{ name: string; quoted: string }>(
    sql`select session_user::text as name, quote_ident(session_user) as quoted`,
  );
  if (!session) return;
  const [known] = await owner.rows<{ member: boolean }>(
    sql`select pg_has_role(${session.name}::name, ${appRole}, 'member') as member`,
  );
  if (!known?.member) await owner.run(sql.raw(`grant ${APP_ROLE} to ${session.quoted}`));
}

/** Refuses a database whose connections could change the schema or the access log. */
export async function refuseWiderRights(db: Database): Promise<void> {
  const [may] = await db.rows<{ wide: boolean; narrow: boolean }>(sql`
    select has_schema_privilege('public', 'create')
        or has_table_privilege('audit_log', 'update') or has_table_privilege('audit_log', 'delete') as wide,
      pg_has_role(${releasesRole}, 'member') as narrow`);
  if (may?.wide !== false || !may.narrow)
    throw new WrongRights(
      `The login of DATABASE_URL must be a member of ${APP_ROLE} and own nothing; name the owner in MIGRATE_DATABASE_URL.`,
    );
}

async function rolesExist(tx: Queryable): Promise<boolean> {
  const rows = await tx.rows(sql`select 1 from pg_roles where rolname in (${appRole}, ${releasesRole})`);
  return rows.length === 2;
}

async function makeRoles(tx: Queryable): Promise<void> {
  const [login] = await tx.rows<{ may: boolean }>(
    sql`select rolsuper or rolcreaterole as may from pg_roles where rolname = current_user`,
  );
  if (!login?.may)
    throw new WrongRights(
      `The database needs two roles that this login may not make. Run once: create role ${APP_ROLE} nologin; ` +
        `create role ${RELEASES_ROLE} nologin; grant ${RELEASES_ROLE} to ${APP_ROLE}; and grant ${APP_ROLE} to the login of DATABASE_URL.`,
    );
  for (const role of [APP_ROLE, RELEASES_ROLE]) {
    // Another database of the same server may make them at this moment.
    await tx.run(
      sql.raw(
        `do $$ begin create role ${role} nologin; exception when duplicate_object or unique_violation then null; end $$`,
      ),
    );
  }
  await tx.run(sql.raw(`grant ${RELEASES_ROLE} to ${APP_ROLE}`));
}

async function rightsHold(tx: Queryable): Promise<boolean> {
  const [row] = await tx.rows<{ wrong: boolean }>(sql`
    with own as (${OWN_TABLES})
    select exists (
      select 1 from own where
        not has_table_privilege(${appRole}, oid, 'select') or not has_table_privilege(${appRole}, oid, 'insert')
        or has_table_privilege(${appRole}, oid, 'update') = (relname = any(${names(APPEND_ONLY)}))
        or has_table_privilege(${appRole}, oid, 'delete') = (relname = any(${names(APPEND_ONLY)}))
        or has_table_privilege(${releasesRole}, oid, 'select') <> (relname = any(${names(RELEASE_TABLES)}))
    ) or has_schema_privilege(${appRole}, 'public', 'create')
      or not has_table_privilege(${appRole}, 'migrations.applied', 'select') as wrong`);
  return row?.wrong === false;
}

async function grantRights(tx: Queryable): Promise<void> {
  const statements = [
    "revoke create on schema public from public",
    `grant usage on schema public to ${APP_ROLE}, ${RELEASES_ROLE}`,
    `grant usage on all sequences in schema public to ${APP_ROLE}`,
    // A backup says which migrations its rows have seen.
    `grant usage on schema migrations to ${APP_ROLE}`,
    `grant select on migrations.applied to ${APP_ROLE}`,
  ];
  for (const statement of statements) await tx.run(sql.raw(statement));
  const tables = await tx.rows<{ name: string; relname: string }>(
    sql`select quote_ident(relname) as name, relname::text as relname from (${OWN_TABLES}) own order by relname`,
  );
  for (const { name, relname } of tables) {
    const rights = APPEND_ONLY.some((one) => one === relname)
      ? "select, insert"
      : "select, insert, update, delete";
    await tx.run(sql.raw(`revoke all on ${name} from ${APP_ROLE}, ${RELEASES_ROLE}`));
    await tx.run(sql.raw(`grant ${rights} on ${name} to ${APP_ROLE}`));
    if (RELEASE_TABLES.some((one) => one === relname))
      await tx.run(sql.raw(`grant select on ${name} to ${RELEASES_ROLE}`));
  }
}
