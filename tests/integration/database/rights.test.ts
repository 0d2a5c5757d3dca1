import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import type { Database, Queryable } from "@/db/database";
import { migrate } from "@/db/migrate";
import { openDatabase } from "@/db/open";
import { APP_ROLE, APPEND_ONLY, RELEASE_TABLES, RELEASES_ROLE } from "@/db/rights";
import { TABLES as INVENTORY } from "@/lib/domain/accountability/inventory";
import { parseDatabaseConfig } from "@/lib/server/config";
import { openMigrated } from "@/lib/server/database";
import { describeOnBoth, freshDatabase, type Engine, type OwnDatabase } from "../../support/each-database";

/** The inventory names every table of the schema; a test of its own sees to that. */
const TABLES = Object.keys(INVENTORY).toSorted();

/** Each act tried on a table as it is; nothing is there to change, so that only rights decide. */
const ACTS = {
  read: (table: string) => `select count(*) from ${table}`,
  delete: (table: string) => `delete from ${table} where false`,
  empty: (table: string) => `truncate ${table} cascade`,
  alter: (table: string) => `alter table ${table} add column more int`,
  drop: (table: string) => `drop table ${table} cascade`,
} as const;

const codeOf = async (work: () => Promise<unknown>): Promise<string> => {
  try {
    await work();
    return "done";
  } catch (error) {
    return error instanceof Error && "code" in error ? String(error.code) : String(error);
  }
};
const REFUSED = "42501";

describeOnBoth("the app's own role", (open) => {
  it("knows every table of the schema", async () => {
    const rows = await open().rows<{ name: string }>(sql`
      select table_name::text as name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'spatial_ref_sys' order by 1`);
    expect(rows.map(({ name }) => name)).toEqual(TABLES);
  });

  it.each(TABLES)("%s: rows, but neither its shape nor what is only added to", async (table) => {
    const added = (APPEND_ONLY as readonly string[]).includes(table);
    const outcome: Record<string, string> = {};
    for (const act of ["read", "delete", "empty", "alter", "drop"] as const)
      outcome[act] = await codeOf(() => open().run(sql.raw(ACTS[act](table))));
    expect(outcome).toEqual({
      read: "done",
      delete: added ? REFUSED : "done",
      empty: REFUSED,
      alter: REFUSED,
      drop: REFUSED,
    });
  });

  it("adds to the access log and to the erasures, and changes nothing in them", async () => {
    await open().run(
      sql`insert into audit_log (actor_kind, action, target) values ('nobody', 'signed-in', '{}')`,
    );
    expect(await codeOf(() => open().run(sql`update audit_log set action = 'exported'`))).toBe(REFUSED);
    expect(await codeOf(() => open().run(sql`update erasures set erased_at = now()`))).toBe(REFUSED);
    expect(await codeOf(() => open().run(sql`delete from audit_log`))).toBe(REFUSED);
  });

  it("makes nothing: no table, no schema, no role, no function, no migration", async () => {
    for (const text of [
      "create table more (i int)",
      "create schema more",
      "create role more",
      "create function more() returns int language sql as 'select 1'",
      "insert into migrations.applied (at, hash) values (1, 'x')",
    ])
      expect([text, await codeOf(() => open().script(text))]).toEqual([text, REFUSED]);
  });
});

describeOnBoth("the role that reads releases", (open) => {
  const asReader = (work: (tx: Queryable) => Promise<unknown>) => codeOf(() => open().releasesOnly(work));

  it.each(TABLES)("%s: read only when it is part of a release", async (table) => {
    const shown = (RELEASE_TABLES as readonly string[]).includes(table);
    expect(await asReader((tx) => tx.rows(sql.raw(ACTS.read(table))))).toBe(shown ? "done" : REFUSED);
    // Refused by a missing right, or before that because the transaction only reads
    for (const act of ["delete", "empty", "alter", "drop"] as const)
      expect(await asReader((tx) => tx.run(sql.raw(ACTS[act](table))))).toMatch(/^(42501|25006)$/);
  });

  it("may not even when a statement claims to be the app", async () => {
    const raw = async (tx: Queryable) => tx.rows(sql`select document from drawings`);
    expect(await asReader(raw)).toBe(REFUSED);
    expect(await codeOf(() => open().rows(sql`select document from drawings`))).toBe("done");
  });

  it("is given up with its transaction, whether that ends well or not", async () => {
    const roleNow = async () =>
      (await open().rows<{ role: string }>(sql`select current_user::text as role`))[0]?.role;
    expect(await open().releasesOnly((tx) => tx.rows(sql`select current_user::text as role`))).toEqual([
      { role: RELEASES_ROLE },
    ]);
    expect(await roleNow()).not.toBe(RELEASES_ROLE);
    await asReader((tx) => tx.rows(sql`select * from marks`));
    expect(await roleNow()).not.toBe(RELEASES_ROLE);
    expect(await codeOf(() => open().run(sql`delete from failures where false`))).toBe("done");
  });
});

/** In a database of its own: what is taken away here must not be missing elsewhere. */
async function alone(
  engine: Engine,
  work: (db: Database, options: OwnDatabase["options"]) => Promise<void>,
): Promise<void> {
  const own = await freshDatabase(engine);
  try {
    await work(own.db, own.options);
  } finally {
    await own.remove();
  }
}

it.each<Engine>(["postgresql", "pglite"])(
  "fails closed when rights are others; migrating mends them (%s)",
  (engine) =>
    alone(engine, async (owner, options) => {
      const read = (table: string) =>
        codeOf(() => owner.releasesOnly((tx) => tx.rows(sql.raw(`select count(*) from ${table}`))));
      await owner.script(
        `revoke select on releases from ${RELEASES_ROLE}; grant select on marks to ${RELEASES_ROLE};
       grant delete on audit_log to ${APP_ROLE}`,
      );
      expect(await read("releases")).toBe(REFUSED);
      if (options.databaseUrl !== undefined) {
        const app = await openDatabase(options);
        await expect(app.restrict()).rejects.toThrow(/MIGRATE_DATABASE_URL/);
        await app.close();
      }
      await migrate(owner);
      expect([await read("releases"), await read("marks")]).toEqual(["done", REFUSED]);
      if (engine === "pglite") {
        // Roles belong to a whole server: on PostgreSQL the other suites would miss it.
        await owner.script(`alter role ${RELEASES_ROLE} rename to somebody_else`);
        expect(await read("releases")).toBe("22023");
      }
    }),
);

it("a login of its own for the app is let in by migrating, and cannot shed its narrowness", () =>
  alone("postgresql", async (owner, options) => {
    const login = `app_${randomUUID().slice(0, 8)}`;
    await owner.script(`create role ${login} login`);
    const url = new URL(options.databaseUrl ?? "");
    url.username = login;
    const app = await openMigrated(
      parseDatabaseConfig({
        DATABASE_URL: url.href,
        MIGRATE_DATABASE_URL: options.databaseUrl,
        DATA_DIR: `${options.dataDir}/${login}`,
        DB_POOL: "2",
      }),
    );
    try {
      expect(await app.releasesOnly((tx) => tx.rows(sql`select count(*)::int as n from releases`))).toEqual([
        { n: 0 },
      ]);
      expect(await codeOf(() => app.script("reset role; create table more (i int)"))).toBe(REFUSED);
      expect(await codeOf(() => app.script("reset role; delete from audit_log"))).toBe(REFUSED);
    } finally {
      await app.close();
      await owner.script(`drop owned by ${login}; drop role ${login}`);
    }
  }));
