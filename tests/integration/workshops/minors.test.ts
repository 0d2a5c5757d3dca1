import { sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { json } from "@/db/columns/json";
import { firstProtocol } from "@/lib/domain/workshop/protocol";
import { holdDatabase } from "@/lib/server/database";
import { exportKey } from "@/db/queries/exports";
import { pseudonyms } from "@/lib/services/exports/pseudonyms";
import { decideDrawing } from "@/lib/services/marks/decide-drawing";
import { listMarks } from "@/lib/services/marks/list-marks";
import { answerDoor } from "@/lib/services/workshops/answer-door";
import type { Opening } from "@/lib/services/workshops/opening";
import { planWorkshop } from "@/lib/services/workshops/plan-workshop";
import { watchWorkshop } from "@/lib/services/workshops/watch-workshop";
import { calls } from "../../support/calls";
import { describeOnBoth } from "../../support/each-database";
import {
  DEFINITION,
  actorFor,
  contextOf,
  refusalOf,
  seedStudy,
  storeDrawing,
  type SeededStudy,
} from "../people/seed";

process.env["AUTH_SECRET"] = "a secret of this test, long enough to be one";
process.env["BASE_URL"] = "http://localhost:3000";

const PLAN = {
  title: "Jugendtreff",
  day: "2026-12-01",
  begins: null,
  ends: null,
  place: "",
  venue: null,
  expected: null,
  protocol: firstProtocol(),
};

describeOnBoth("a study in which minors take part", (open) => {
  let study: SeededStudy;
  beforeAll(async () => {
    holdDatabase(open());
    study = await seedStudy(open());
    const definition = { ...DEFINITION, minors: "any-age", topics: ["schule"] };
    await open().run(sql`update studies set definition = ${json(definition)} where id = ${study.id}::uuid`);
  });
  const as = async (role: "facilitator" | "researcher") =>
    contextOf(open(), await actorFor(open(), study.people[role].userId));

  it("opens a tablet only at the door, once the guardians' consent is confirmed; the PIN is not enough", async () => {
    const facilitator = await as("facilitator");
    const { id, code } = await planWorkshop(facilitator, {
      study: study.slug,
      body: { plan: PLAN, pin: "4711", practice: false },
    });
    const knocked = await calls.open(code, { pin: "4711" });
    const { ticket, pin } = (await knocked.json()) as { ticket: string; pin: boolean };
    expect([knocked.status, pin]).toEqual([202, false]);
    const [waiting] = (await watchWorkshop(facilitator, { study: study.slug, workshop: id })).waiting;
    const door = (body: object) =>
      answerDoor(facilitator, {
        study: study.slug,
        workshop: id,
        tablet: waiting?.id ?? "",
        admit: true,
        body,
      });
    expect(await refusalOf(door({}))).toBe("not-yet");
    expect(await refusalOf(door({ guardiansConsent: false }))).toBe("not-yet");
    expect((await calls.open(code, { ticket })).status).toBe(202);
    await door({ guardiansConsent: true });
    const entered = await calls.open(code, { ticket });
    expect(entered.status).toBe(200);
    const opening = (await entered.json()) as Opening;
    expect(opening.study).toMatchObject({ minors: "any-age", topics: ["schule"] });
    // Nobody is asked whether a drawing may be shown.
    expect(opening.consent.layers).not.toContain("drawing");
    const logged = await open().rows<{ target: unknown }>(sql`
      select target from audit_log where study_id = ${study.id}::uuid and action = 'workshop.admitted'`);
    expect(logged.map(({ target }) => target)).toEqual([{ workshop: id, tablet: 1, guardiansConsent: true }]);
  });

  it("shows researchers no mark while fewer persons than planners would see are left, and never whose it is", async () => {
    const researcher = await as("researcher");
    const read = async () =>
      JSON.parse(await listMarks(researcher, { study: study.slug, query: {} })) as {
        counts: { persons: number; withheld: boolean };
        features: { properties: object }[];
      };
    for (let person = 1; person < DEFINITION.disclosure.kPlanner; person += 1)
      await storeDrawing(open(), study, {});
    expect(await read()).toMatchObject({ counts: { persons: 4, withheld: true }, features: [] });
    await storeDrawing(open(), study, {});
    const { counts, features } = await read();
    expect([counts.persons, counts.withheld, features.length]).toEqual([5, false, 5]);
    for (const { properties } of features)
      for (const name of ["drawing", "participant", "order"]) expect(properties).not.toHaveProperty(name);
  });

  it("sets a drawing aside by the id that it has in the export", async () => {
    const researcher = await as("researcher");
    const [first] = await open().rows<{ id: string }>(sql`
      select id::text as id from drawings where study_id = ${study.id}::uuid order by id limit 1`);
    const key = await exportKey(open(), study.id);
    if (!first || !key) throw new Error("nothing drawn");
    const decide = (drawing: string) =>
      decideDrawing(researcher, {
        study: study.slug,
        drawing,
        body: { counts: false, reason: "trial" },
      });
    expect(await refusalOf(decide("d00000000000000000000"))).toBe("not-found");
    await decide(pseudonyms(key)("drawing", first.id));
    expect(JSON.parse(await listMarks(researcher, { study: study.slug, query: {} }))).toMatchObject({
      counts: { persons: 4, withheld: true },
    });
  });
});
