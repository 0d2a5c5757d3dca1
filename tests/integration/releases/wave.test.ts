import { expect, it } from "vitest";
import type { Database } from "@/db/database";
import { ROLES } from "@/lib/domain/access/roles";
import { readJob } from "@/lib/services/jobs/read-job";
import { makeWave, runWave } from "@/lib/services/workshops/make-wave";
import { readWave } from "@/lib/services/workshops/read-wave";
import { describeOnBoth } from "../../support/each-database";
import { contextOf, person, seedPeople, seedReleaseStudy, type SeededStudy } from "./seed";

const as = (db: Database, study: SeededStudy, ...roles: Parameters<typeof person>[1]) =>
  contextOf(db, person(study, roles));

describeOnBoth("the wave of a workshop", (open) => {
  it("is for those who run it, in studies of waves alone", async () => {
    const [waves, final] = [await seedReleaseStudy(open(), "waves"), await seedReleaseStudy(open())];
    const at = { study: waves.slug, workshop: waves.workshopId };
    for (const role of ROLES.filter((one) => one !== "facilitator")) {
      const ctx = as(open(), waves, role);
      await expect(readWave(ctx, at), role).rejects.toMatchObject({ code: "forbidden" });
      await expect(makeWave(ctx, at), role).rejects.toMatchObject({ code: "forbidden" });
    }
    const elsewhere = as(open(), final, "facilitator");
    await expect(readWave(elsewhere, at)).rejects.toMatchObject({ code: "forbidden" });
    const own = { study: final.slug, workshop: final.workshopId };
    expect((await readWave(elsewhere, own)).wave).toEqual({ state: "other-mode" });
    await expect(makeWave(elsewhere, own)).rejects.toMatchObject({ code: "conflict" });
    await expect(readWave(elsewhere, { ...own, workshop: waves.workshopId })).rejects.toMatchObject({
      code: "not-found",
    });
  });

  it("waits for twenty, is made once, and holds released values only", async () => {
    const study = await seedReleaseStudy(open(), "waves");
    const at = { study: study.slug, workshop: study.workshopId };
    const ctx = as(open(), study, "facilitator");
    await seedPeople(open(), study, 19);
    expect((await readWave(ctx, at)).wave).toEqual({
      state: "waiting",
      prospect: { due: false, reason: "too-few-new-participants", missing: 1 },
    });
    await expect(makeWave(ctx, at)).rejects.toMatchObject({ code: "not-yet" });
    await seedPeople(open(), study, 1);
    const { job } = await makeWave(ctx, at);
    await runWave(ctx, { ...at, job });
    expect(await readJob(ctx, { job })).toMatchObject({ state: "done" });

    const { wave } = await readWave(ctx, at);
    if (wave.state !== "made") throw new Error(wave.state);
    expect(wave.release).toMatchObject({ participants: 20, mode: "waves", presentation: "outlines" });
    expect(wave.zones.length).toBeGreaterThan(0);
    for (const zone of wave.zones) expect(zone.persons).toBeGreaterThanOrEqual(5);
    await expect(makeWave(ctx, at)).rejects.toMatchObject({ code: "not-yet" });
  });
});
