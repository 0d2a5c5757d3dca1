import "@/tests/support/settings";
import fs from "node:fs";
import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Database, Queryable } from "@/db/database";
import { appliedMigrations, knownMigrations, migrate } from "@/db/migrate";
import { emptySchema, holdsAnything } from "@/db/queries/backups";
import { restoreBackup } from "@/lib/services/backups/restore-backup";
import { digestOf, digests, ownFolder, type Digest } from "@/tests/support/backups";
import { freshDatabase, type Engine } from "@/tests/support/each-database";

const GOLDEN = "tests/golden/backup";
const STATES = fs.readdirSync(GOLDEN).flatMap((file) => /^(\d{4})\.backup$/.exec(file)?.[1] ?? []);

/** Tables that hold the same in another form since: as they were. */
const AS_THEY_WERE: Readonly<Record<string, SQL>> = {
  release_people: sql`(select * from release_people where participant_id is not null)`,
  release_sets: sql`(
    select s.release_id, s.attitude, s.zone, s.rest, s.cells, (
      select coalesce(jsonb_agg(('x' || encode(substr(s.people, at, 4), 'hex'))::bit(32)::int order by at), '[]')
      from generate_series(1, length(s.people), 4) at) as people
    from release_sets s)`,
  release_strata: sql`(
    select s.release_id, r.study_id, e.number, s.stratum, s.workshops
    from release_strata s join releases r on r.id = s.release_id, unnest(s.people) as e(number))`,
};

/** A database whose connection ends with the n-th statement inside a transaction. */
function failingAfter(db: Database, statements: number): Database {
  let left = statements;
  const guarded = (tx: Queryable): Queryable => ({
    rows: (query) => (left-- > 0 ? tx.rows(query) : Promise.reject(new Error("killed"))),
    run: (query) => (left-- > 0 ? tx.run(query) : Promise.reject(new Error("killed"))),
  });
  return new Proxy(db, {
    get: (target, name) =>
      name === "transaction"
        ? <T>(work: (tx: Queryable) => Promise<T>) => target.transaction((tx) => work(guarded(tx)))
        : (Reflect.get(target, name) as unknown),
  });
}

describe.each<Engine>(["postgresql", "pglite"])("an older schema (%s)", (engine) => {
  it("is brought up to date with nothing lost, and a migration that is cut off is done anew", async () => {
    const own = await freshDatabase(engine);
    const { folder, remove } = ownFolder();
    try {
      for (const state of STATES) {
        const { madeAt } = await restoreBackup(
          { db: own.db, clock: () => new Date() },
          {
            file: `${GOLDEN}/${state}.backup`,
            passphrase: null,
            basemaps: folder,
            replace: true,
            erasures: [],
          },
        );
        expect(madeAt).toMatch(/^2026-/);
        expect(await appliedMigrations(own.db)).toEqual(knownMigrations());
        const golden = JSON.parse(fs.readFileSync(`${GOLDEN}/${state}.json`, "utf8")) as Record<
          string,
          Digest
        >;
        for (const [table, expected] of Object.entries(golden))
          expect([table, await digestOf(own.db, table, expected.columns, AS_THEY_WERE[table])]).toEqual([
            table,
            expected,
          ]);
      }
      const whole = await digests(own.db);

      // As if the process had ended in the middle of the first, then of later migrations.
      await own.db.transaction(emptySchema);
      expect(await holdsAnything(own.db)).toBe(false);
      for (const statements of [4, 20, 90]) {
        await expect(migrate(failingAfter(own.db, statements))).rejects.toThrow("killed");
        const applied = await appliedMigrations(own.db);
        expect(applied).toEqual(knownMigrations().slice(0, applied.length));
        const [tables] = await own.db.rows<{ count: number }>(
          sql`select count(*)::int as count from information_schema.tables where table_schema = 'public' and table_name = 'drawings'`,
        );
        expect(tables?.count).toBe(applied.length > 0 ? 1 : 0);
      }
      await migrate(own.db);
      expect(Object.keys(await digests(own.db)).sort()).toEqual(Object.keys(whole).sort());
    } finally {
      await own.remove();
      remove();
    }
  });
});
