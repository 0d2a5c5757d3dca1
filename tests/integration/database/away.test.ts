import { readdirSync } from "node:fs";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "@/db/database";
import { migrate } from "@/db/migrate";
import { openDatabase } from "@/db/open";
import type { Cluster } from "../../support/cluster";
import { makeCluster } from "../../support/cluster";

describe("PostgreSQL goes away and comes back", () => {
  let cluster: Cluster;
  const opened: Database[] = [];
  const open = async (name: string) => {
    const db = await openDatabase({ databaseUrl: cluster.url(name), dataDir: ".data" });
    opened.push(db);
    return db;
  };

  beforeAll(async () => {
    cluster = await makeCluster();
  });
  afterAll(async () => {
    await Promise.all(opened.map((db) => db.close()));
    await cluster.remove();
  });

  it("two starts at once: each migration is applied once, the later start finds nothing to do", async () => {
    const [one, other] = [await open("postgres"), await open("postgres")];
    const applied = await Promise.all([migrate(one), migrate(other)]);
    const migrations = readdirSync("drizzle").filter((name) => name.endsWith(".sql"));
    expect(applied[0] + applied[1]).toBe(migrations.length);
    expect(await one.rows(sql`select count(*)::int as n from migrations.applied`)).toEqual([
      { n: migrations.length },
    ]);
    expect(await migrate(other)).toBe(0);
  });

  it("answers `unavailable` while it is away, in transactions too, and recovers without a restart", async () => {
    const db = await open("postgres");
    await db.script("create table kept (i int)");
    const interrupted = db.transaction(async (tx) => {
      await tx.run(sql`insert into kept values (1)`);
      await cluster.stop("immediate");
      await tx.run(sql`insert into kept values (2)`);
    });
    await expect(interrupted).rejects.toMatchObject({ code: "unavailable" });
    await expect(db.rows(sql`select 1`)).rejects.toMatchObject({ code: "unavailable" });
    await expect(db.transaction((tx) => tx.rows(sql`select 1`))).rejects.toMatchObject({
      code: "unavailable",
    });
    await cluster.start();
    expect(await db.rows(sql`select count(*)::int as n from kept`)).toEqual([{ n: 0 }]);
  });

  it("does not lose its connections to readers who stop early", async () => {
    const db = await open("postgres");
    for (let reader = 0; reader < 6; reader += 1) {
      for await (const rows of db.stream(sql`select generate_series(1, 100000) as i`, 100)) {
        expect(rows).toHaveLength(100);
        break;
      }
    }
    expect(await db.rows(sql`select 1 as one`)).toEqual([{ one: 1 }]);
  });

  it("closing lets work under way finish and refuses what comes after", async () => {
    const db = await openDatabase({ databaseUrl: cluster.url("postgres"), dataDir: ".data" });
    const slow = db.rows(sql`select 1 as one from pg_sleep(0.3)`);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await db.close();
    expect(await slow).toEqual([{ one: 1 }]);
    await expect(db.rows(sql`select 1`)).rejects.toMatchObject({ code: "unavailable" });
  });
});
