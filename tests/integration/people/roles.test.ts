import { sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { auditLines } from "@/db/queries/audit";
import { grantsOf, insertGrant } from "@/db/queries/people";
import { rolesIn } from "@/lib/domain/access/authorise";
import { NOBODY } from "@/lib/domain/access/actor";
import { ROLES } from "@/lib/domain/access/roles";
import { confirmResearcher } from "@/lib/services/people/confirm-researcher";
import { grantRole } from "@/lib/services/people/grant-role";
import { revokeRole } from "@/lib/services/people/revoke-role";
import { describeOnBoth } from "../../support/each-database";
import { actorFor, contextOf, operator, refusalOf, seedPerson, seedStudy, type SeededStudy } from "./seed";

describeOnBoth("roles", (open) => {
  let study: SeededStudy;
  beforeAll(async () => {
    study = await seedStudy(open());
  });
  const as = async (userId: string) => contextOf(open(), await actorFor(open(), userId));
  const owner = () => as(study.people.owner.userId);
  const keeper = () => as(study.people["data-protection"].userId);

  it("only owners grant", async () => {
    const somebody = await seedPerson(open(), study.id, []);
    const input = { study: study.slug, email: somebody.email, role: "facilitator" } as const;
    for (const role of ROLES) {
      const outcome = await refusalOf(grantRole(await as(study.people[role].userId), input));
      expect([role, outcome]).toEqual([role, role === "owner" ? "none" : "forbidden"]);
    }
    expect(await refusalOf(grantRole(contextOf(open(), NOBODY), input))).toBe("not-signed-in");
    const elsewhere = await seedStudy(open());
    expect(await refusalOf(grantRole(await as(elsewhere.people.owner.userId), input))).toBe("forbidden");
  });

  it("a researcher's grant counts only when data protection has confirmed it", async () => {
    const somebody = await seedPerson(open(), study.id, []);
    const granted = await grantRole(await owner(), {
      study: study.slug,
      email: somebody.email,
      role: "researcher",
    });
    expect(granted).toEqual({ userId: somebody.userId, confirmed: false });
    expect(rolesIn(await actorFor(open(), somebody.userId), study.id)).toEqual([]);
    for (const role of ROLES) {
      if (role === "data-protection") continue;
      const attempt = confirmResearcher(await as(study.people[role].userId), {
        study: study.slug,
        userId: somebody.userId,
      });
      expect([role, await refusalOf(attempt)]).toEqual([role, "forbidden"]);
    }
    await confirmResearcher(await keeper(), { study: study.slug, userId: somebody.userId });
    expect(rolesIn(await actorFor(open(), somebody.userId), study.id)).toEqual(["researcher"]);
  });

  it("a confirmation does not outlive a revocation", async () => {
    const somebody = await seedPerson(open(), study.id, ["researcher"]);
    await revokeRole(await keeper(), { study: study.slug, userId: somebody.userId, role: "researcher" });
    expect(rolesIn(await actorFor(open(), somebody.userId), study.id)).toEqual([]);
    await grantRole(await owner(), { study: study.slug, email: somebody.email, role: "researcher" });
    expect(rolesIn(await actorFor(open(), somebody.userId), study.id)).toEqual([]);
  });

  it("an owner cannot become researcher, nor data protection confirm themself or what they granted", async () => {
    const self = { study: study.slug, email: study.people.owner.email, role: "researcher" } as const;
    expect(await refusalOf(grantRole(await owner(), self))).toBe("self-grant");
    const both = await seedPerson(open(), study.id, ["owner", "data-protection"]);
    const somebody = await seedPerson(open(), study.id, []);
    await grantRole(await as(both.userId), { study: study.slug, email: somebody.email, role: "researcher" });
    const attempt = confirmResearcher(await as(both.userId), { study: study.slug, userId: somebody.userId });
    expect(await refusalOf(attempt)).toBe("self-grant");
  });

  it("planner and researcher are never one person, in the verb and in the database", async () => {
    for (const [held, wanted] of [
      ["planner", "researcher"],
      ["researcher", "planner"],
      ["owner", "researcher"],
      ["researcher", "data-protection"],
    ] as const) {
      const somebody = await seedPerson(open(), study.id, [held]);
      const input = { study: study.slug, email: somebody.email, role: wanted };
      expect([held, wanted, await refusalOf(grantRole(await owner(), input))]).toEqual([
        held,
        wanted,
        "role-conflict",
      ]);
    }
    const planner = await seedPerson(open(), study.id, ["planner"]);
    const past = {
      studyId: study.id,
      userId: planner.userId,
      role: "researcher",
      grantedBy: null,
      now: new Date(),
    } as const;
    await expect(insertGrant(open(), past)).rejects.toThrow();
  });

  it("two opposed grants at once leave one role", async () => {
    const somebody = await seedPerson(open(), study.id, []);
    const ctx = await owner();
    const grant = (role: "planner" | "researcher") =>
      refusalOf(grantRole(ctx, { study: study.slug, email: somebody.email, role }));
    const outcomes = await Promise.all([grant("planner"), grant("researcher")]);
    expect(outcomes.toSorted()).toEqual(["none", "role-conflict"]);
    expect(await grantsOf(open(), study.id, somebody.userId)).toHaveLength(1);
  });

  it("only owners revoke, data protection a researcher's role; the last owner stays", async () => {
    const somebody = await seedPerson(open(), study.id, ["facilitator"]);
    const input = { study: study.slug, userId: somebody.userId, role: "facilitator" } as const;
    for (const role of ROLES) {
      if (role === "owner") continue;
      const attempt = revokeRole(await as(study.people[role].userId), input);
      expect([role, await refusalOf(attempt)]).toEqual([role, "forbidden"]);
    }
    const alone = await seedStudy(open());
    const last = { study: alone.slug, userId: alone.people.owner.userId, role: "owner" } as const;
    expect(await refusalOf(revokeRole(await as(alone.people.owner.userId), last))).toBe("conflict");
    expect(rolesIn(await actorFor(open(), alone.people.owner.userId), alone.id)).toEqual(["owner"]);
  });

  it("refuses unknown people, roles and studies, and writes down what it does", async () => {
    const ctx = await owner();
    expect(
      await refusalOf(grantRole(ctx, { study: study.slug, email: "nobody@example.org", role: "planner" })),
    ).toBe("not-found");
    expect(
      await refusalOf(grantRole(ctx, { study: "no-such-study", email: "a@example.org", role: "planner" })),
    ).toBe("not-found");
    const odd = { study: study.slug, email: study.people.planner.email, role: "admin" } as never;
    expect(await refusalOf(grantRole(ctx, odd))).toBe("invalid");
    const somebody = await seedPerson(open(), study.id, []);
    await grantRole(operator(open()), {
      study: study.slug,
      email: somebody.email.toUpperCase(),
      role: "owner",
    });
    const [line] = await auditLines(open(), { studyId: study.id, limit: 1, beforeId: null });
    expect(line).toMatchObject({
      action: "role-granted",
      actorKind: "operator",
      target: { userId: somebody.userId, role: "owner" },
    });
  });

  it("a disabled account has no roles any more", async () => {
    const somebody = await seedPerson(open(), study.id, ["planner"]);
    await open().run(sql`update users set disabled_at = now() where id = ${somebody.userId}::uuid`);
    await expect(actorFor(open(), somebody.userId)).rejects.toThrow("no live session");
  });
});
