import { spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { DirectoryInUse, openDatabase } from "@/db/open";
import { bundledScript } from "../../support/bundled-script";

/** GEOS cannot intersect a bow-tie: PGlite answers such a statement as if it were empty. */
const swallowed = sql`select ST_AsText(ST_Intersection(g, g)) as g
  from (select ST_GeomFromText('POLYGON((0 0, 10 10, 10 0, 0 10, 0 0))') as g) as bow`;

/** The soak asks for two thousand. */
const ERRORS = process.env["SOAK_ROUNDS"] === undefined ? 400 : 2_000;

describe("the embedded database", () => {
  let dataDir = "";
  beforeEach(() => {
    dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "ortssinn-pglite-"));
    fs.cpSync(inject("templateFolder"), dataDir, { recursive: true });
  });
  afterEach(() => fs.rmSync(dataDir, { recursive: true, force: true }));

  async function otherProcess() {
    const child = spawn(process.execPath, [await bundledScript("writer")], {
      env: {
        ...process.env,
        ORTSSINN_ROOT: process.cwd(),
        DATA_DIR: dataDir,
        DATABASE_URL: undefined,
        WRITERS: "2",
      },
      stdio: ["ignore", "pipe", "ignore"],
    });
    child.stdout.resume();
    const [first] = (await once(child.stdout, "data")) as [Buffer];
    expect(first.toString()).toMatch(/^lost 0/);
    return child;
  }

  it("refuses a second process within a second, naming the first, and takes over when that was killed", async () => {
    const holder = await otherProcess();
    const begun = performance.now();
    const refusal: unknown = await openDatabase({ dataDir }).catch((error: unknown) => error);
    expect(performance.now() - begun).toBeLessThan(1000);
    expect(refusal).toBeInstanceOf(DirectoryInUse);
    expect(refusal).toMatchObject({ pid: holder.pid });
    expect(String(refusal)).toContain(`in use by process ${holder.pid}`);
    holder.kill("SIGKILL");
    await once(holder, "exit");
    const db = await openDatabase({ dataDir });
    await expect(openDatabase({ dataDir })).rejects.toBeInstanceOf(DirectoryInUse);
    await db.close();
  });

  it("ends on SIGTERM with its last checkpoint written and its lock gone", async () => {
    const holder = await otherProcess();
    holder.kill("SIGTERM");
    const [code] = (await once(holder, "exit")) as [number];
    expect(code).toBe(0);
    expect(fs.existsSync(path.join(dataDir, "database.lock"))).toBe(false);
    const db = await openDatabase({ dataDir });
    const [row] = await db.rows<{ n: number }>(sql`select count(*)::int as n from acknowledged`);
    expect(row?.n).toBeGreaterThan(0);
    await db.close();
  });

  it(`throws on every swallowed geometry error, rolls back, and still answers after ${ERRORS} of them`, async () => {
    const db = await openDatabase({ dataDir });
    await db.script("create table seen (i int)");
    let thrown = 0;
    for (let attempt = 0; attempt < ERRORS; attempt += 1) {
      await db.rows(swallowed).catch((error: unknown) => {
        expect(error).toMatchObject({ code: "XX000" });
        thrown += 1;
      });
    }
    expect(thrown).toBe(ERRORS);
    const work = db.transaction(async (tx) => {
      await tx.run(sql`insert into seen values (1)`);
      await tx.rows(swallowed);
    });
    await expect(work).rejects.toMatchObject({ code: "XX000" });
    expect(await db.rows(sql`select count(*)::int as n from seen`)).toEqual([{ n: 0 }]);
    await db.close();
  }, 300_000);

  it("leaves the main loop free while a long statement runs", async () => {
    const db = await openDatabase({ dataDir });
    let longest = 0;
    let last = performance.now();
    const timer = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    await db.rows(sql`select count(*)::int as n from generate_series(1, 3000000) as i where sqrt(i) > 1`);
    clearInterval(timer);
    expect(longest).toBeLessThan(400);
    await db.close();
  });
});
