import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { NOBODY } from "@/lib/domain/access/actor";
import { ROLES, type Role } from "@/lib/domain/access/roles";
import { emptyProfile, OPEN_CHOICE, type Profile } from "@/lib/domain/kit/profile";
import { readBecame } from "@/lib/services/feedback/read-became";
import { putKitProfile } from "@/lib/services/kit/put-profile";
import { putOutcome } from "@/lib/services/kit/put-outcome";
import { readAfter } from "@/lib/services/kit/read-after";
import { describeOnBoth } from "../../support/each-database";
import { actorFor, contextOf, refusalOf, seedStudy, type SeededStudy } from "../people/seed";

describeOnBoth("what people are told about a decision", (open) => {
  let study: SeededStudy;
  let space: string;
  beforeAll(async () => {
    study = await seedStudy(open());
    space = randomUUID();
    await open().run(sql`
      insert into social_spaces (id, study_id, name, boundary) values (${space}::uuid, ${study.id}::uuid, 'Rath',
        ST_Multi(ST_MakeEnvelope(6.76, 51.23, 6.86, 51.31, 4326)))`);
  });
  const as = async (role: Role) => contextOf(open(), await actorFor(open(), study.people[role].userId));
  const became = async () => (await readBecame(contextOf(open(), NOBODY), study.slug)).outcomes;
  const put = async (id: string, revision: number | null, change: Partial<Profile>) =>
    putKitProfile(await as("planner"), {
      study: study.slug,
      profile: id,
      revision,
      body: { ...emptyProfile("Anlaufstelle", space), goingOn: "Zeit", ...change },
    });
  const text = { texts: { de: "Die Stelle kommt ins Familienzentrum." }, shown: true };

  it("refuses who may not, and while nothing is decided", async () => {
    const id = randomUUID();
    await put(id, null, {});
    const at = { study: study.slug, profile: id };
    for (const role of ROLES) {
      const ctx = await as(role);
      const writes = await refusalOf(putOutcome(ctx, { ...at, version: null, body: text }));
      expect([role, writes]).toEqual([role, role === "planner" ? "conflict" : "forbidden"]);
      const reads = await refusalOf(readAfter(ctx, at));
      expect([role, reads === "forbidden"]).toEqual([
        role,
        !["planner", "owner", "researcher"].includes(role),
      ]);
    }
    expect((await readAfter(await as("planner"), at)).since).toBeNull();
  });

  it("is a draft until it is shown, holds no reasons, and can be taken back", async () => {
    const id = randomUUID();
    const choices = {
      "rb.standort.integration": { ...OPEN_CHOICE, state: "chosen" as const, reason: "geheimer Grund" },
      "rb.standort.zentral": { ...OPEN_CHOICE, state: "rejected" as const, reason: "zu weit" },
    };
    await put(id, null, { choices });
    await put(id, 1, { choices, status: "decided" });
    const ctx = await as("planner");
    const at = { study: study.slug, profile: id };
    expect(await putOutcome(ctx, { ...at, version: null, body: { ...text, shown: false } })).toEqual({
      version: 1,
    });
    expect(await became()).toEqual([]);
    expect(await refusalOf(putOutcome(ctx, { ...at, version: null, body: text }))).toBe("changed");
    await putOutcome(ctx, { ...at, version: 1, body: text });
    const [told] = await became();
    expect(told).toMatchObject({
      socialSpace: "Rath",
      chosen: ["rb.standort.integration"],
      texts: text.texts,
    });
    expect(JSON.stringify(told)).not.toContain("Grund");

    await put(id, 2, { choices, status: "decided", reviewOn: "2027-11-01" });
    const { since } = await readAfter(ctx, at);
    expect(since?.history.flatMap(({ changes }) => changes.map(({ cell }) => cell))).toEqual(["reviewOn"]);
    expect(since?.told?.shownAt).not.toBeNull();
    await putOutcome(ctx, { ...at, version: 2, body: { ...text, shown: false } });
    expect(await became()).toEqual([]);
  });
});
