import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { drawNumbers, peopleNumbers } from "@/db/queries/release-history";
import { describeOnBoth } from "../../support/each-database";
import { CENTRE, seedDrawing, seedReleaseStudy } from "./seed";

describeOnBoth("numbers of people", (open) => {
  it("are drawn once, belong to nobody who is gone, and are never somebody's again", async () => {
    const db = open();
    const study = await seedReleaseStudy(db);
    const draw = () => seedDrawing(db, study, { touches: [{ attitude: "use", cells: [CENTRE] }] });
    const people = [await draw(), await draw()];
    const first = await drawNumbers(db, study.id, people);
    expect([...first.keys()].sort()).toEqual([...people].sort());
    expect(await peopleNumbers(db, study.id)).toEqual(first);

    const [gone, newcomer] = [randomUUID(), await draw()];
    const second = await drawNumbers(db, study.id, [...people, gone, newcomer]);
    expect(second.has(gone)).toBe(false);
    expect(second).toEqual(await peopleNumbers(db, study.id));
    expect(people.map((person) => second.get(person))).toEqual(people.map((person) => first.get(person)));
    expect(new Set(second.values()).size).toBe(3);

    const [leaver = "", stays = ""] = people;
    await db.run(sql`delete from drawings where participant_id = ${leaver}::uuid`);
    await db.run(sql`delete from participants where id = ${leaver}::uuid`);
    const third = await peopleNumbers(db, study.id);
    expect([...third.keys()].sort()).toEqual([stays, newcomer].sort());
    const spent = await db.rows(sql`
      select participant_id as person, number from release_people
      where study_id = ${study.id}::uuid and participant_id is null`);
    expect(spent).toEqual([{ person: null, number: first.get(leaver) }]);
  });
});
