import "@/tests/support/settings";
import { afterAll, beforeAll, expect, it } from "vitest";
import { exportKey } from "@/db/queries/exports";
import { countPeople } from "@/db/queries/release-people";
import { NOBODY } from "@/lib/domain/access/actor";
import { ROLES } from "@/lib/domain/access/roles";
import { NO_NOTES } from "@/lib/domain/workshop/notes";
import { holdDatabase } from "@/lib/server/database";
import type { Context } from "@/lib/services/context";
import { pseudonyms } from "@/lib/services/exports/pseudonyms";
import { decideDrawing } from "@/lib/services/marks/decide-drawing";
import { listMarks } from "@/lib/services/marks/list-marks";
import { closeWorkshop } from "@/lib/services/workshops/close-workshop";
import { decideHeld } from "@/lib/services/workshops/decide-held";
import { readAfter } from "@/lib/services/workshops/read-after";
import { writeNotes } from "@/lib/services/workshops/write-notes";
import { describeOnBoth } from "@/tests/support/each-database";
import {
  seedStudy as seedRoom,
  drawingDocument,
  secret,
  type SeededStudy as Room,
} from "@/tests/support/study";
import { calls } from "@/tests/support/calls";
import { actorFor, contextOf, refusalOf, storeDrawing, seedPerson, seedStudy } from "../people/seed";

const TRIAL = { counts: false, reason: "trial" };
const WAS_THERE = { counts: true, reason: "was-there" };

describeOnBoth("what counts after a workshop", (open) => {
  let room: Room;
  let facilitator: Context;
  const as = async (userId: string) => contextOf(open(), await actorFor(open(), userId));
  beforeAll(async () => {
    holdDatabase(open());
    room = await seedRoom(open());
    facilitator = await as((await seedPerson(open(), room.id, ["facilitator"])).userId);
  });
  afterAll(() => holdDatabase(null));

  const place = () => ({ study: room.slug, workshop: room.workshop.id });
  const draw = async (more: Partial<ReturnType<typeof drawingDocument>> = {}) => {
    const document = drawingDocument({ workshop: room.workshop.id, ...more });
    const answer = await calls.put(document, { secret: secret(), pass: room.pass });
    expect(answer.status).toBe(201);
    return document.id;
  };
  const held = async () => (await readAfter(facilitator, place())).held.map(({ id }) => id);

  it("what is above the number of people waits, also what comes later; each is decided once, with a reason", async () => {
    const first = await draw({ helped: true });
    const second = await draw();
    expect(await held()).toEqual([]);
    await closeWorkshop(facilitator, { ...place(), body: { peopleDrew: 1 } });
    expect(await held()).toEqual([second]);
    const late = await draw();
    const unfinished = await draw({ finishedAt: null });
    expect(await held()).toEqual([second, late]);
    expect(await countPeople(open(), room.id)).toBe(1);

    await decideHeld(facilitator, { ...place(), drawing: second, body: WAS_THERE });
    await decideHeld(facilitator, { ...place(), drawing: late, body: TRIAL });
    expect(await held()).toEqual([]);
    // Letting somebody in pushes nobody out.
    const third = await draw();
    expect(await held()).toEqual([third]);
    const again = decideHeld(facilitator, { ...place(), drawing: late, body: WAS_THERE });
    expect(await refusalOf(again)).toBe("not-found");
    expect(await refusalOf(decideHeld(facilitator, { ...place(), drawing: first, body: TRIAL }))).toBe(
      "not-found",
    );
    const unnamed = { counts: true, reason: "trial" };
    expect(await refusalOf(decideHeld(facilitator, { ...place(), drawing: third, body: unnamed }))).toBe(
      "invalid",
    );

    const { quality } = await readAfter(facilitator, place());
    expect(quality).toEqual({ counted: 2, helped: 1, held: 1, aside: 1, unfinished: 1 });
    await closeWorkshop(facilitator, { ...place(), body: { peopleDrew: 2 } });
    expect(await held()).toEqual([]);
    expect(await countPeople(open(), room.id)).toBe(3);
    expect(unfinished).not.toBe(third);
  });

  it("maps that come back together never count more people than were there", async () => {
    const other = await seedRoom(open());
    const its = await as((await seedPerson(open(), other.id, ["facilitator"])).userId);
    const at = { study: other.slug, workshop: other.workshop.id };
    await closeWorkshop(its, { ...at, body: { peopleDrew: 4 } });
    const maps = Array.from({ length: 8 }, () => drawingDocument({ workshop: other.workshop.id }));
    await Promise.all(maps.map((map) => calls.put(map, { secret: secret(), pass: other.pass })));
    expect((await readAfter(its, at)).quality).toMatchObject({ counted: 4, held: 4 });
  });

  it("a researcher sets a drawing aside and counts it again; lists and releases follow", async () => {
    const study = await seedStudy(open());
    const document = await storeDrawing(open(), study, {});
    await storeDrawing(open(), study, {});
    const researcher = await as(study.people.researcher.userId);
    const pseudonym = pseudonyms((await exportKey(open(), study.id)) ?? new Uint8Array());
    const drawing = pseudonym("drawing", document.id);
    const decide = (body: object, ctx = researcher) =>
      decideDrawing(ctx, { study: study.slug, drawing, body });
    const shown = async (query: Record<string, string> = {}) =>
      JSON.parse(await listMarks(researcher, { study: study.slug, query })) as {
        counts: { drawings: number };
      };
    await decide(TRIAL);
    expect(await countPeople(open(), study.id)).toBe(1);
    expect((await shown()).counts.drawings).toBe(1);
    expect((await shown({ counting: "aside" })).counts.drawings).toBe(1);
    await decide({ counts: true, reason: "mistake" });
    expect(await countPeople(open(), study.id)).toBe(2);
    expect((await shown({ counting: "aside" })).counts.drawings).toBe(0);
    expect(
      await refusalOf(decideDrawing(researcher, { study: study.slug, drawing: "other", body: TRIAL })),
    ).toBe("not-found");
    for (const role of ROLES) {
      const expected = role === "researcher" ? "none" : "forbidden";
      expect([role, await refusalOf(decide(TRIAL, await as(study.people[role].userId)))]).toEqual([
        role,
        expected,
      ]);
    }
    expect(await refusalOf(decide(TRIAL, contextOf(open(), NOBODY)))).toBe("not-signed-in");
  });

  it("only facilitators of the study decide, read and write what comes after", async () => {
    const study = await seedStudy(open());
    const at = { study: study.slug, workshop: study.workshopId };
    const waiting = await storeDrawing(open(), study, { held: true });
    const acts = [
      (ctx: Context) => readAfter(ctx, at),
      (ctx: Context) =>
        writeNotes(ctx, { ...at, body: { ...NO_NOTES, deviations: ["noisy"], text: "Regen" } }),
      (ctx: Context) => decideHeld(ctx, { ...at, drawing: waiting.id, body: WAS_THERE }),
    ];
    for (const act of acts) {
      for (const role of ROLES) {
        const expected = role === "facilitator" ? "none" : "forbidden";
        expect([role, await refusalOf(act(await as(study.people[role].userId)))]).toEqual([role, expected]);
      }
      expect(await refusalOf(act(contextOf(open(), NOBODY)))).toBe("not-signed-in");
      expect(await refusalOf(act(facilitator))).toBe("forbidden");
    }
    const { notes, held: left } = await readAfter(await as(study.people.facilitator.userId), at);
    expect([notes.deviations, notes.text, left]).toEqual([["noisy"], "Regen", []]);
  });
});
