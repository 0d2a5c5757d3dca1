import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { quarantineParcel } from "@/db/queries/sealed";
import { NOBODY } from "@/lib/domain/access/actor";
import { ROLES } from "@/lib/domain/access/roles";
import { listQuarantine } from "@/lib/services/sealed/list-quarantine";
import { describeOnBoth } from "../../support/each-database";
import { actorFor, contextOf, refusalOf, seedStudy, type SeededStudy } from "../people/seed";

describeOnBoth("letters put aside", (open) => {
  let study: SeededStudy;
  let elsewhere: SeededStudy;
  beforeAll(async () => {
    study = await seedStudy(open());
    elsewhere = await seedStudy(open());
  });
  const as = async (userId: string) => contextOf(open(), await actorFor(open(), userId));

  it("facilitators of the study see when, how large and why, and never what is inside", async () => {
    const at = new Date("2026-11-20T15:00:00Z");
    const bytes = new TextEncoder().encode("a letter");
    const parcel = { id: randomUUID(), studyId: study.id, hash: bytes, bytes, reason: "unreadable", at };
    await quarantineParcel(open(), parcel);
    const facilitator = await as(study.people.facilitator.userId);
    expect((await listQuarantine(facilitator, study.slug)).lines).toEqual([
      { id: parcel.id, reason: "unreadable", bytes: 8, receivedAt: at },
    ]);
    const other = await as(elsewhere.people.facilitator.userId);
    expect((await listQuarantine(other, elsewhere.slug)).lines).toEqual([]);
    expect(await refusalOf(listQuarantine(other, study.slug))).toBe("forbidden");
    expect(await refusalOf(listQuarantine(contextOf(open(), NOBODY), study.slug))).toBe("not-signed-in");
    for (const role of ROLES.filter((one) => one !== "facilitator"))
      expect([
        role,
        await refusalOf(listQuarantine(await as(study.people[role].userId), study.slug)),
      ]).toEqual([role, "forbidden"]);
  });
});
