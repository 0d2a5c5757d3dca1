import "server-only";
import { sql, type SQL } from "drizzle-orm";
import type { Page, Queryable } from "../database";

/**
 * What belongs to the moment alone: sessions (after a restore everybody signs in anew), counted failures, and work that
 * ended with its process.
 */
const MOMENTARY: ReadonlySet<string> = new Set(["user_sessions", "failures", "jobs"]);

/** Rows with documents, recordings or pictures in them may weigh megabytes each. */
const HEAVY_BATCH = 16;
const LIGHT_BATCH = 1_000;

const own = sql`n.nspname = 'public' and not exists (
  select 1 from pg_depend x where x.objid = c.oid and x.classid = 'pg_class'::regclass and x.deptype = 'e')`;

export interface TableToKeep {
  name: string;
  rows: number;
  page: Page;
}

/** Every table whose rows a backup holds, parents before children, with how many rows there are. */
export async function tablesToKeep(db: Queryable): Promise<TableToKeep[]> {
  const names = (await tablesInOrder(db)).filter((name) => !MOMENTARY.has(name));
  const heavy = new Set(
    (
      await db.rows<{ name: string }>(sql`
        select distinct table_name as name from information_schema.columns
        where table_schema = 'public' and data_type = 'bytea' and column_name in ('bytes', 'document')`)
    ).map(({ name }) => name),
  );
  const tables: TableToKeep[] = [];
  for (const name of names) {
    const [counted] = await db.rows<{ rows: number }>(sql`select count(*)::int as rows from ${table(name)}`);
    const query = sql`select t::text as row from ${table(name)} t`;
    tables.push({
      name,
      rows: counted?.rows ?? 0,
      page: { query, batch: heavy.has(name) ? HEAVY_BATCH : LIGHT_BATCH },
    });
  }
  return tables;
}

/** Is there any row in any table of ours? */
export async function holdsAnything(db: Queryable): Promise<boolean> {
  for (const name of await tablesInOrder(db)) {
    const [found] = await db.rows<{ some: boolean }>(
      sql`select exists (select 1 from ${table(name)}) as some`,
    );
    if (found?.some === true) return true;
  }
  return false;
}

/** Takes away everything that migrations made, so that they can make it anew. PostGIS stays. */
export async function emptySchema(tx: Queryable): Promise<void> {
  const things = await tx.rows<{ kind: string; name: string }>(sql`
    select things.kind, things.name from (
      select 1 as turn, case relkind when 'v' then 'view' when 'm' then 'materialized view' else 'table' end as kind,
        oid, 'pg_class'::regclass as catalogue, relnamespace as place, oid::regclass::text as name
      from pg_class where relkind in ('r', 'p', 'v', 'm')
      union all select 2, 'routine', oid, 'pg_proc'::regclass, pronamespace, oid::regprocedure::text from pg_proc
      union all select 3, 'type', oid, 'pg_type'::regclass, typnamespace, oid::regtype::text from pg_type
        where typtype in ('e', 'd')
    ) as things
    where things.place = 'public'::regnamespace and not exists (
      select 1 from pg_depend x where x.objid = things.oid and x.classid = things.catalogue and x.deptype = 'e')
    order by things.turn`);
  for (const { kind, name } of things) await tx.run(sql.raw(`drop ${kind} if exists ${name} cascade`));
  await tx.run(sql`drop table if exists migrations.applied`);
}

/** Puts rows back as `tablesToKeep` reads them. The schema is that of the moment when they were read. */
export async function loadRows(tx: Queryable, name: string, rows: readonly string[]): Promise<void> {
  // `offset 0` keeps the planner from reading each row's text once for every column of it.
  await tx.run(sql`
    insert into ${table(name)} overriding system value
    select (parsed.whole).* from (
      select r.value::${table(name)} as whole from json_array_elements_text(${JSON.stringify(rows)}::text::json) as r offset 0
    ) as parsed`);
}

/** Counters go on behind the highest number that was loaded. */
export async function resetCounters(tx: Queryable): Promise<void> {
  const counters = await tx.rows<{ table: string; column: string }>(sql`
    select table_name as table, column_name as column from information_schema.columns
    where table_schema = 'public' and (column_default like 'nextval(%' or is_identity = 'YES')`);
  for (const { table: name, column } of counters) {
    await tx.run(sql`
      select setval(pg_get_serial_sequence(${`public.${name}`}, ${column}),
        coalesce((select max(${sql.identifier(column)}) from ${table(name)}), 0) + 1, false)`);
  }
}

const table = (name: string): SQL => sql`public.${sql.identifier(name)}`;

/** Our tables, each after those that it refers to. */
async function tablesInOrder(db: Queryable): Promise<string[]> {
  const tables = await db.rows<{ name: string; parents: string }>(sql`
    select c.relname as name, coalesce((
      select string_agg(p.relname, ',') from pg_constraint k join pg_class p on p.oid = k.confrelid
      where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid), '') as parents
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and ${own} order by c.relname`);
  const waiting = new Map(
    tables.map(({ name, parents }) => [name, parents.split(",").filter((parent) => parent !== "")]),
  );
  const ordered: string[] = [];
  while (waiting.size > 0) {
    const ready = [...waiting].filter(([, parents]) => parents.every((parent) => !waiting.has(parent)));
    if (ready.length === 0) throw new Error("tables refer to each other in a circle");
    for (const [name] of ready) {
      ordered.push(name);
      waiting.delete(name);
    }
  }
  return ordered;
}
