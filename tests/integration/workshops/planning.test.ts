import { sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { ROLES } from "@/lib/domain/access/roles";
import { NOBODY } from "@/lib/domain/access/actor";
import { firstProtocol } from "@/lib/domain/workshop/protocol";
import { holdDatabase } from "@/lib/server/database";
import { knownTablet } from "@/lib/server/known-tablets";
import type { Context } from "@/lib/services/context";
import { answerDoor } from "@/lib/services/workshops/answer-door";
import { changePlan } from "@/lib/services/workshops/change-plan";
import { closeWorkshop, reopenWorkshop } from "@/lib/services/workshops/close-workshop";
import { hashOfSecret } from "@/lib/services/workshops/issue-pass";
import { listWorkshops } from "@/lib/services/workshops/list-workshops";
import { planWorkshop } from "@/lib/services/workshops/plan-workshop";
import { watchWorkshop } from "@/lib/services/workshops/watch-workshop";
import { calls, codeOf } from "../../support/calls";
import { describeOnBoth } from "../../support/each-database";
import { drawingDocument, secret } from "../../support/study";
import { actorFor, contextOf, refusalOf, seedStudy, type SeededStudy } from "../people/seed";

process.env["AUTH_SECRET"] = "a secret of this test, long enough to be one";
process.env["BASE_URL"] = "http://localhost:3000";

const PLAN = {
  title: "Nachmittag",
  day: "2026-12-01",
  begins: "15:00",
  ends: "17:00",
  place: "Gemeindesaal",
  venue: [6.8085, 51.254],
  expected: 12,
  protocol: firstProtocol(),
};
interface Waiting {
  ticket: string;
  number: number;
  pin: boolean;
}

describeOnBoth("planning workshops", (open) => {
  let study: SeededStudy;
  let elsewhere: SeededStudy;
  let facilitator: Context;
  const as = async (userId: string) => contextOf(open(), await actorFor(open(), userId));
  beforeAll(async () => {
    holdDatabase(open());
    study = await seedStudy(open());
    elsewhere = await seedStudy(open());
    facilitator = await as(study.people.facilitator.userId);
  });
  const plan = (body: object = {}, ctx = facilitator) =>
    planWorkshop(ctx, { study: study.slug, body: { plan: PLAN, pin: null, practice: false, ...body } });
  const at = (workshop: string) => ({ study: study.slug, workshop });
  const knock = async (code: string, body: object = {}) => {
    const answer = await calls.open(code, body);
    return { status: answer.status, body: (await answer.json()) as Waiting & { pass: string } };
  };

  it("facilitators and owners of this study plan, nobody else does", async () => {
    const { id } = await plan();
    const acts: ((ctx: Context) => Promise<unknown>)[] = [
      (ctx) => plan({}, ctx),
      (ctx) => listWorkshops(ctx, study.slug),
      (ctx) => changePlan(ctx, { ...at(id), body: { plan: PLAN } }),
      (ctx) => closeWorkshop(ctx, { ...at(id), body: { peopleDrew: null } }),
      (ctx) => reopenWorkshop(ctx, at(id)),
    ];
    for (const act of acts) {
      for (const role of ROLES) {
        const may = role === "facilitator" || role === "owner";
        expect([role, await refusalOf(act(await as(study.people[role].userId)))]).toEqual([
          role,
          may ? "none" : "forbidden",
        ]);
      }
      expect(await refusalOf(act(contextOf(open(), NOBODY)))).toBe("not-signed-in");
      expect(await refusalOf(act(await as(elsewhere.people.owner.userId)))).toBe("forbidden");
    }
    const foreign = await as(elsewhere.people.facilitator.userId);
    const swapped = { study: elsewhere.slug, workshop: id };
    expect(await refusalOf(changePlan(foreign, { ...swapped, body: { plan: PLAN } }))).toBe("not-found");
    expect(await refusalOf(closeWorkshop(foreign, { ...swapped, body: { peopleDrew: 1 } }))).toBe(
      "not-found",
    );
  });

  it("is kept as planned, closes with how many drew, and opens again", async () => {
    const { id, code } = await plan({ pin: "4711" });
    const read = async () =>
      (await listWorkshops(facilitator, study.slug)).workshops.find((workshop) => workshop.id === id);
    expect(await read()).toMatchObject({ ...PLAN, code, hasPin: true, practice: false, closedAt: null });
    await changePlan(facilitator, { ...at(id), body: { plan: { ...PLAN, place: "Café" } } });
    expect(await read()).toMatchObject({ place: "Café", hasPin: true });
    await changePlan(facilitator, { ...at(id), body: { plan: PLAN, pin: null } });
    expect(await read()).toMatchObject({ hasPin: false });
    const late = { ...PLAN, ends: "14:00" };
    expect(await refusalOf(changePlan(facilitator, { ...at(id), body: { plan: late } }))).toBe("invalid");
    expect(await refusalOf(plan({ pin: "12" }))).toBe("invalid");
    await closeWorkshop(facilitator, { ...at(id), body: { peopleDrew: 11 } });
    expect(await read()).toMatchObject({ peopleDrew: 11, closedAt: expect.any(Date) });
    expect((await calls.open(code)).status).toBe(410);
    await reopenWorkshop(facilitator, at(id));
    expect(await read()).toMatchObject({ closedAt: null });
  });

  it("a tablet waits, is let in by the facilitator alone, and its ticket becomes its pass", async () => {
    const { id, code } = await plan();
    const first = await knock(code);
    expect([first.status, first.body.number, first.body.pin]).toEqual([202, 1, false]);
    const second = await knock(code);
    expect(second.body.number).toBe(2);
    expect((await knock(code, { ticket: first.body.ticket })).body.number).toBe(1);
    const now = new Date();
    expect(await knownTablet(open(), hashOfSecret(first.body.ticket), now)).toBeNull();
    const { waiting, tablets } = await watchWorkshop(facilitator, at(id));
    expect([waiting.map(({ number }) => number), tablets]).toEqual([[1, 2], []]);
    const [one, two] = waiting;
    if (!one || !two) throw new Error("two tablets wait");
    const door = (ctx: Context, tablet: string, admit = true) =>
      answerDoor(ctx, { ...at(id), tablet, admit, body: {} });
    for (const role of ROLES.filter((other) => other !== "facilitator"))
      expect([role, await refusalOf(door(await as(study.people[role].userId), one.id))]).toEqual([
        role,
        "forbidden",
      ]);
    const foreign = await as(elsewhere.people.facilitator.userId);
    const swapped = {
      study: elsewhere.slug,
      workshop: elsewhere.workshopId,
      tablet: one.id,
      admit: true,
      body: {},
    };
    expect(await refusalOf(answerDoor(foreign, swapped))).toBe("not-found");
    expect(await refusalOf(door(facilitator, "1"))).toBe("not-found");
    await door(facilitator, one.id);
    await door(facilitator, two.id, false);
    expect(await refusalOf(door(facilitator, two.id))).toBe("not-found");
    const entered = await knock(code, { ticket: first.body.ticket });
    expect([entered.status, entered.body.pass, entered.body.number]).toEqual([200, first.body.ticket, 1]);
    expect((await knownTablet(open(), hashOfSecret(first.body.ticket), now))?.workshopId).toBe(id);
    // Sent away: it goes on waiting, unseen, and its ticket opens nothing.
    expect((await knock(code, { ticket: second.body.ticket })).status).toBe(202);
    expect(await knownTablet(open(), hashOfSecret(second.body.ticket), now)).toBeNull();
    const after = await watchWorkshop(facilitator, at(id));
    expect([after.waiting, after.tablets.map(({ number }) => number)]).toEqual([[], [1]]);
    // A ticket of another workshop is nobody's.
    const other = await plan();
    expect((await knock(other.code, { ticket: first.body.ticket })).body.ticket).not.toBe(first.body.ticket);
  });

  it("nobody fills the door from outside", async () => {
    const { id, code } = await plan();
    await open().run(sql`
      insert into passes (id, study_id, workshop_id, token_hash, number, admitted_at)
      select gen_random_uuid(), ${study.id}::uuid, ${id}::uuid, decode(md5(i::text || ${id}), 'hex'), i, null
      from generate_series(1, 60) i`);
    expect((await calls.open(code)).status).toBe(429);
    await open().run(
      sql`update passes set created_at = now() - interval '7 hours' where workshop_id = ${id}::uuid`,
    );
    expect((await calls.open(code)).status).toBe(202);
  });

  it("a real study lets nobody in before its consent is released, except to practise; practice never counts", async () => {
    const real = await seedStudy(open());
    await open().run(sql`
      update studies set definition = jsonb_set(definition, '{example}', 'false') where id = ${real.id}::uuid`);
    const ctx = await as(real.people.facilitator.userId);
    const make = (practice: boolean) =>
      planWorkshop(ctx, { study: real.slug, body: { plan: PLAN, pin: "4711", practice } });
    const counted = await calls.open((await make(false)).code, { pin: "4711" });
    expect(counted.status).toBe(409);
    expect(await codeOf(counted)).toBe("not-yet");
    const practice = await make(true);
    const entered = await knock(practice.code, { pin: "4711" });
    expect(entered.status).toBe(200);
    const document = drawingDocument({
      workshop: practice.id,
      groups: {},
      consent: { version: "1", layers: ["summary"], givenAt: "2026-12-01T15:00:00Z" },
    });
    const stored = await calls.put(document, { secret: secret(), pass: entered.body.pass });
    expect(stored.status).toBe(201);
    const rows = await open().rows<{ practice: boolean }>(sql`
      select practice from drawings where id = ${document.id}::uuid`);
    expect(rows).toEqual([{ practice: true }]);
  });
});
