import { sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { migrate } from "@/db/migrate";
import { StatementFailed } from "@/db/drivers/failure";
import { describeOnBoth } from "../../support/each-database";

describeOnBoth(
  "the database contract",
  (open) => {
    beforeAll(() =>
      open().script("create table things (id int primary key, name text); create index on things (name)"),
    );

    const count = async () =>
      (await open().rows<{ n: number }>(sql`select count(*)::int as n from things`))[0]?.n;

    it("counts changed rows", async () => {
      expect(await open().run(sql`insert into things select i, 'x' from generate_series(1, 5) i`)).toBe(5);
      expect(await open().run(sql`update things set name = 'y' where id > 3`)).toBe(2);
      expect(await open().run(sql`delete from things`)).toBe(5);
    });

    it("rolls back when the work throws", async () => {
      const work = open().transaction(async (tx) => {
        await tx.run(sql`insert into things values (1, 'gone')`);
        throw new Error("no");
      });
      await expect(work).rejects.toThrow("no");
      expect(await count()).toBe(0);
    });

    it("does not call success what a caught failure rolled back", async () => {
      const work = open().transaction(async (tx) => {
        await tx.run(sql`insert into things values (9, 'lost')`);
        await tx.run(sql`select 1 / 0`).catch(() => 0);
      });
      await expect(work).rejects.toMatchObject({ code: "25P02" });
      expect(await count()).toBe(0);
    });

    it("returns what the work returns and keeps its rows", async () => {
      const result = await open().transaction(async (tx) => {
        await tx.run(sql`insert into things values (2, 'kept')`);
        return (await tx.rows<{ name: string }>(sql`select name from things where id = 2`))[0]?.name;
      });
      expect(result).toBe("kept");
    });

    it("names the constraint of a refused statement and goes on", async () => {
      const failure: unknown = await open()
        .run(sql`insert into things values (2, 'again')`)
        .catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(StatementFailed);
      expect(failure).toMatchObject({ code: "23505", constraint: "things_pkey", table: "things" });
      expect(await count()).toBe(1);
    });

    it("lets many work at once without losing an update", async () => {
      await open().run(sql`insert into things values (3, '0')`);
      await Promise.all(
        Array.from({ length: 40 }, () =>
          open().transaction(async (tx) => {
            const [row] = await tx.rows<{ name: string }>(
              sql`select name from things where id = 3 for update`,
            );
            await tx.run(sql`update things set name = ${String(Number(row?.name) + 1)} where id = 3`);
          }),
        ),
      );
      expect(await open().rows(sql`select name from things where id = 3`)).toEqual([{ name: "40" }]);
    });

    it("refuses the database itself inside of a transaction", async () => {
      const work = open().transaction(() => open().rows(sql`select 1`));
      await expect(work).rejects.toThrow(/`tx`/);
    });

    it("streams in batches, stops with the reader, and lets others write meanwhile", async () => {
      await open().run(sql`insert into things select i, 'many' from generate_series(1000, 3499) i`);
      const sizes: number[] = [];
      for await (const rows of open().stream<{ id: number }>(
        sql`select id from things where name = ${"many"} order by id`,
        1000,
      )) {
        sizes.push(rows.length);
        await open().run(sql`update things set name = 'seen' where id = ${rows[0]?.id}`);
      }
      expect(sizes).toEqual([1000, 1000, 500]);
      for await (const rows of open().stream(sql`select id from things`, 10)) {
        expect(rows).toHaveLength(10);
        break;
      }
      const broken = async () => {
        for await (const rows of open().stream(sql`select 1 / (id - 1100) from things where id >= 1000`, 10))
          expect(rows.length).toBeGreaterThan(0);
      };
      await expect(broken()).rejects.toBeInstanceOf(StatementFailed);
      expect(await count()).toBeGreaterThan(2500);
    });

    it("migrates once: a second run finds nothing to do", async () => {
      expect(await migrate(open())).toBe(0);
      expect(await Promise.all([migrate(open()), migrate(open())])).toEqual([0, 0]);
    });
  },
  "owner",
);
