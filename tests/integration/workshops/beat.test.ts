import "@/tests/support/settings";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { auditLines } from "@/db/queries/audit";
import { NOBODY } from "@/lib/domain/access/actor";
import { ROLES } from "@/lib/domain/access/roles";
import type { Beat } from "@/lib/domain/workshop/beat";
import { ORDERS } from "@/lib/domain/workshop/orders";
import { holdDatabase } from "@/lib/server/database";
import { answerDoor } from "@/lib/services/workshops/answer-door";
import { giveOrder } from "@/lib/services/workshops/give-order";
import { takeBeat } from "@/lib/services/workshops/take-beat";
import { watchWorkshop } from "@/lib/services/workshops/watch-workshop";
import { calls } from "@/tests/support/calls";
import { describeOnBoth } from "@/tests/support/each-database";
import { seedStudy as seedRoom, type SeededStudy as SeededRoom } from "@/tests/support/study";
import { actorFor, contextOf, refusalOf, seedPerson, seedStudy, type SeededStudy } from "../people/seed";

const BEAT: Beat = {
  step: "draw",
  minutes: 7,
  marks: 3,
  language: "ar",
  unsent: 1,
  battery: 80,
  needsHelp: false,
  helped: false,
};
const QUIET = { hold: false, step: null, stop: false, erase: false, out: false, coming: false };

describeOnBoth("tablets in a room", (open) => {
  let study: SeededStudy;
  let room: SeededRoom;
  beforeAll(async () => {
    holdDatabase(open());
    study = await seedStudy(open());
    room = await seedRoom(open());
  });
  afterAll(() => holdDatabase(null));

  const tablet = (passId = study.passId, workshopId = study.workshopId) =>
    contextOf(open(), { kind: "tablet", passId, workshopId, studyId: study.id, revoked: false });
  const beat = (body: unknown = BEAT, passId = study.passId) =>
    takeBeat(tablet(passId), { workshopId: study.workshopId, body });
  const place = () => ({ study: study.slug, workshop: study.workshopId });
  const staff = async (userId = study.people.facilitator.userId) =>
    contextOf(open(), await actorFor(open(), userId));
  const order = async (body: unknown) => giveOrder(await staff(), { ...place(), body });

  it("hands out numbers 1, 2, 3 …, also to tablets that come in the same moment", async () => {
    const openings = await Promise.all(Array.from({ length: 8 }, () => calls.open(room.workshop.code)));
    const numbers = await Promise.all(
      openings.map(async (answer) => ((await answer.json()) as { number: number }).number),
    );
    expect(numbers.toSorted((a, b) => a - b)).toEqual([2, 3, 4, 5, 6, 7, 8, 9]); // the seed's own has 1
  });

  it("keeps a beat and says nothing more than what was asked", async () => {
    expect(await beat()).toEqual({ ...QUIET, number: 0 });
    const { tablets } = await watchWorkshop(await staff(), place());
    expect(tablets).toEqual([
      {
        id: study.passId,
        number: 0,
        beat: BEAT,
        heardAt: expect.any(Date) as Date,
        hold: false,
        step: null,
        stop: false,
        erase: false,
        coming: false,
      },
    ]);
  });

  it("takes no content, no other workshop and nobody but a tablet", async () => {
    for (const wrong of [
      { ...BEAT, label: "Bücherei" },
      { ...BEAT, step: "spying" },
      { ...BEAT, battery: 101 },
      { ...BEAT, language: "Meine Mutter wohnt in der Straße" },
      {},
      null,
      [],
    ])
      expect(await refusalOf(beat(wrong))).toBe("invalid");
    expect(await refusalOf(takeBeat(tablet(), { workshopId: randomUUID(), body: BEAT }))).toBe(
      "wrong-workshop",
    );
    for (const ctx of [contextOf(open(), NOBODY), await staff()])
      expect(await refusalOf(takeBeat(ctx, { workshopId: study.workshopId, body: BEAT }))).toBe("wrong-pass");
    const { tablets } = await watchWorkshop(await staff(), place());
    expect(tablets[0]?.beat).toEqual(BEAT);
  });

  it("a tablet hears its orders; the next person does not hear those of the one before", async () => {
    const mine = { tablets: [study.passId] };
    expect(await order({ order: "talk", ...mine })).toEqual({ tablets: 1 });
    await order({ order: "hold", ...mine });
    await order({ order: "stop", ...mine });
    expect(await beat()).toMatchObject({ hold: true, step: "talk", stop: true });
    expect(await beat({ ...BEAT, step: "language" })).toMatchObject({ hold: true, step: null, stop: false });
    await order({ order: "talk", ...mine });
    // Still choosing a language: this person has only begun.
    expect(await beat({ ...BEAT, step: "language" })).toMatchObject({ hold: true, step: "talk" });
    await order({ order: "no-step", ...mine });
    await order({ order: "go-on", ...mine });
    expect(await beat()).toMatchObject(QUIET);
  });

  it("the talk for the room reaches everyone, also who comes later; another room hears nothing", async () => {
    await order({ order: "talk", tablets: "all" });
    expect(await beat()).toMatchObject({ step: "talk" });
    expect(await beat({ ...BEAT, step: "language" })).toMatchObject({ step: "talk" });
    const other = contextOf(open(), {
      kind: "tablet",
      passId: room.passId,
      workshopId: room.workshop.id,
      studyId: room.id,
      revoked: false,
    });
    expect(await takeBeat(other, { workshopId: room.workshop.id, body: BEAT })).toMatchObject(QUIET);
    expect(await order({ order: "hold", tablets: [room.passId] })).toEqual({ tablets: 0 });
    await order({ order: "no-step", tablets: "all" });
    expect(await beat()).toMatchObject(QUIET);
  });

  it("calls to the wishes and to the end; deleting is offered, and the next person hears nothing of it", async () => {
    await order({ order: "wish", tablets: "all" });
    expect(await beat()).toMatchObject({ step: "wish" });
    await order({ order: "end", tablets: [study.passId] });
    await order({ order: "erase", tablets: [study.passId] });
    expect(await beat()).toMatchObject({ step: "end", erase: true, out: false });
    const { workshop, tablets } = await watchWorkshop(await staff(), place());
    expect([workshop.step, tablets[0]?.step, tablets[0]?.erase]).toEqual(["wish", "end", true]);
    expect(await beat({ ...BEAT, step: "rest" })).toMatchObject({ step: "wish", erase: false });
    await order({ order: "no-step", tablets: "all" });
    expect(await beat()).toMatchObject(QUIET);
  });

  it("a raised hand is answered, and the answer goes with the hand", async () => {
    await beat({ ...BEAT, needsHelp: true });
    await order({ order: "coming", tablets: [study.passId] });
    expect(await beat({ ...BEAT, needsHelp: true })).toMatchObject({ coming: true });
    expect(await beat()).toMatchObject({ coming: false });
    expect(await beat({ ...BEAT, needsHelp: true })).toMatchObject({ coming: false });
    const { helped: _, ...ofBefore } = BEAT;
    expect(await beat(ofBefore)).toMatchObject(QUIET);
  });

  it("only facilitators of the study see tablets and give orders, and it is written down", async () => {
    for (const role of ROLES) {
      const ctx = await staff(study.people[role].userId);
      const expected = role === "facilitator" ? "none" : "forbidden";
      expect([role, await refusalOf(watchWorkshop(ctx, place()))]).toEqual([role, expected]);
      for (const one of ORDERS) {
        const attempt = giveOrder(ctx, { ...place(), body: { order: one, tablets: "all" } });
        expect([role, one, await refusalOf(attempt)]).toEqual([role, one, expected]);
      }
    }
    const body = { order: "hold", tablets: "all" };
    for (const ctx of [contextOf(open(), NOBODY), tablet()]) {
      expect(await refusalOf(watchWorkshop(ctx, place()))).toBe("not-signed-in");
      expect(await refusalOf(giveOrder(ctx, { ...place(), body }))).toBe("not-signed-in");
    }
    const elsewhere = await seedPerson(open(), room.id, ["facilitator"]);
    const stranger = await staff(elsewhere.userId);
    expect(await refusalOf(giveOrder(stranger, { ...place(), body }))).toBe("forbidden");
    const crossed = { study: room.slug, workshop: study.workshopId };
    expect(await refusalOf(watchWorkshop(stranger, crossed))).toBe("not-found");
    expect(await refusalOf(watchWorkshop(stranger, { ...crossed, workshop: "nonsense" }))).toBe("not-found");
    expect(await refusalOf(order({ order: "show", tablets: "all" }))).toBe("invalid");
    expect(await refusalOf(order({ order: "hold", tablets: [] }))).toBe("invalid");
    await order(body);
    const [line] = await auditLines(open(), { studyId: study.id, limit: 1, beforeId: null });
    expect(line).toMatchObject({
      action: "workshop.hold",
      target: { workshop: study.workshopId, room: true, tablets: 1 },
    });
  });

  it("a tablet that was taken out hears that it may forget, and is no longer in the list", async () => {
    const takeOut = async () =>
      answerDoor(await staff(), { ...place(), tablet: study.passId, admit: false, body: {} });
    await takeOut();
    expect(await beat()).toMatchObject({ erase: true, out: true });
    expect((await watchWorkshop(await staff(), place())).tablets).toEqual([]);
    expect(await refusalOf(takeOut())).toBe("not-found");
  });
});
