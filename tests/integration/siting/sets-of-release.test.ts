import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import type { Database } from "@/db/database";
import { findReleaseStudy, shownZones } from "@/db/queries/releases";
import { NOBODY } from "@/lib/domain/access/actor";
import { zoneKey } from "@/lib/domain/privacy/released-zone";
import { produceStudyRelease } from "@/lib/services/releases/produce-study-release";
import { setsOfRelease } from "@/lib/services/siting/sets-of-release";
import { describeOnBoth } from "../../support/each-database";
import { CENTRE, contextOf, seedDrawing, seedPeople, seedReleaseStudy } from "../releases/seed";
import type { SeededStudy } from "../releases/seed";

async function release(db: Database, study: SeededStudy) {
  const found = await findReleaseStudy(db, study.slug);
  if (!found) throw new Error("no study");
  const { id } = await produceStudyRelease(contextOf(db, NOBODY), found);
  return { studyId: study.id, releaseId: id };
}

describeOnBoth("the people behind a release's zones", (open) => {
  it.each(["final", "waves", "frozen-update"])(
    "%s: are those it counted, in the zones it shows",
    async (mode) => {
      const db = open();
      const study = await seedReleaseStudy(db, mode);
      await seedPeople(db, study, 24);
      const leaver = await seedDrawing(db, study, { touches: [{ attitude: "use", cells: [CENTRE] }] });
      const address = await release(db, study);
      const sets = await setsOfRelease(db, address);
      const shown = await shownZones(db, { studyId: study.id, id: address.releaseId, attitude: null });
      expect(sets?.zones.map(({ name }) => name).sort()).toEqual(shown.map(zoneKey).sort());
      for (const zone of shown) {
        const behind = sets?.zones.find(({ name }) => name === zoneKey(zone))?.people.length ?? 0;
        expect(Math.abs(behind - zone.persons)).toBeLessThanOrEqual(1);
      }
      expect(sets?.strata).toHaveLength(25);
      expect(sets?.workshops.every((own) => own.length === 1)).toBe(true);
      expect(JSON.stringify(sets)).not.toContain(leaver);

      // Erased: nobody, in no set.
      await db.run(sql`delete from drawings where participant_id = ${leaver}::uuid`);
      await db.run(sql`delete from participants where id = ${leaver}::uuid`);
      const left = await setsOfRelease(db, address);
      expect(left?.strata).toHaveLength(24);
      const centre = (zones = sets?.zones) =>
        zones?.find(({ name }) => name === `use ${CENTRE} false`)?.people.length;
      expect(centre(left?.zones)).toBe((centre() ?? 0) - 1);
    },
  );

  it("are not those who came later", async () => {
    const db = open();
    const study = await seedReleaseStudy(db, "final");
    await seedPeople(db, study, 20);
    const address = await release(db, study);
    const before = await setsOfRelease(db, address);
    await seedPeople(db, study, 3);
    expect(await setsOfRelease(db, address)).toEqual(before);
    expect(await setsOfRelease(db, { ...address, releaseId: study.id })).toBeNull();
  });
});
