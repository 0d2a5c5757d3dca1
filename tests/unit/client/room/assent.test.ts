import { expect, it } from "vitest";
import { later } from "@/lib/client/room/later";
import { createRoom } from "@/lib/client/room/room";
import type { RoomWorld } from "@/lib/client/room/room";
import { readOpening } from "@/lib/client/room/workshop";
import { documentOf } from "@/lib/domain/drawing/session";
import { studyDefinition } from "@/tests/support/study";

const WORKSHOP = "0192f0c1-7a00-7000-8000-000000000001";

function room() {
  const { prompts, groupSets, consent, languages, ...study } = studyDefinition({ minors: "from-14" });
  const opening = { study, workshop: { id: WORKSHOP }, prompts, groupSets, languages, consent };
  const workshop = readOpening("ABCD1234", opening);
  if (!workshop) throw new Error("The opening cannot be read.");
  let ids = 1;
  const id = () => `0192f0c1-7a00-7000-8000-00000000000${++ids}`;
  const world = {
    store: { saveSession: () => Promise.resolve() },
    now: () => new Date("2026-11-22T10:00:00.000Z"),
    newId: id,
    newTimedId: id,
    newSecret: () => "0123456789ABCDEF",
    upright: () => false,
    later,
  } as unknown as RoomWorld;
  const made = createRoom(world, workshop, null, "de");
  made.next(); // who
  made.next(); // age
  return made;
}

it("a minor who says yes goes on to the consent, and the document says that they were asked", () => {
  const asked = room();
  expect(asked.get().session.screen).toBe("age");
  asked.sayAge("minor");
  expect(asked.get().session.screen).toBe("assent");
  asked.assent(true);
  expect(asked.get().session.screen).toBe("consent");
  asked.decide("counted");
  const document = documentOf(asked.get().session, "1");
  expect(document?.asked).toContain("assent");
  expect(JSON.stringify(document)).not.toContain("minor");
});

it("a minor who says no draws for themself alone, and nothing leaves the tablet", () => {
  const asked = room();
  asked.sayAge("minor");
  asked.assent(false);
  const { session } = asked.get();
  expect([session.screen, session.decision, session.consent]).toEqual(["practice", "alone", null]);
  expect(documentOf(session, "1")).toBeNull();
  expect(asked.letter()).toBeNull();
});

it("who goes back and says 18 was never asked for an assent", () => {
  const asked = room();
  asked.sayAge("minor");
  asked.assent(true);
  asked.back();
  asked.back();
  expect(asked.get().session.screen).toBe("age");
  asked.sayAge("adult");
  expect(asked.get().session.screen).toBe("consent");
  expect(asked.get().session.asked).toEqual([]);
});
