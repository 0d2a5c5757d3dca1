import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, inject, it, vi } from "vitest";
import type { Database, Queryable } from "@/db/database";
import { appliedMigrations, knownMigrations, migrate, migrateWithin } from "@/db/migrate";
import { openDatabase } from "@/db/open";
import { bundledScript } from "../../support/bundled-script";
import { seeded } from "../../support/killed-rounds";

const ROUNDS = Number(process.env["SOAK_ROUNDS"] ?? 1);
const seed = Number(process.env["SEED"] ?? Date.now() % 100_000);

/** Tables, columns, constraints and indexes of our own, as one text. */
async function schemaOf(db: Queryable): Promise<string> {
  const rows = await db.rows<{ line: string }>(sql`
    select c.table_name || '.' || c.column_name || ' ' || c.data_type || ' ' || c.is_nullable || coalesce(c.column_default, '') as line
    from information_schema.columns c where c.table_schema = 'public'
    union all select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint
    where connamespace = 'public'::regnamespace
    union all select indexdef from pg_indexes where schemaname = 'public' order by 1`);
  return rows.map(({ line }) => line).join("\n");
}

describe(`kill -9 in the middle of a migration, ${ROUNDS} rounds, seed ${seed}`, () => {
  const admin = postgres(inject("adminUrl"), { max: 1, onnotice: () => undefined });
  const names: string[] = [];
  let empty: Database;
  let script = "";
  let wholeMs = 0;
  const fresh = async () => {
    const name = `ortssinn_migration_${randomUUID().slice(0, 8)}`;
    names.push(name);
    await admin.unsafe(`create database ${name}`);
    const url = new URL(inject("adminUrl"));
    url.pathname = `/${name}`;
    return { name, url: url.href, db: await openDatabase({ databaseUrl: url.href, dataDir: ".data" }) };
  };

  beforeAll(async () => {
    script = await bundledScript("migrator");
    empty = (await fresh()).db;
    const { db } = await fresh();
    const began = performance.now();
    await migrate(db);
    wholeMs = performance.now() - began;
    await db.close();
  });
  afterAll(async () => {
    await empty.close();
    for (const name of names) await admin.unsafe(`drop database ${name} with (force)`);
    await admin.end();
  });

  /** The schema after some of the migrations, made and taken back in one transaction. */
  async function schemaAfter(count: number): Promise<string> {
    let schema = "";
    const back = new Error("taken back");
    const upTo = knownMigrations()[count - 1]?.at ?? 0;
    await empty
      .transaction(async (tx) => {
        await migrateWithin(tx, upTo);
        schema = await schemaOf(tx);
        throw back;
      })
      .catch((error: unknown) => {
        if (error !== back) throw error;
      });
    return schema;
  }

  it(
    "leaves whole migrations only, and the next start goes on where it ended",
    async () => {
      const random = seeded(seed);
      const all = await schemaAfter(knownMigrations().length);
      for (let round = 0; round < ROUNDS; round += 1) {
        const { name, url, db } = await fresh();
        const child = spawn(process.execPath, [script], {
          env: { ...process.env, ORTSSINN_ROOT: process.cwd(), DATABASE_URL: url },
          stdio: ["ignore", "pipe", "inherit"],
        });
        await once(child.stdout, "data");
        await pause(((round + random()) / ROUNDS) * wholeMs);
        child.kill("SIGKILL");
        if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
        // The server notices by and by that nobody is there any more.
        await vi.waitFor(
          async () => {
            const [others] = await admin`select count(*)::int as count from pg_stat_activity
              where datname = ${name} and state <> 'idle'`;
            expect(others?.["count"]).toBe(0);
          },
          { timeout: 20_000, interval: 50 },
        );
        const begun = await db.rows<{ there: boolean }>(
          sql`select to_regclass('migrations.applied') is not null as there`,
        );
        const applied = begun[0]?.there ? (await appliedMigrations(db)).length : 0;
        expect([round, await schemaOf(db)]).toEqual([round, await schemaAfter(applied)]);
        expect(await migrate(db)).toBe(knownMigrations().length - applied);
        expect(await schemaOf(db)).toBe(all);
        await db.close();
      }
    },
    60_000 + ROUNDS * 20_000,
  );
});
