import { sql } from "drizzle-orm";
import { gridDisk } from "h3-js";
import { expect, it } from "vitest";
import { findReleaseStudy } from "@/db/queries/releases";
import { NOBODY } from "@/lib/domain/access/actor";
import { makeRelease } from "@/lib/services/releases/make-release";
import { produceStudyRelease } from "@/lib/services/releases/produce-study-release";
import { readSurface } from "@/lib/services/releases/read-surface";
import { readZones } from "@/lib/services/releases/read-zones";
import { describeOnBoth } from "../../support/each-database";
import {
  ALL_ZONES,
  CENTRE,
  OUTSIDE,
  contextOf,
  planner,
  release,
  seedDrawing,
  seedPeople,
  seedReleaseStudy,
} from "./seed";

describeOnBoth("releases", (open) => {
  it("is made by a job and read back as zones", async () => {
    const db = open();
    const study = await seedReleaseStudy(db);
    await seedPeople(db, study, 40);
    const job = await release(db, study);
    expect(job).toMatchObject({ state: "done", progress: 100, error: null });
    expect(job.result).toMatchObject({ number: 1, participants: 40 });
    const zones = await readZones(planner(db, study), { study: study.slug, release: "latest", ...ALL_ZONES });
    expect(zones.features.length).toBe((job.result as { zones: number }).zones);
    const centre = zones.features.find(
      ({ properties }) => properties.zone === CENTRE && properties.attitude === "use",
    );
    expect([39, 40, 41]).toContain(centre?.properties.persons);
    expect(centre?.properties).toMatchObject({ rest: false, resolution: 9, since: "2026-11-20" });
    expect(zones.features.every(({ geometry }) => geometry.type === "MultiPolygon")).toBe(true);
    const [valid] = await db.rows<{ bad: number }>(
      sql`select count(*) filter (where not ST_IsValid(geometry))::int as bad from release_zones`,
    );
    expect(valid?.bad).toBe(0);
  });

  it("T13: never answers a number under k, a wish, or a zone that is hidden", async () => {
    const db = open();
    const study = await seedReleaseStudy(db);
    await seedPeople(db, study, 40);
    for (let i = 0; i < 4; i += 1)
      await seedDrawing(db, study, { touches: [{ attitude: "avoid", cells: [CENTRE] }] });
    await release(db, study);
    const { features } = await readZones(planner(db, study), {
      study: study.slug,
      release: "latest",
      ...ALL_ZONES,
    });
    expect(Math.min(...features.map(({ properties }) => properties.persons))).toBeGreaterThanOrEqual(5);
    expect(new Set(features.map(({ properties }) => properties.attitude))).toEqual(new Set(["use", "value"]));
    const { features: avoided } = await readZones(planner(db, study), {
      study: study.slug,
      release: "latest",
      attitude: "avoid",
      group: null,
    });
    expect(avoided).toEqual([]);
  });

  it("counts persons: finished, not practice, not held, not set aside, once each, inside the study area", async () => {
    const db = open();
    const study = await seedReleaseStudy(db);
    await seedPeople(db, study, 30);
    const touches = [{ attitude: "avoid", cells: [CENTRE, OUTSIDE] }];
    const twice = await seedDrawing(db, study, { touches });
    await seedDrawing(db, study, { touches, participant: twice });
    for (const reason of ["practice", "held", "setAside"]) {
      for (let i = 0; i < 4; i += 1) await seedDrawing(db, study, { touches, [reason]: true });
    }
    for (let i = 0; i < 4; i += 1) await seedDrawing(db, study, { touches, finished: false });
    for (let i = 0; i < 20; i += 1)
      await seedDrawing(db, study, { touches: [{ attitude: "value", cells: [OUTSIDE] }] });
    const job = await release(db, study);
    expect(job.result).toMatchObject({ participants: 51 });
    const { features } = await readZones(planner(db, study), {
      study: study.slug,
      release: "latest",
      ...ALL_ZONES,
    });
    expect(features.filter(({ properties }) => properties.attitude === "avoid")).toEqual([]);
    expect(features.some(({ properties }) => properties.zone === OUTSIDE)).toBe(false);
  });

  it("T4: one more person changes no byte, and a second release is refused", async () => {
    const db = open();
    const study = await seedReleaseStudy(db);
    await seedPeople(db, study, 30);
    await release(db, study);
    const read = () => readZones(planner(db, study), { study: study.slug, release: "latest", ...ALL_ZONES });
    const before = JSON.stringify(await read());
    await seedDrawing(db, study, { touches: [{ attitude: "use", cells: [CENTRE] }] });
    expect(JSON.stringify(await read())).toBe(before);
    await expect(makeRelease(planner(db, study), { study: study.slug })).rejects.toMatchObject({
      code: "final",
    });
  });

  it("T7: 20 runs on the same people give the same zones", async () => {
    const db = open();
    const study = await seedReleaseStudy(db);
    await seedPeople(db, study, 40);
    const found = await findReleaseStudy(db, study.slug);
    if (!found) throw new Error("no study");
    const shown = new Set<string>();
    for (let round = 0; round < 20; round += 1) {
      await db.run(sql`delete from releases where study_id = ${study.id}::uuid`);
      await produceStudyRelease(contextOf(db, NOBODY), found);
      const { features } = await readZones(planner(db, study), {
        study: study.slug,
        release: "latest",
        ...ALL_ZONES,
      });
      shown.add(JSON.stringify(features));
    }
    expect(shown.size).toBe(1);
  });

  it("two releases at once: one is made, the other is final", async () => {
    const db = open();
    const study = await seedReleaseStudy(db);
    await seedPeople(db, study, 30);
    const found = await findReleaseStudy(db, study.slug);
    if (!found) throw new Error("no study");
    const runs = await Promise.allSettled(
      [1, 2, 3].map(() => produceStudyRelease(contextOf(db, NOBODY), found)),
    );
    expect(runs.filter((run) => run.status === "fulfilled")).toHaveLength(1);
    for (const run of runs)
      if (run.status === "rejected") expect(run.reason).toMatchObject({ code: "final" });
  });

  it("joins a release under way instead of beginning a second", async () => {
    const db = open();
    const study = await seedReleaseStudy(db);
    await seedPeople(db, study, 15);
    const first = await makeRelease(planner(db, study), { study: study.slug });
    expect(await makeRelease(planner(db, study), { study: study.slug })).toEqual({
      job: first.job,
      begun: false,
    });
  });

  it("computes anew when a drawing is erased meanwhile", async () => {
    const db = open();
    const study = await seedReleaseStudy(db);
    await seedPeople(db, study, 30);
    const leaver = await seedDrawing(db, study, { touches: [{ attitude: "use", cells: [CENTRE] }] });
    const found = await findReleaseStudy(db, study.slug);
    if (!found) throw new Error("no study");
    let erased = false;
    const result = await produceStudyRelease(contextOf(db, NOBODY), found, {
      progress: async (percent) => {
        if (percent < 60 || erased) return;
        erased = true;
        await db.run(sql`delete from drawings where participant_id = ${leaver}::uuid`);
      },
      stored: async () => {},
    });
    expect(result.participants).toBe(30);
    const noted = await db.rows(sql`
      select s.release_id::text as release, sum(cardinality(s.people))::int as people
      from release_strata s join releases r on r.id = s.release_id
      where r.study_id = ${study.id}::uuid group by 1`);
    expect(noted).toEqual([{ release: result.id, people: 30 }]);
  });

  it("leaves out who arrives meanwhile, however often, and all that they drew", async () => {
    const db = open();
    const study = await seedReleaseStudy(db);
    await seedPeople(db, study, 30);
    const found = await findReleaseStudy(db, study.slug);
    if (!found) throw new Error("no study");
    const beside = gridDisk(CENTRE, 6).at(-1) ?? CENTRE;
    const result = await produceStudyRelease(contextOf(db, NOBODY), found, {
      progress: async () => {
        for (let more = 0; more < 3; more += 1)
          await seedDrawing(db, study, { touches: [{ attitude: "use", cells: [beside] }] });
      },
      stored: async () => {},
    });
    expect(result.participants).toBe(30);
    const { features } = await readZones(planner(db, study), {
      study: study.slug,
      release: "latest",
      ...ALL_ZONES,
    });
    expect(features.some(({ properties }) => properties.zone === beside)).toBe(false);
  });

  it("holds no zones under 15 persons and outlines under 30", async () => {
    const db = open();
    const small = await seedReleaseStudy(db);
    await seedPeople(db, small, 14);
    await release(db, small);
    const surface = await readSurface(planner(db, small), { study: small.slug, number: null });
    expect(surface).toMatchObject({
      zones: [],
      release: { presentation: "none", withheld: ["map", "colours", "groups", "tables"] },
    });
    const middle = await seedReleaseStudy(db);
    await seedPeople(db, middle, 20);
    await release(db, middle);
    const outlined = await readSurface(planner(db, middle), { study: middle.slug, number: null });
    expect(outlined.release?.presentation).toBe("outlines");
    expect(outlined.zones.length).toBeGreaterThan(0);
  });
});
