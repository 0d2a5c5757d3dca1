import "@/tests/support/settings";
import { randomUUID } from "node:crypto";
import fs from "node:fs";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { storeAudio } from "@/db/queries/audio";
import { auditLines } from "@/db/queries/audit";
import { quarantineParcel } from "@/db/queries/sealed";
import type { Actor } from "@/lib/domain/access/actor";
import { ROLES, type Role } from "@/lib/domain/access/roles";
import { isLive } from "@/lib/domain/drawing/live-mark";
import { holdDatabase } from "@/lib/server/database";
import { upkeep } from "@/lib/server/upkeep";
import { askForBackup, runBackup } from "@/lib/services/backups/make-backup";
import type { Context } from "@/lib/services/context";
import { cancelJob } from "@/lib/services/jobs/cancel-job";
import { readJob } from "@/lib/services/jobs/read-job";
import { applyEverywhere, askForRetention, runRetention } from "@/lib/services/retention/apply-retention";
import { readKeeping } from "@/lib/services/retention/read-keeping";
import { ownFolder } from "@/tests/support/backups";
import { calls } from "@/tests/support/calls";
import { describeOnBoth } from "@/tests/support/each-database";
import {
  drawingDocument,
  liveMark,
  secret,
  seedStudy,
  studyDefinition,
  type SeededStudy,
} from "@/tests/support/study";

const DAY_MS = 24 * 60 * 60_000;
const CANARY = "kanarie-2d4e";
const NOTHING = { unfinished: 0, audio: 0, keys: 0, raw: 0 };

describeOnBoth("what is kept", (open) => {
  const own = ownFolder();
  let study: SeededStudy;
  const userId = randomUUID();
  beforeAll(async () => {
    holdDatabase(open());
    study = await seedStudy(open(), {
      definition: studyDefinition({ retention: { rawMonths: 2, audioDays: 20, keyMonths: 1 } }),
    });
    await open().run(
      sql`insert into users (id, email, name, password_hash) values (${userId}::uuid, 'k@example.org', 'K', '-')`,
    );
  });
  afterAll(() => {
    holdDatabase(null);
    own.remove();
  });

  const inDays = (days: number) => new Date(Date.now() + days * DAY_MS);
  const ctx = (actor: Actor, now = new Date()): Context => ({
    actor,
    db: open(),
    clock: () => now,
    ids: randomUUID,
    log: { info() {}, warn() {}, error() {} },
  });
  const operator: Actor = { kind: "operator" };
  const person = (role: Role): Actor => ({
    kind: "person",
    userId,
    name: "K",
    tokenStudyId: null,
    roles: { [study.id]: [role] },
  });
  async function draw(finished: boolean): Promise<{ id: string; mine: string }> {
    const document = drawingDocument({
      workshop: study.workshop.id,
      marks: [liveMark({ label: CANARY })],
      ...(finished ? {} : { finishedAt: null }),
    });
    const mine = secret();
    expect((await calls.put(document, { secret: mine, pass: study.pass })).status).toBe(201);
    const [mark] = document.marks;
    if (!mark || !isLive(mark)) throw new Error("no live mark");
    await storeAudio(open(), {
      drawingId: document.id,
      markId: mark.id,
      studyId: study.id,
      mediaType: "audio/webm",
      seconds: 1,
      hash: Buffer.alloc(32),
      bytes: Buffer.from("voice"),
      receivedAt: new Date(),
    });
    return { id: document.id, mine };
  }
  const of = async (days: number, dryRun = true) => {
    const applied = await applyEverywhere(ctx(operator, inDays(days)), { dryRun });
    return applied.find((one) => one.study === study.slug)?.counts;
  };

  it("goes class by class when its time has come, and only then; published zones stay", async () => {
    const [one] = [await draw(true), await draw(true), await draw(false)];
    const bytes = Buffer.from(CANARY);
    await quarantineParcel(open(), {
      id: randomUUID(),
      studyId: study.id,
      hash: bytes,
      bytes,
      reason: "x",
      at: new Date(),
    });
    await open().run(sql`
      insert into releases (id, study_id, number, mode, participants, facts)
      values (${randomUUID()}::uuid, ${study.id}::uuid, 1, 'final', 20, '{}')`);
    await open().run(sql`
      insert into release_zones (release_id, study_id, attitude, zone, resolution, rest, persons, since, geometry)
      select id, study_id, 'use', 'z', 9, false, 7, '2026-11-20',
        ST_Multi(ST_SetSRID(ST_MakeEnvelope(6.8, 51.2, 6.9, 51.3), 4326)) from releases where study_id = ${study.id}::uuid`);
    const zones = async () =>
      open().rows(sql`select r.facts, z::text from releases r join release_zones z on z.release_id = r.id`);
    const published = await zones();

    // While a workshop is open nothing but recordings is ever due.
    expect(await of(19)).toEqual(NOTHING);
    expect(await of(4_000)).toEqual({ ...NOTHING, audio: 3 });
    await open().run(sql`update workshops set closed_at = now() where id = ${study.workshop.id}::uuid`);
    expect(await of(6)).toEqual(NOTHING);
    expect(await of(8)).toEqual({ ...NOTHING, unfinished: 1 });
    expect(await of(100)).toEqual({ unfinished: 1, audio: 3, keys: 3, raw: 3 });

    expect(await of(8, false)).toEqual({ ...NOTHING, unfinished: 1 });
    expect(await of(25, false)).toEqual({ ...NOTHING, audio: 2 });
    expect((await calls.findByReceipt({ receipt: one.mine })).status).toBe(200);
    expect(await of(35, false)).toEqual({ ...NOTHING, keys: 2 });
    expect((await calls.findByReceipt({ receipt: one.mine })).status).toBe(404);
    expect((await calls.get(one.id, one.mine)).status).toBe(403);
    expect(await of(70, false)).toEqual({ ...NOTHING, raw: 2 });
    expect(await of(70)).toEqual(NOTHING);
    for (const table of [
      "drawings",
      "drawing_versions",
      "drawn_figures",
      "marks",
      "touched_cells",
      "participants",
      "mark_audio",
      "quarantine",
      "passes", // so that what a tablet still sends is refused
    ]) {
      const [left] = await open().rows<{ count: number }>(
        sql`select count(*)::int as count from ${sql.raw(table)} where ${table.startsWith("draw") && table !== "drawings" ? sql`true` : sql`study_id = ${study.id}::uuid`}`,
      );
      expect([table, left?.count]).toEqual([table, 0]);
    }
    expect(await zones()).toEqual(published);

    // What still comes is refused in words, and the tablet keeps it: only 410 lets it delete its copy.
    const late = drawingDocument({ workshop: study.workshop.id, marks: [liveMark({ label: CANARY })] });
    for (const pass of [study.pass, undefined]) {
      const answer = await calls.put(late, { secret: secret(), ...(pass ? { pass } : {}) });
      expect([answer.status, answer.headers.get("content-type")]).toEqual([403, "application/problem+json"]);
      expect(await answer.json()).toMatchObject({ code: "wrong-pass" });
    }
    const lines = await auditLines(open(), { studyId: study.id, limit: 20, beforeId: null });
    expect(lines.filter(({ action }) => action === "retention-applied").map(({ target }) => target)).toEqual([
      { kept: "raw", deleted: 2 },
      { kept: "keys", deleted: 2 },
      { kept: "audio", deleted: 2 },
      { kept: "unfinished", deleted: 1 },
    ]);
  });

  it("is seen, deleted and backed up by owner and data protection alone", async () => {
    const store = {
      folder: own.inside("backups"),
      passphrase: null,
      basemaps: own.folder,
    };
    const input = { study: study.slug, folder: store.folder };
    for (const role of ROLES.filter((one) => one !== "owner" && one !== "data-protection")) {
      for (const verb of [
        () => readKeeping(ctx(person(role)), input),
        () => askForRetention(ctx(person(role)), input),
        () => askForBackup(ctx(person(role)), input),
      ])
        await expect(verb()).rejects.toMatchObject({ code: "forbidden" });
    }
    await expect(askForBackup(ctx({ kind: "nobody" }), input)).rejects.toMatchObject({
      code: "not-signed-in",
    });

    for (const role of ["owner", "data-protection"] as const) {
      const me = ctx(person(role), role === "owner" ? new Date() : inDays(1));
      const { job } = await askForRetention(me, input);
      expect(await askForRetention(me, input)).toEqual({ job, begun: false });
      await runRetention(me, { ...input, job });
      expect(await readJob(me, { job })).toMatchObject({ state: "done", result: NOTHING });
      const backup = await askForBackup(me, input);
      await runBackup(me, { ...input, job: backup.job, store });
      expect(await readJob(me, { job: backup.job })).toMatchObject({ state: "done", progress: 100 });
    }
    const { backups } = await readKeeping(ctx(person("owner")), input);
    expect(backups.map(({ bytes }) => bytes > 1_000)).toEqual([true, true]);

    // Stopped, nothing of it is left.
    const me = ctx(person("owner"), inDays(2));
    const { job } = await askForBackup(me, input);
    await cancelJob(me, { job });
    await runBackup(me, { ...input, job, store });
    expect(fs.readdirSync(store.folder)).toHaveLength(2);
  });

  it("is looked after once a day by one of several processes, with backups when they are asked for", async () => {
    const [dataDir, every] = [process.env["DATA_DIR"], process.env["BACKUP_EVERY_MINUTES"]];
    process.env["DATA_DIR"] = own.folder;
    process.env["BACKUP_EVERY_MINUTES"] = "60";
    try {
      const now = inDays(100);
      const done = await Promise.all(Array.from({ length: 4 }, () => upkeep(open(), now)));
      expect(done.flat().sort()).toEqual(["backup", "retention"]);
      expect(await upkeep(open(), new Date(now.getTime() + 61 * 60_000))).toEqual(["backup"]);
      // Fifteen days later only the new one is kept, with the newest.
      await upkeep(open(), new Date(now.getTime() + 15 * DAY_MS));
      expect(fs.readdirSync(own.inside("backups"))).toHaveLength(1);
    } finally {
      restoreSetting("DATA_DIR", dataDir);
      restoreSetting("BACKUP_EVERY_MINUTES", every);
    }
  });
});

function restoreSetting(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}
