import { createHash, randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, expect, it, vi } from "vitest";
import { disableAccount } from "@/db/queries/people";
import type { Actor } from "@/lib/domain/access/actor";
import { rolesIn } from "@/lib/domain/access/authorise";
import { ABSOLUTE_MINUTES, IDLE_MINUTES } from "@/lib/domain/access/session-times";
import { checkPassword } from "@/lib/services/people/check-password";
import { createToken } from "@/lib/services/people/create-token";
import { createUser } from "@/lib/services/people/create-user";
import { revokeRole } from "@/lib/services/people/revoke-role";
import { actorFrom } from "@/lib/server/actor";
import { sealedSessionCookie } from "@/lib/server/auth";
import { endSession, openSession } from "@/lib/server/sessions";
import { describeOnBoth } from "../../support/each-database";
import { actorFor, contextOf, operator, refusalOf, seedPerson, seedStudy, type SeededStudy } from "./seed";

vi.hoisted(() => {
  process.env["AUTH_SECRET"] = "a secret of this test, long enough to be one";
  process.env["BASE_URL"] = "http://localhost:4600";
});

const MINUTE = 60_000;

describeOnBoth("sessions and tokens", (open) => {
  let study: SeededStudy;
  beforeAll(async () => {
    study = await seedStudy(open());
  });
  const seen = (headers: Record<string, string>, now = new Date()): Promise<Actor> =>
    actorFrom(open(), new Headers(headers), now);
  const session = async (userId: string, now = new Date()) => {
    const id = await openSession(open(), userId, now, randomUUID());
    return { id, cookie: await sealedSessionCookie(id) };
  };
  const token = async (email: string) =>
    (await createToken(operator(open()), { study: study.slug, email, name: "QGIS", days: 30 })).token;

  it("a session is its person with the roles of this moment", async () => {
    const { userId } = study.people.planner;
    const { cookie } = await session(userId);
    const actor = await seen({ cookie: `other=1; ${cookie}` });
    expect(actor).toMatchObject({ kind: "person", userId, tokenStudyId: null });
    expect(rolesIn(actor, study.id)).toEqual(["planner"]);
  });

  it("a role change counts with the next request", async () => {
    const somebody = await seedPerson(open(), study.id, ["planner", "facilitator"]);
    const { cookie } = await session(somebody.userId);
    expect(rolesIn(await seen({ cookie }), study.id)).toEqual(["facilitator", "planner"]);
    const owner = contextOf(open(), await actorFor(open(), study.people.owner.userId));
    await revokeRole(owner, { study: study.slug, userId: somebody.userId, role: "planner" });
    expect(rolesIn(await seen({ cookie }), study.id)).toEqual(["facilitator"]);
  });

  it("signing out, disabling, silence and a day's end each end it", async () => {
    const somebody = await seedPerson(open(), study.id, ["planner"]);
    const start = new Date();
    const later = (minutes: number) => new Date(start.getTime() + minutes * MINUTE);
    const out = await session(somebody.userId, start);
    await endSession(open(), out.id, start);
    expect((await seen({ cookie: out.cookie })).kind).toBe("nobody");
    const idle = await session(somebody.userId, start);
    expect((await seen({ cookie: idle.cookie }, later(IDLE_MINUTES + 1))).kind).toBe("nobody");
    const busy = await session(somebody.userId, start);
    for (let minutes = 0; minutes < ABSOLUTE_MINUTES; minutes += IDLE_MINUTES - 1) {
      expect([minutes, (await seen({ cookie: busy.cookie }, later(minutes))).kind]).toEqual([
        minutes,
        "person",
      ]);
    }
    expect((await seen({ cookie: busy.cookie }, later(ABSOLUTE_MINUTES + 1))).kind).toBe("nobody");
    const disabled = await session(somebody.userId, start);
    await disableAccount(open(), somebody.userId, start);
    expect((await seen({ cookie: disabled.cookie })).kind).toBe("nobody");
  });

  it("a tampered, foreign or made-up cookie is nobody", async () => {
    const { cookie } = await session(study.people.planner.userId);
    const [name = "", value = ""] = cookie.split("=");
    for (const wrong of [
      value.slice(0, -4),
      `${value.slice(0, 20)}A${value.slice(21)}`,
      "x",
      "",
      randomUUID(),
    ]) {
      expect((await seen({ cookie: `${name}=${wrong}` })).kind).toBe("nobody");
    }
    const unknown = await sealedSessionCookie(randomUUID());
    expect((await seen({ cookie: unknown })).kind).toBe("nobody");
  });

  it("a token is its person in one study, as Bearer and as the password of Basic", async () => {
    const { userId, email } = study.people.researcher;
    const secret = await token(email);
    expect(secret).toMatch(/^ort_[0-9a-f]{48}$/);
    const elsewhere = await seedStudy(open());
    await open().run(
      sql`insert into memberships (study_id, user_id, role) values (${elsewhere.id}::uuid, ${userId}::uuid, 'facilitator')`,
    );
    for (const authorization of [
      `Bearer ${secret}`,
      `Basic ${btoa(`anyone:${secret}`)}`,
      `basic ${btoa(`:${secret}`)}`,
    ]) {
      const actor = await seen({ authorization });
      expect(actor).toMatchObject({
        kind: "person",
        userId,
        tokenStudyId: study.id,
        roles: { [study.id]: ["researcher"] },
      });
      expect(rolesIn(actor, elsewhere.id)).toEqual([]);
    }
    const [row] = await open().rows<{ hashes: number; used: boolean }>(sql`
      select count(*)::int as hashes, bool_and(last_used_at is not null) as used from api_tokens
      where token_hash = decode(${createHash("sha256").update(secret).digest("hex")}, 'hex')`);
    expect(row).toEqual({ hashes: 1, used: true });
  });

  it("an expired, revoked or changed token is nobody, and never falls back to the cookie", async () => {
    const { userId, email } = study.people.planner;
    const { cookie } = await session(userId);
    const secret = await token(email);
    const future = new Date(Date.now() + 31 * 24 * 60 * MINUTE);
    expect((await seen({ authorization: `Bearer ${secret}`, cookie }, future)).kind).toBe("nobody");
    const changed = `${secret.slice(0, -1)}${secret.endsWith("0") ? "1" : "0"}`;
    expect((await seen({ authorization: `Bearer ${changed}`, cookie })).kind).toBe("nobody");
    expect((await seen({ authorization: "Bearer", cookie })).kind).toBe("nobody");
    expect((await seen({ authorization: `Basic ${btoa("planner:password")}`, cookie })).kind).toBe("nobody");
    await open().run(sql`update api_tokens set revoked_at = now() where user_id = ${userId}::uuid`);
    expect((await seen({ authorization: `Bearer ${secret}` })).kind).toBe("nobody");
  });

  it("a pass is its tablet", async () => {
    const actor = await seen({ authorization: `Bearer ${study.passToken}` });
    expect(actor).toEqual({
      kind: "tablet",
      passId: study.passId,
      workshopId: study.workshopId,
      studyId: study.id,
      revoked: false,
    });
  });

  it("accounts and tokens are made by the operator alone", async () => {
    const ctx = contextOf(open(), await actorFor(open(), study.people.owner.userId));
    const account = { email: "new@example.org", name: "New", password: "long enough for it" };
    expect(await refusalOf(createUser(ctx, account))).toBe("forbidden");
    const wanted = { study: study.slug, email: study.people.owner.email, name: "R", days: 1 };
    expect(await refusalOf(createToken(ctx, wanted))).toBe("forbidden");
    const stranger = await seedPerson(open(), study.id, []);
    expect(await refusalOf(createToken(operator(open()), { ...wanted, email: stranger.email }))).toBe(
      "forbidden",
    );
  });

  it("credentials: right, wrong, unknown, disabled, demo", async () => {
    const email = `ada-${randomUUID()}@example.org`;
    const password = "correct horse battery";
    await createUser(operator(open()), { email: ` ${email.toUpperCase()} `, name: "Ada", password });
    expect(await refusalOf(createUser(operator(open()), { email, name: "Ada", password }))).toBe("conflict");
    expect(
      await refusalOf(createUser(operator(open()), { email: "b@example.org", name: "B", password: "short" })),
    ).toBe("invalid");
    const check = (credentials: unknown, demoAllowed = false) =>
      checkPassword(contextOf(open()), { credentials, demoAllowed });
    const account = await check({ email, password });
    expect(account).not.toBeNull();
    for (const wrong of [
      { email, password: "correct horse" },
      { email: "no@example.org", password },
      { email },
      null,
      "x",
      { email: 1, password: {} },
    ]) {
      expect(await check(wrong)).toBeNull();
    }
    const demo = `demo-${randomUUID()}@example.org`;
    await createUser(operator(open()), { email: demo, name: "Demo", password, demo: "demo" });
    expect(await check({ email: demo, password })).toBeNull();
    expect(await check({ email: demo, password }, true)).not.toBeNull();
    await disableAccount(open(), account?.userId ?? "", new Date());
    expect(await check({ email, password })).toBeNull();
  });
});
