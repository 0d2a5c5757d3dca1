import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import type { Database } from "@/db/database";
import { findReleaseStudy } from "@/db/queries/releases";
import { NOBODY } from "@/lib/domain/access/actor";
import { makeRelease } from "@/lib/services/releases/make-release";
import { produceStudyRelease } from "@/lib/services/releases/produce-study-release";
import { readSurface } from "@/lib/services/releases/read-surface";
import { readZones } from "@/lib/services/releases/read-zones";
import { describeOnBoth } from "../../support/each-database";
import { ALL_ZONES, CENTRE, contextOf, planner, seedDrawing, seedPeople, seedReleaseStudy } from "./seed";
import type { SeededStudy } from "./seed";

const ask = (db: Database, study: SeededStudy) => makeRelease(planner(db, study), { study: study.slug });

async function release(db: Database, study: SeededStudy, day: string) {
  const found = await findReleaseStudy(db, study.slug);
  if (!found) throw new Error("no study");
  const ctx = { ...contextOf(db, NOBODY), clock: () => new Date(`${day}T10:00:00Z`) };
  return produceStudyRelease(ctx, found);
}

async function zonesOf(db: Database, study: SeededStudy, id = "latest") {
  const { features } = await readZones(planner(db, study), { study: study.slug, release: id, ...ALL_ZONES });
  return features;
}

const place = { touches: [{ attitude: "use", cells: [CENTRE] }] };

describeOnBoth("releases, again", (open) => {
  it("frozen update: the partition stays, numbers change only with enough people here and elsewhere", async () => {
    const db = open();
    const study = await seedReleaseStudy(db, "frozen-update");
    await seedPeople(db, study, 14);
    await expect(ask(db, study)).rejects.toMatchObject({
      code: "not-yet",
      extra: { reason: "too-few-new-participants", missing: 1 },
    });
    await seedPeople(db, study, 26);
    await release(db, study, "2026-11-20");
    const first = await zonesOf(db, study);

    for (let i = 0; i < 9; i += 1) await seedDrawing(db, study, place);
    await expect(ask(db, study)).rejects.toMatchObject({
      code: "not-yet",
      extra: { reason: "too-few-new-participants", missing: 1 },
    });
    expect((await readSurface(planner(db, study), { study: study.slug, number: null })).prospect).toEqual({
      due: false,
      reason: "too-few-new-participants",
      missing: 1,
    });

    // Ten newcomers, all in one place: nobody else of them could hide who came.
    await seedDrawing(db, study, place);
    expect(await release(db, study, "2026-12-01")).toMatchObject({ number: 2, participants: 50 });
    expect(await zonesOf(db, study)).toEqual(first);

    // Twenty more, elsewhere too.
    await seedPeople(db, study, 20);
    await release(db, study, "2026-12-20");
    const third = await zonesOf(db, study);
    const shape = (zones: typeof first) => zones.map(({ id, geometry }) => [id, geometry]).sort();
    expect(shape(third)).toEqual(shape(first));
    const renewed = third.filter(({ properties }) => properties.since === "2026-12-20");
    expect(renewed.length).toBeGreaterThan(0);
    expect(renewed.length).toBeLessThan(third.length);
  });

  it("frozen update: who is erased is nobody in the history, and counts as having left", async () => {
    const db = open();
    const study = await seedReleaseStudy(db, "frozen-update");
    await seedPeople(db, study, 30);
    const leaver = await seedDrawing(db, study, place);
    await release(db, study, "2026-11-20");
    const people = () =>
      db
        .rows(
          sql`select number from release_people where study_id = ${study.id}::uuid and participant_id is not null`,
        )
        .then((r) => r.length);
    expect(await people()).toBe(31);
    await db.run(sql`delete from drawings where participant_id = ${leaver}::uuid`);
    await db.run(sql`delete from participants where id = ${leaver}::uuid`);
    expect(await people()).toBe(30);
    for (let i = 0; i < 8; i += 1) await seedDrawing(db, study, place);
    await expect(ask(db, study)).rejects.toMatchObject({ extra: { missing: 1 } });
    await seedDrawing(db, study, place);
    await expect(ask(db, study)).resolves.toMatchObject({ begun: true });
  });

  it("waves: each from 20 people, each person in one wave only, each with its own zones", async () => {
    const db = open();
    const study = await seedReleaseStudy(db, "waves");
    await seedPeople(db, study, 19);
    await expect(ask(db, study)).rejects.toMatchObject({ extra: { missing: 1 } });
    await seedPeople(db, study, 6);
    const first = await release(db, study, "2026-11-20");
    const before = await zonesOf(db, study, first.id);
    await seedPeople(db, study, 19);
    await expect(ask(db, study)).rejects.toMatchObject({ extra: { missing: 1 } });
    await seedPeople(db, study, 1);
    const second = await release(db, study, "2026-12-20");
    expect([first.participants, second.participants]).toEqual([25, 20]);
    const centre = async (id: string) =>
      (await zonesOf(db, study, id)).find(
        ({ properties }) => properties.zone === CENTRE && properties.attitude === "use",
      )?.properties.persons;
    expect([24, 25, 26]).toContain(await centre(first.id));
    expect([19, 20, 21]).toContain(await centre(second.id));
    expect(await zonesOf(db, study, first.id)).toEqual(before);
    await expect(ask(db, study)).rejects.toMatchObject({ extra: { missing: 20 } });
  });
});
