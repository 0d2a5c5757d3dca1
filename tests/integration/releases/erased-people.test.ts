import { createHash, randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { findReleaseStudy } from "@/db/queries/releases";
import { NOBODY } from "@/lib/domain/access/actor";
import { actTogether } from "@/lib/services/publication/act-together";
import { readPublished } from "@/lib/services/publication/read-published";
import { eraseByReceipt } from "@/lib/services/receipts/erase-by-receipt";
import { produceStudyRelease } from "@/lib/services/releases/produce-study-release";
import { zonesFor } from "@/lib/services/releases/read-public-zones";
import { describeOnBoth } from "../../support/each-database";
import { CENTRE, contextOf, seedDrawing, seedPeople } from "./seed";
import { heard, seeded } from "./seed-publication";

const all = { attitude: null, group: null };

describeOnBoth("an erased person and what is released (S13)", (open) => {
  it("leaves everything unpublished at once; published zones keep their bytes until they may change", async () => {
    const db = open();
    const world = await seeded(db, "frozen-update");
    const nobody = contextOf(db, NOBODY);
    await heard(world);
    for (const role of ["owner", "data-protection"] as const)
      await actTogether(await world.as(role), { ...world.of, act: "publish" });
    const found = await findReleaseStudy(db, world.study.slug);
    if (!found) throw new Error("no study");
    const receipt = "0123456789ABCDEF";
    const hash = createHash("sha256").update(receipt).digest("hex");
    const participant = randomUUID();
    await db.run(sql`
      insert into participants (study_id, id, secret_hash)
      values (${world.study.id}::uuid, ${participant}::uuid, decode(${hash}, 'hex'))`);
    await seedPeople(db, world.study, 14);
    await seedDrawing(db, world.study, { participant, touches: [{ attitude: "use", cells: [CENTRE] }] });
    const second = await produceStudyRelease(nobody, found);
    expect(second.participants).toBe(31);
    const shown = async () =>
      JSON.stringify([
        await readPublished({ db }, { study: world.study.slug, number: "1" }),
        await zonesFor(await world.as("planner"), { study: world.study.slug, release: second.id, ...all }),
      ]);
    const before = await shown();
    const drawnWithin = () =>
      db.rows(sql`
        select cardinality(s.people)::int as people, (
          select count(*)::int from release_people p where p.study_id = ${world.study.id}::uuid and p.number = any(s.people)
        ) as known
        from release_strata s where s.release_id = ${second.id}::uuid`);
    expect(await drawnWithin()).toEqual([{ people: 31, known: 31 }]);
    await eraseByReceipt(nobody, { body: { receipt }, ledger: { note: async () => {} } as never });
    expect(await shown()).toBe(before);
    const left = await db.rows<{ table: string }>(sql`
      select 'drawings' as table from drawings where participant_id = ${participant}::uuid
      union all select 'participants' from participants where id = ${participant}::uuid
      union all select 'release_people' from release_people where participant_id = ${participant}::uuid
      union all select 'touched' from touched_cells t where not exists (select 1 from drawings d where d.id = t.drawing_id)`);
    expect(left).toEqual([]);
    expect(await drawnWithin()).toEqual([{ people: 30, known: 30 }]);
    await seedPeople(db, world.study, 15);
    expect((await produceStudyRelease(nobody, found)).participants).toBe(45);
    expect(await shown()).toBe(before);
  });
});
