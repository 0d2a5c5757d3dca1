import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { insertRelease } from "@/db/queries/releases";
import { NOBODY } from "@/lib/domain/access/actor";
import type { Role } from "@/lib/domain/access/roles";
import type { Released, ReleaseTables } from "@/lib/domain/privacy/produce-release";
import { cancelJob } from "@/lib/services/jobs/cancel-job";
import { readJob } from "@/lib/services/jobs/read-job";
import { listReleases } from "@/lib/services/releases/list-releases";
import { makeRelease } from "@/lib/services/releases/make-release";
import { readSurface } from "@/lib/services/releases/read-surface";
import { readTables } from "@/lib/services/releases/read-tables";
import { readZones } from "@/lib/services/releases/read-zones";
import { runRelease } from "@/lib/services/releases/run-release";
import { describeOnBoth } from "../../support/each-database";
import {
  ALL_ZONES,
  contextOf,
  person,
  planner,
  release,
  seedDrawing,
  seedPeople,
  seedReleaseStudy,
} from "./seed";

describeOnBoth("what a release refuses", (open) => {
  it("says not-yet while nobody has finished", async () => {
    const db = open();
    const study = await seedReleaseStudy(db);
    await seedDrawing(db, study, { finished: false });
    await expect(makeRelease(planner(db, study), { study: study.slug })).rejects.toMatchObject({
      code: "not-yet",
      extra: { reason: "no-finished-drawings" },
    });
  });

  it("stops when cancelled and stores nothing", async () => {
    const db = open();
    const study = await seedReleaseStudy(db);
    await seedPeople(db, study, 15);
    const ctx = planner(db, study);
    const { job } = await makeRelease(ctx, { study: study.slug });
    await cancelJob(ctx, { job });
    await runRelease(ctx, { study: study.slug, job });
    expect(await readJob(ctx, { job })).toMatchObject({ state: "cancelled", result: null });
    expect(await listReleases(ctx, { study: study.slug })).toEqual([]);
  });

  it("answers 410 once withdrawn, 404 for a release of another study", async () => {
    const db = open();
    const study = await seedReleaseStudy(db);
    const other = await seedReleaseStudy(db);
    await seedPeople(db, study, 15);
    await seedPeople(db, other, 15);
    const { result } = await release(db, study);
    const { result: foreign } = await release(db, other);
    const idOf = (value: unknown) => (value as { id: string }).id;
    const read = (id: string) =>
      readZones(planner(db, study), { study: study.slug, release: id, ...ALL_ZONES });
    await expect(read(idOf(foreign))).rejects.toMatchObject({ code: "not-found" });
    await expect(read("nonsense")).rejects.toMatchObject({ code: "not-found" });
    await expect(
      readZones(planner(db, study), { study: study.slug, release: "latest", attitude: "love", group: null }),
    ).rejects.toMatchObject({ code: "invalid" });
    await db.run(sql`update releases set withdrawn_at = now() where study_id = ${study.id}::uuid`);
    await expect(read(idOf(result))).rejects.toMatchObject({ code: "withdrawn" });
    await expect(read("latest")).rejects.toMatchObject({ code: "withdrawn" });
  });

  it("refuses every other role, everywhere", async () => {
    const db = open();
    const study = await seedReleaseStudy(db);
    await seedPeople(db, study, 15);
    const { job } = await makeRelease(planner(db, study), { study: study.slug });
    const calls = (ctx: ReturnType<typeof planner>) => [
      () => makeRelease(ctx, { study: study.slug }),
      () => listReleases(ctx, { study: study.slug }),
      () => readSurface(ctx, { study: study.slug, number: null }),
      () => readZones(ctx, { study: study.slug, release: "latest", ...ALL_ZONES }),
      () => readTables(ctx, { study: study.slug, release: "latest" }),
    ];
    // A job's address names no study: for whoever may not follow it, it does not exist.
    const jobs = (ctx: ReturnType<typeof planner>) => [
      () => readJob(ctx, { job }),
      () => cancelJob(ctx, { job }),
    ];
    for (const role of ["facilitator", "researcher", "data-protection"] satisfies Role[]) {
      for (const call of calls(contextOf(db, person(study, [role]))))
        await expect(call()).rejects.toMatchObject({ code: "forbidden" });
      for (const call of jobs(contextOf(db, person(study, [role]))))
        await expect(call()).rejects.toMatchObject({ code: "not-found" });
    }
    for (const call of [...calls(contextOf(db, NOBODY)), ...jobs(contextOf(db, NOBODY))])
      await expect(call()).rejects.toMatchObject({ code: "not-signed-in" });
    expect(await listReleases(contextOf(db, person(study, ["owner"])), { study: study.slug })).toEqual([]);
  });

  it("stores nothing that the producer did not make", async () => {
    const db = open();
    const study = await seedReleaseStudy(db);
    const forged = {
      participants: 3,
      presentation: "surface",
      zones: [],
    } as unknown as Released<ReleaseTables>;
    const facts = {
      version: 1,
      baseResolution: 9,
      kPlanner: 5,
      kPublic: 10,
      strict: false,
      presentation: "surface",
      withheld: [],
      publicZones: { use: [], value: [], avoid: [] },
    } as const;
    await expect(
      insertRelease(db, {
        id: study.userId,
        studyId: study.id,
        number: 1,
        mode: "final",
        at: new Date(0),
        facts: { ...facts, withheld: [], publicZones: { use: [], value: [], avoid: [] } },
        tables: forged,
        standings: new Map(),
        audit: { version: 1, checks: [], solver: { asked: 0, undecided: 0 } },
      }),
    ).rejects.toThrow("Only produceRelease");
  });

  it("notes who made and who read a release", async () => {
    const db = open();
    const study = await seedReleaseStudy(db);
    await seedPeople(db, study, 15);
    await release(db, study);
    await readZones(planner(db, study), { study: study.slug, release: "latest", ...ALL_ZONES });
    const rows = await db.rows<{ action: string }>(
      sql`select action from audit_log where study_id = ${study.id}::uuid order by id`,
    );
    expect(rows.map((row) => row.action)).toEqual(["release.made", "release.zones"]);
  });
});
