import { expect, it } from "vitest";
import { recordAccess } from "@/db/queries/audit";
import type { Actor } from "@/lib/domain/access/actor";
import { readAudit } from "@/lib/services/audit/read-audit";
import { describeOnBoth } from "../../support/each-database";
import { actorFor, contextOf, refusalOf, seedPerson, seedStudy } from "./seed";

describeOnBoth("a study's access log", (open) => {
  const person = (userId: string): Actor => ({
    kind: "person",
    userId,
    name: "",
    roles: {},
    tokenStudyId: null,
  });
  const note = (userId: string, studyId: string | null, action: "signed-in" | "exported") =>
    recordAccess(open(), { studyId, actor: person(userId), action, target: {} });

  it("also holds what belongs to no study, of people with a role in it and of nobody else", async () => {
    const [study, elsewhere] = [await seedStudy(open()), await seedStudy(open())];
    const stranger = await seedPerson(open(), elsewhere.id, ["planner"]);
    await note(study.people.researcher.userId, study.id, "exported");
    await note(study.people.researcher.userId, null, "signed-in");
    await note(stranger.userId, null, "signed-in");
    await note(stranger.userId, elsewhere.id, "exported");
    await recordAccess(open(), {
      studyId: null,
      actor: { kind: "operator" },
      action: "account-enabled",
      target: { userId: study.people.planner.userId },
    });
    for (const role of ["owner", "data-protection"] as const) {
      const ctx = contextOf(open(), await actorFor(open(), study.people[role].userId));
      const all = await readAudit(ctx, { study: study.slug, beforeId: null });
      expect(all.lines.map(({ action }) => action)).toEqual(["account-enabled", "signed-in", "exported"]);
      expect(all.people.map(({ userId }) => userId)).toEqual([study.people.researcher.userId]);
      const people = await readAudit(ctx, { study: study.slug, beforeId: null, kind: "people" });
      expect(people.lines.map(({ action }) => action)).toEqual(["account-enabled", "signed-in"]);
      const of = { study: study.slug, beforeId: null, userId: stranger.userId };
      expect((await readAudit(ctx, of)).lines).toEqual([]);
    }
  });

  it("pages without a gap and without a line twice", async () => {
    const study = await seedStudy(open());
    for (let count = 0; count < 130; count += 1)
      await note(study.people.researcher.userId, count % 2 ? study.id : null, "signed-in");
    const ctx = contextOf(open(), await actorFor(open(), study.people.owner.userId));
    const first = await readAudit(ctx, { study: study.slug, beforeId: null });
    const second = await readAudit(ctx, { study: study.slug, beforeId: first.nextBeforeId });
    const ids = [...first.lines, ...second.lines].map(({ id }) => id);
    expect([first.lines.length, second.lines.length, second.nextBeforeId]).toEqual([100, 30, null]);
    expect(new Set(ids).size).toBe(130);
  });

  it("is for owner and data protection", async () => {
    const study = await seedStudy(open());
    for (const role of ["facilitator", "researcher", "planner"] as const) {
      const ctx = contextOf(open(), await actorFor(open(), study.people[role].userId));
      expect(await refusalOf(readAudit(ctx, { study: study.slug, beforeId: null }))).toBe("forbidden");
    }
  });
});
