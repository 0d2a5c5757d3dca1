import "../../support/settings";
import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { countOwners } from "@/db/queries/people";
import { actorFrom } from "@/lib/server/actor";
import { sealedSessionCookie } from "@/lib/server/auth";
import { attemptsOf } from "@/lib/server/rate-limit";
import { openSession } from "@/lib/server/sessions";
import { changePassword } from "@/lib/services/people/change-password";
import { createToken } from "@/lib/services/people/create-token";
import { createUser } from "@/lib/services/people/create-user";
import { disableMember } from "@/lib/services/people/disable-member";
import { disableUser } from "@/lib/services/people/disable-user";
import { endSessions } from "@/lib/services/people/end-sessions";
import { grantRole } from "@/lib/services/people/grant-role";
import { readAccount } from "@/lib/services/people/read-account";
import { revokeOwnToken } from "@/lib/services/people/revoke-own-token";
import { revokeRole } from "@/lib/services/people/revoke-role";
import { describeOnBoth } from "../../support/each-database";
import { actorFor, contextOf, operator, refusalOf, seedPerson, seedStudy, type SeededStudy } from "./seed";

const PASSWORD = "drei Störche am Kanal";
const attempts = attemptsOf(new Headers());

describeOnBoth("one's own account, and disabling", (open) => {
  let study: SeededStudy;
  beforeAll(async () => {
    study = await seedStudy(open());
  });
  const as = async (userId: string) => contextOf(open(), await actorFor(open(), userId));
  async function facilitator() {
    const email = `${randomUUID()}@example.org`;
    const { userId } = await createUser(operator(open()), { email, name: "Kim", password: PASSWORD });
    await grantRole(operator(open()), { study: study.slug, email, role: "facilitator" });
    return { userId, email };
  }
  async function session(userId: string) {
    const id = await openSession(open(), userId, new Date(), randomUUID());
    const headers = new Headers({ cookie: await sealedSessionCookie(id) });
    const actor = () => actorFrom(open(), headers, new Date());
    return { id, actor, context: async () => contextOf(open(), await actor()) };
  }
  async function token(email: string) {
    const made = await createToken(operator(open()), { study: study.slug, email, name: "QGIS", days: 30 });
    const headers = new Headers({ authorization: `Bearer ${made.token}` });
    return { id: made.tokenId, actor: () => actorFrom(open(), headers, new Date()) };
  }

  it("lists sessions and keys, and ends each at once", async () => {
    const { userId, email } = await facilitator();
    const [here, there, third] = [await session(userId), await session(userId), await session(userId)];
    const key = await token(email);
    const seen = await readAccount(await here.context());
    expect(seen.sessions.filter(({ current }) => current).map(({ id }) => id)).toEqual([here.id]);
    expect([seen.sessions.length, seen.tokens.map(({ id }) => id)]).toEqual([3, [key.id]]);
    expect(JSON.stringify(seen)).not.toContain("argon2");
    await endSessions(await here.context(), there.id);
    expect((await there.actor()).kind).toBe("nobody");
    await endSessions(await here.context(), "others");
    expect([(await third.actor()).kind, (await here.actor()).kind]).toEqual(["nobody", "person"]);
    await revokeOwnToken(await here.context(), key.id);
    expect((await key.actor()).kind).toBe("nobody");
  });

  it("touches nobody else's sessions and keys, and a key for programs has no account", async () => {
    const [one, other] = [await facilitator(), await facilitator()];
    const theirs = await session(other.userId);
    const key = await token(other.email);
    const ctx = await (await session(one.userId)).context();
    expect(await refusalOf(endSessions(ctx, theirs.id))).toBe("not-found");
    expect(await refusalOf(revokeOwnToken(ctx, key.id))).toBe("not-found");
    expect([(await theirs.actor()).kind, (await key.actor()).kind]).toEqual(["person", "person"]);
    const program = contextOf(open(), await key.actor());
    expect(await refusalOf(readAccount(program))).toBe("forbidden");
    expect(await refusalOf(endSessions(program, "others"))).toBe("forbidden");
    expect(await refusalOf(readAccount(contextOf(open())))).toBe("not-signed-in");
  });

  it("a new password needs the old one, follows the rules and ends other sessions", async () => {
    const { userId } = await facilitator();
    const [here, there] = [await session(userId), await session(userId)];
    const change = async (current: string, next: string) =>
      refusalOf(changePassword(await here.context(), { body: { current, next }, attempts }));
    expect(await change("not my password", "vier Reiher am Teich")).toBe("wrong-secret");
    expect(await change(PASSWORD, "password1234")).toBe("invalid");
    expect(await change(PASSWORD, "vier Reiher am Teich")).toBe("none");
    expect([(await here.actor()).kind, (await there.actor()).kind]).toEqual(["person", "nobody"]);
    expect(await change(PASSWORD, "fünf Amseln im Hof")).toBe("wrong-secret");
    for (let wrong = 0; wrong < 8; wrong += 1) await change("not my password", "fünf Amseln im Hof");
    expect(await change("vier Reiher am Teich", "fünf Amseln im Hof")).toBe("too-many");
  });

  it("disabling ends sessions and keys at once; the operator lets in again", async () => {
    const { userId, email } = await facilitator();
    const [here, key] = [await session(userId), await token(email)];
    expect(await refusalOf(disableUser(await as(study.people.owner.userId), { email, again: false }))).toBe(
      "forbidden",
    );
    await disableUser(operator(open()), { email, again: false });
    expect([(await here.actor()).kind, (await key.actor()).kind]).toEqual(["nobody", "nobody"]);
    await disableUser(operator(open()), { email, again: true });
    expect([(await here.actor()).kind, (await key.actor()).kind]).toEqual(["nobody", "nobody"]);
    expect((await (await session(userId)).actor()).kind).toBe("person");
  });

  it("an owner disables whoever has a role here and nowhere else", async () => {
    const owner = await as(study.people.owner.userId);
    const { userId, email } = await facilitator();
    const here = await session(userId);
    for (const role of ["facilitator", "researcher", "planner", "data-protection"] as const) {
      const attempt = disableMember(await as(study.people[role].userId), { study: study.slug, userId });
      expect([role, await refusalOf(attempt)]).toEqual([role, "forbidden"]);
    }
    const stranger = await seedPerson(open(), (await seedStudy(open())).id, ["planner"]);
    const inStudy = (id: string) => refusalOf(disableMember(owner, { study: study.slug, userId: id }));
    expect(await inStudy(stranger.userId)).toBe("not-found");
    expect(await inStudy(study.people.owner.userId)).toBe("self-grant");
    const elsewhere = await seedStudy(open());
    await grantRole(operator(open()), { study: elsewhere.slug, email, role: "planner" });
    expect(await inStudy(userId)).toBe("role-conflict");
    await revokeRole(await as(elsewhere.people.owner.userId), {
      study: elsewhere.slug,
      userId,
      role: "planner",
    });
    expect(await inStudy(userId)).toBe("none");
    expect((await here.actor()).kind).toBe("nobody");
  });

  it("the last owner stays, whatever two owners do at once", async () => {
    for (const [first, second] of [
      ["revoke", "revoke"],
      ["disable", "disable"],
      ["revoke", "disable"],
      ["operator", "revoke"],
    ] as const) {
      const own = await seedStudy(open());
      const one = own.people.owner;
      const two = await seedPerson(open(), own.id, ["owner"]);
      const leave = async (how: "revoke" | "disable" | "operator", who: typeof one, whom: typeof one) => {
        const ctx = await as(who.userId);
        if (how === "revoke") return revokeRole(ctx, { study: own.slug, userId: whom.userId, role: "owner" });
        if (how === "disable") return disableMember(ctx, { study: own.slug, userId: whom.userId });
        return disableUser(operator(open()), { email: whom.email, again: false });
      };
      const outcomes = await Promise.all([
        refusalOf(leave(first, one, two)),
        refusalOf(leave(second, two, one)),
      ]);
      expect([first, second, outcomes.filter((outcome) => outcome === "none").length]).toEqual([
        first,
        second,
        1,
      ]);
      expect([first, second, await countOwners(open(), own.id)]).toEqual([first, second, 1]);
    }
    const alone = await seedStudy(open());
    const { email } = alone.people.owner;
    expect(await refusalOf(disableUser(operator(open()), { email, again: false }))).toBe("conflict");
  });
});
