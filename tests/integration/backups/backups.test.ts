import "@/tests/support/settings";
import fs from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { setBasemap } from "@/db/queries/basemaps";
import { nameByContent } from "@/lib/domain/basemap/file-name";
import { holdDatabase } from "@/lib/server/database";
import { BackupRefused } from "@/lib/services/backups/refused";
import { loadFixture } from "@/lib/services/demo/load-fixture";
import { restoreBackup } from "@/lib/services/backups/restore-backup";
import { writeBackup } from "@/lib/services/backups/write-backup";
import { digests, ownFolder } from "@/tests/support/backups";
import { calls } from "@/tests/support/calls";
import { freshDatabase, type Engine, type OwnDatabase } from "@/tests/support/each-database";
import { drawingDocument, liveMark, secret, seedStudy, type SeededStudy } from "@/tests/support/study";

/** People in the long drill of `npm run soak`, and how long each of its tests may take. */
const DRILL = Number(process.env["BACKUP_DRILL_PEOPLE"] ?? 0);
const PATIENCE = DRILL > 0 ? { timeout: 40 * 60_000 } : {};
const PASSPHRASE = "a passphrase of these tests";
const MAP = nameByContent("5".repeat(64));
const clock = () => new Date("2026-11-22T12:00:00Z");

describe.each<Engine>(["postgresql", "pglite"])("a backup (%s)", PATIENCE, (engine) => {
  const own = ownFolder();
  let source: OwnDatabase;
  let target: OwnDatabase;
  let study: SeededStudy;
  const file = own.inside("study.backup");

  const put = (documents: number) =>
    Promise.all(
      Array.from({ length: documents }, async () => {
        const label = 'Café „Größe“, \\ "quoted"\n\tالعربية';
        const document = drawingDocument({ workshop: study.workshop.id, marks: [liveMark({ label })] });
        const answer = await calls.put(document, { secret: secret(), pass: study.pass });
        expect(answer.status).toBe(201);
      }),
    );
  const write = (to: string, passphrase: string | null = PASSPHRASE) =>
    writeBackup(source.db, { file: to, passphrase, basemaps: own.folder, now: clock() });

  beforeAll(async () => {
    source = await freshDatabase(engine);
    target = await freshDatabase(engine);
    holdDatabase(source.db);
    study = await seedStudy(source.db);
    fs.writeFileSync(own.inside(MAP), Buffer.alloc(300_000, "map"));
    await setBasemap(source.db, study.id, MAP);
    await put(12);
  });
  afterAll(async () => {
    holdDatabase(null);
    await source.remove();
    await target.remove();
    own.remove();
  });

  const restore = async (target: OwnDatabase, from: string, given: Record<string, unknown> = {}) =>
    restoreBackup(
      { db: target.db, clock },
      {
        file: from,
        passphrase: PASSPHRASE,
        basemaps: own.inside("maps"),
        replace: false,
        erasures: [],
        ...given,
      },
    );

  it("holds every row and base map, and comes back on the other database", async () => {
    if (DRILL > 0) await loadFixture(source.db, { study: study.slug, participants: DRILL, seed: 1 });
    const before = await digests(source.db);
    const began = performance.now();
    const { rows, bytes } = await write(file);
    const written = performance.now();
    expect(rows).toBe(Object.values(before).reduce((sum, table) => sum + table.rows, 0));
    expect(before["drawings"]?.rows).toBe(12 + DRILL);
    const other = await freshDatabase(engine === "pglite" ? "postgresql" : "pglite");
    try {
      await restore(other, file);
      const seconds = (from: number, to: number) => `${((to - from) / 1_000).toFixed(1)} s`;
      if (DRILL > 0) {
        const restored = performance.now();
        const [size] = await source.db.rows<{ bytes: number }>(
          sql`select pg_database_size(current_database())::float8 as bytes`,
        );
        console.log(
          `${engine}: ${rows} rows, database ${size?.bytes} bytes, file ${bytes} bytes, written in ${seconds(began, written)}, restored on ${other.db.engine} in ${seconds(written, restored)}`,
        );
      }
      expect(await digests(other.db)).toEqual(before);
      expect(fs.readFileSync(own.inside(`maps/${MAP}`))).toEqual(fs.readFileSync(own.inside(MAP)));
      // Counters go on behind what was loaded.
      await other.db.run(
        sql`insert into audit_log (actor_kind, action, target) values ('operator', 'x', '{}')`,
      );
    } finally {
      await other.remove();
    }
  });

  it("is of one moment, while others go on writing", async () => {
    const under = own.inside("under-load.backup");
    let writing = true;
    const load = (async () => {
      for (; writing; await pause(30)) await put(1);
    })();
    await write(under, null).finally(() => (writing = false));
    await load;
    await restore(target, under);
    const [torn] = await target.db.rows<{ count: number }>(sql`
      select count(*)::int as count from drawings d
      where not exists (select 1 from marks m where m.drawing_id = d.id)
        or not exists (select 1 from participants p where p.id = d.participant_id)`);
    expect(torn?.count).toBe(0);
  });

  it("is refused damaged, cut, with a wrong key and from a newer version, and changes nothing then", async () => {
    const whole = fs.readFileSync(file);
    const bad = own.inside("bad.backup");
    const before = await digests(target.db);
    const refusal = async (bytes: Buffer, given: Record<string, unknown> = {}) => {
      fs.writeFileSync(bad, bytes);
      const error: unknown = await restore(target, bad, { replace: true, ...given }).catch((e: unknown) => e);
      return error instanceof BackupRefused ? error.reason : error;
    };
    const flipped = (at: number) => {
      const copy = Buffer.from(whole);
      copy.writeUInt8(copy.readUInt8(at) ^ 1, at);
      return copy;
    };
    expect(await refusal(whole.subarray(0, whole.length - 1_024))).toBe("damaged");
    expect(await refusal(Buffer.concat([whole, Buffer.from("x")]))).toBe("damaged");
    for (const part of [0.3, 0.6, 0.99])
      expect(await refusal(flipped(Math.floor(whole.length * part)))).toBe("damaged");
    expect(await refusal(flipped(2))).toBe("no-backup");
    expect(await refusal(whole, { passphrase: "another passphrase than that" })).toBe("wrong-key");
    expect(await refusal(whole, { passphrase: null })).toBe("key-needed");
    expect(await refusal(whole, { replace: false })).toBe("not-empty");
    expect(await refusal(Buffer.from('ORTSSINN-BACKUP\n{"version":2}\n'))).toBe("newer");
    expect(await digests(target.db)).toEqual(before);
  });

  it("is not kept when what was written cannot be restored here, and never in the place of another", async () => {
    const later = sql`insert into migrations.applied (at, hash) values (9999999999999, ${"f".repeat(64)})`;
    await source.db.run(later);
    await expect(write(own.inside("newer.backup"))).rejects.toMatchObject({ reason: "newer" });
    expect(fs.readdirSync(own.folder).filter((name) => name.startsWith("newer"))).toEqual([]);
    await source.db.run(sql`delete from migrations.applied where at = 9999999999999`);
    const whole = fs.readFileSync(file);
    await expect(write(file)).rejects.toMatchObject({ reason: "exists" });
    expect(fs.readFileSync(file).equals(whole)).toBe(true); // in a long drill too large to compare byte by byte
  });

  it("is not restored by halves: what fails on the way leaves the target as it was", async () => {
    const before = await digests(target.db);
    const impossible = [{ kind: "drawing", drawing: "no id", secret: "", at: "" }];
    await expect(restore(target, file, { replace: true, erasures: impossible })).rejects.toThrow();
    expect(await digests(target.db)).toEqual(before);
  });
});
