import "../../support/settings";
import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { POST as giveCode } from "@/app/api/sign-in/code/route";
import { insertGrant } from "@/db/queries/people";
import type { Actor, Person } from "@/lib/domain/access/actor";
import { rolesIn } from "@/lib/domain/access/authorise";
import { ROLES } from "@/lib/domain/access/roles";
import { actorFrom } from "@/lib/server/actor";
import { sealedSessionCookie } from "@/lib/server/auth";
import { holdDatabase } from "@/lib/server/database";
import { attemptsOf } from "@/lib/server/rate-limit";
import { secondFactorKey } from "@/lib/server/second-factor-key";
import { openSession } from "@/lib/server/sessions";
import { createUser } from "@/lib/services/people/create-user";
import { beginSecondFactor } from "@/lib/services/people/second-factor/begin-second-factor";
import { confirmSecondFactor } from "@/lib/services/people/second-factor/confirm-second-factor";
import { renewRecoveryCodes } from "@/lib/services/people/second-factor/renew-recovery-codes";
import { resetSecondFactor } from "@/lib/services/people/second-factor/reset-second-factor";
import { codeOf, stepAt } from "@/lib/services/people/second-factor/totp";
import { describeOnBoth } from "../../support/each-database";
import { contextOf, operator, refusalOf, seedStudy, type SeededStudy } from "./seed";

const PASSWORD = "drei Störche am Kanal";
const attempts = attemptsOf(new Headers());
const key = secondFactorKey();
const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** What an app makes of the letters it was given. */
function fromBase32(text: string): Uint8Array {
  const bits = [...text].map((letter) => BASE32.indexOf(letter).toString(2).padStart(5, "0")).join("");
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => parseInt(byte, 2));
}

describeOnBoth("the second factor", (open) => {
  let study: SeededStudy;
  beforeAll(async () => {
    holdDatabase(open());
    study = await seedStudy(open());
  });
  afterAll(() => holdDatabase(null));

  async function person(role: (typeof ROLES)[number], demo: string | null = null) {
    const email = `${randomUUID()}@example.org`;
    const { userId } = await createUser(operator(open()), { email, name: "Kim", password: PASSWORD, demo });
    await insertGrant(open(), { studyId: study.id, userId, role, grantedBy: null, now: new Date() });
    await open().run(sql`update memberships set confirmed_at = now() where user_id = ${userId}::uuid`);
    return { userId, email };
  }
  async function session(userId: string) {
    const cookie = await sealedSessionCookie(await openSession(open(), userId, new Date(), randomUUID()));
    return { cookie, actor: () => actorFrom(open(), new Headers({ cookie }), new Date()) };
  }
  const personIn = async (actor: Promise<Actor>): Promise<Person> => {
    const seen = await actor;
    if (seen.kind !== "person") throw new Error("Nobody is signed in.");
    return seen;
  };
  /** Sets one up as the page does; answers the app's secret and the recovery codes. */
  async function setUp(userId: string, stepsAgo = 0) {
    const now = new Date(); // both at one moment, however busy the machine: a code is good for a minute and a half
    const ctx = { ...contextOf(open(), await personIn((await session(userId)).actor())), clock: () => now };
    const { secret } = await beginSecondFactor(ctx, { body: { password: PASSWORD }, attempts, key });
    const bytes = fromBase32(secret);
    const code = codeOf(bytes, stepAt(now) - stepsAgo);
    const { recoveryCodes } = await confirmSecondFactor(ctx, { body: { code }, attempts, key });
    return { bytes, recoveryCodes };
  }
  const enter = (cookie: string, code: string, origin = "http://localhost:3000") =>
    giveCode(
      new Request("http://localhost:3000/api/sign-in/code", {
        method: "POST",
        headers: { cookie, origin, host: "localhost:3000", "content-type": "application/json" },
        body: JSON.stringify({ code }),
      }),
      { params: Promise.resolve({}) },
    );

  it("owner, researcher and data protection mean nothing without one; the others do, and so do demo accounts", async () => {
    for (const role of ROLES) {
      const { userId } = await person(role);
      const seen = await personIn((await session(userId)).actor());
      const asks = ["owner", "researcher", "data-protection"].includes(role);
      expect([role, rolesIn(seen, study.id), seen.session?.factorOwed]).toEqual([
        role,
        asks ? [] : [role],
        asks,
      ]);
    }
    const demo = await person("owner", "demo");
    const seen = await personIn((await session(demo.userId)).actor());
    expect([rolesIn(seen, study.id), seen.session?.factorOwed]).toEqual([["owner"], false]);
    const begun = beginSecondFactor(contextOf(open(), seen), { body: { password: PASSWORD }, attempts, key });
    expect(await refusalOf(begun)).toBe("forbidden");
  });

  it("once set up, a password alone is nobody; a code makes a new session, and counts once", async () => {
    const { userId } = await person("owner");
    const before = await session(userId);
    const { bytes } = await setUp(userId, 1);
    expect((await before.actor()).kind).toBe("nobody");
    const half = await session(userId);
    expect((await half.actor()).kind).toBe("nobody");
    expect((await enter(half.cookie, "000000")).status).toBe(403);
    const code = codeOf(bytes, stepAt(new Date()));
    expect((await enter(half.cookie, code, "https://evil.example")).status).toBe(403);
    const answer = await enter(half.cookie, ` ${code.slice(0, 3)} ${code.slice(3)}`);
    expect(answer.status).toBe(204);
    const set = answer.headers.get("set-cookie") ?? "";
    expect(set).toMatch(/HttpOnly; SameSite=Lax/);
    const cookie = set.split(";")[0] ?? "";
    expect(cookie).not.toBe(half.cookie);
    const whole = await personIn(actorFrom(open(), new Headers({ cookie }), new Date()));
    expect(rolesIn(whole, study.id)).toEqual(["owner"]);
    expect((await enter(half.cookie, code)).status).toBe(401);
    expect((await enter((await session(userId)).cookie, code)).status).toBe(403);
  });

  it("the code that set it up opens no session, and one at the same moment opens one", async () => {
    const { userId } = await person("facilitator");
    const { bytes } = await setUp(userId, 1);
    const sessions = await Promise.all(Array.from({ length: 4 }, () => session(userId)));
    const used = codeOf(bytes, stepAt(new Date()) - 1);
    expect((await enter(sessions[0]?.cookie ?? "", used)).status).toBe(403);
    const code = codeOf(bytes, stepAt(new Date()));
    const answers = await Promise.all(sessions.map(({ cookie }) => enter(cookie, code)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 403, 403, 403]);
  });

  it("recovery codes open once each, and new ones replace them", async () => {
    const { userId } = await person("owner");
    const { recoveryCodes } = await setUp(userId);
    expect(new Set(recoveryCodes).size).toBe(10);
    const [first = "", second = ""] = recoveryCodes;
    const one = await session(userId);
    const opened = await enter(one.cookie, first.toLowerCase());
    expect(opened.status).toBe(204);
    expect((await enter((await session(userId)).cookie, first)).status).toBe(403);
    const cookie = opened.headers.get("set-cookie")?.split(";")[0] ?? "";
    const whole = await personIn(actorFrom(open(), new Headers({ cookie }), new Date()));
    const renewed = await renewRecoveryCodes(contextOf(open(), whole), {
      body: { password: PASSWORD },
      attempts,
    });
    expect((await enter((await session(userId)).cookie, second)).status).toBe(403);
    expect((await enter((await session(userId)).cookie, renewed.recoveryCodes[0] ?? "")).status).toBe(204);
  });

  it("ten wrong codes close the door to the right one, also in parallel", async () => {
    const { userId } = await person("planner");
    const { bytes } = await setUp(userId, 1);
    const sessions = await Promise.all(Array.from({ length: 14 }, () => session(userId)));
    const answers = await Promise.all(sessions.map(({ cookie }) => enter(cookie, "000000")));
    const counts = (status: number) => answers.filter((answer) => answer.status === status).length;
    expect([counts(403), counts(429)]).toEqual([10, 4]);
    const code = codeOf(bytes, stepAt(new Date()));
    expect((await enter((await session(userId)).cookie, code)).status).toBe(429);
  });

  it("a new device takes over only once it is confirmed", async () => {
    const { userId } = await person("owner");
    const old = await setUp(userId, 1);
    const half = await session(userId);
    const answer = await enter(half.cookie, codeOf(old.bytes, stepAt(new Date())));
    const cookie = answer.headers.get("set-cookie")?.split(";")[0] ?? "";
    const ctx = contextOf(open(), await personIn(actorFrom(open(), new Headers({ cookie }), new Date())));
    const wrong = beginSecondFactor(ctx, { body: { password: "not my password" }, attempts, key });
    expect(await refusalOf(wrong)).toBe("wrong-secret");
    await beginSecondFactor(ctx, { body: { password: PASSWORD }, attempts, key });
    const next = await session(userId);
    expect((await enter(next.cookie, codeOf(old.bytes, stepAt(new Date()) + 1))).status).toBe(204);
  });

  it("the database alone holds no secret, and another AUTH_SECRET opens none", async () => {
    const { userId } = await person("owner");
    const { bytes, recoveryCodes } = await setUp(userId);
    const [row] = await open().rows<{ sealed: string; codes: string }>(sql`
      select encode(f.sealed_secret, 'hex') as sealed,
        (select string_agg(encode(code_hash, 'hex'), ' ') from recovery_codes where user_id = f.user_id) as codes
      from second_factors f where user_id = ${userId}::uuid`);
    expect(row?.sealed).not.toContain(Buffer.from(bytes).toString("hex"));
    expect(row?.codes).not.toContain(Buffer.from(recoveryCodes[0] ?? "").toString("hex"));
    const ctx = contextOf(open());
    const { checkCode } = await import("@/lib/services/people/second-factor/check-code");
    const code = codeOf(bytes, stepAt(new Date()) + 1);
    const foreign = checkCode(ctx, { userId, body: { code }, attempts, key: new Uint8Array(32) });
    expect(await refusalOf(foreign)).toBe("wrong-secret");
    expect(await refusalOf(checkCode(ctx, { userId, body: { code }, attempts, key }))).toBe("none");
  });

  it("only the operator resets it; then its roles wait again", async () => {
    const { userId, email } = await person("owner");
    await setUp(userId);
    const nobody = resetSecondFactor(contextOf(open()), { email });
    expect(await refusalOf(nobody)).toBe("forbidden");
    await resetSecondFactor(operator(open()), { email });
    const seen = await personIn((await session(userId)).actor());
    expect([rolesIn(seen, study.id), seen.session?.factorOwed]).toEqual([[], true]);
  });
});
