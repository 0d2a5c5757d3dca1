import { describe, expect, it } from "vitest";
import { drawingDocumentSchema } from "@/lib/domain/drawing/document";
import { snapToAnchorGrid } from "@/lib/domain/drawing/anchor";
import { askingAt, stancesFor } from "@/lib/domain/drawing/asking";
import {
  atTime,
  certainAs,
  dayStartsHere,
  feltAs,
  inWords,
  mattering,
  notOnThisMap,
  noWayThrough,
  onlyForMe,
} from "@/lib/domain/drawing/facts";
import { documentOf, startSession } from "@/lib/domain/drawing/session";
import type { Session } from "@/lib/domain/drawing/session";
import { talkStage } from "@/lib/domain/drawing/way";
import { bench, wall } from "@/tests/support/bench";

const AT = "2026-11-22T10:00:00.000Z";
const session = (change: Partial<Session>): Session => ({
  ...startSession({
    code: "ABCD1234",
    workshop: "0192f0c1-7a00-7000-8000-000000000001",
    id: "0192f0c1-7a00-7000-8000-000000000002",
    participant: "0192f0c1-7a00-4000-8000-000000000003",
    secret: "0123456789ABCDEF",
    language: "de",
    at: AT,
  }),
  ...change,
});
const QUESTIONS = [
  { id: "use", attitude: "use", text: { de: "" }, optional: false },
  { id: "value", attitude: "value", text: { de: "" }, optional: false },
  { id: "avoid", attitude: "avoid", text: { de: "" }, optional: true },
] as const;

/** A board where the talk has begun, behind one mark that was there before. */
function talking() {
  const room = bench();
  room.draw(...wall(0));
  room.rest();
  room.board.select(null);
  const stage = talkStage(QUESTIONS);
  room.board.ask(askingAt(session({ screen: "draw", stage, asked: ["use", "value"] }), QUESTIONS));
  const id = () => room.marks().at(-1)?.id ?? "";
  const mark = () => {
    const last = room.marks().at(-1);
    if (!last) throw new Error("Nothing is drawn.");
    return last;
  };
  return { ...room, id, mark };
}

/** A document of these marks, as it would be sent. */
const asSent = (marks: ReturnType<ReturnType<typeof bench>["marks"]>) =>
  drawingDocumentSchema.safeParse(
    documentOf(
      session({
        decision: "counted",
        consent: { version: "1", givenAt: AT },
        revision: 1,
        history: { marks, past: [], future: [] },
      }),
      "1",
    ),
  );

describe("the talk about the map", () => {
  it("marks drawn in it are probed, without an attitude of their own; what was there stays spontaneous", () => {
    const { draw, marks } = talking();
    draw(...wall(400));
    expect(marks().map(({ phase, attitudes, prompt }) => [phase, attitudes, prompt])).toEqual([
      ["spontaneous", ["use"], "use"],
      ["probed", [], null],
    ]);
  });

  it("offers avoid only when it was put", () => {
    const { board } = talking();
    expect(board.get().offered).toEqual(["use", "value"]);
    const put = session({ screen: "draw", stage: talkStage(QUESTIONS), asked: ["use", "value", "avoid"] });
    expect(askingAt(put, QUESTIONS).offered).toEqual(["use", "value", "avoid"]);
  });

  it("every card says something, says it back, and undo and redo go through all of them", () => {
    const { board, draw, id, mark, marks } = talking();
    draw(...wall(400));
    const bare = marks();
    const facts = [
      [atTime("evening"), { times: ["evening"] }],
      [atTime("morning"), { times: ["morning", "evening"] }],
      [mattering(2), { strength: 2 }],
      [mattering(3), { strength: 3 }],
      [certainAs("about"), { location: { certainty: "about" } }],
      [onlyForMe, { private: true }],
      [noWayThrough, { kind: "barrier" }],
      [feltAs("value"), { attitudes: ["value"] }],
      [inWords("comment", "  laut "), { comment: "laut" }],
    ] as const;
    for (const [fact, said] of facts) {
      board.tell(id(), fact);
      expect(mark()).toMatchObject(said);
      expect(asSent(marks()).error?.issues ?? []).toEqual([]);
    }
    const told = marks();
    for (let step = 0; step < facts.length; step++) board.undo();
    expect(marks()).toEqual(bare);
    for (let step = 0; step < facts.length; step++) board.redo();
    expect(marks()).toEqual(told);
    for (const fact of [atTime("evening"), atTime("morning"), mattering(3), onlyForMe, noWayThrough])
      board.tell(id(), fact);
    board.tell(id(), certainAs("about"));
    expect(mark()).toMatchObject({
      times: [],
      strength: null,
      private: false,
      kind: "way",
      location: { certainty: null },
    });
  });

  it("nothing said is no step that could be undone", () => {
    const { board, draw, id } = talking();
    draw(...wall(400));
    const before = board.get().history;
    board.tell(id(), inWords("label", "  "));
    board.tell(id(), feltAs("here"));
    board.tell("nobody", onlyForMe);
    expect(board.get().history).toBe(before);
  });

  it("“not on this map” keeps the mark and its sketch without a spot", () => {
    const { board, draw, id, mark, marks } = talking();
    draw(...wall(400));
    board.tell(id(), notOnThisMap);
    expect(mark()).toMatchObject({ location: null, sketch: { space: "map" } });
    board.tell(id(), certainAs("exact"));
    expect(mark().location).toBeNull();
    expect(asSent(marks()).success).toBe(true);
    board.startCrosshair(id(), "place", "list");
    board.here([6.8, 51.2]);
    expect(mark().location?.geometry.type).toBe("Point");
  });
});

describe("the beginning of the day", () => {
  it("is known to 400 m and has no sketch, however it is moved or drawn anew", () => {
    const { board, draw, id, mark, marks } = talking();
    draw(...wall(400));
    const exact = mark();
    board.tell(id(), dayStartsHere);
    const onGrid = () => {
      const { geometry } = mark().location ?? {};
      if (geometry?.type !== "Point") throw new Error("An anchor is a point.");
      expect(snapToAnchorGrid(geometry.coordinates)).toEqual(geometry.coordinates);
      expect(mark()).toMatchObject({ anchor: true, kind: "place", sketch: null });
    };
    onGrid();
    board.startCrosshair(id(), "place", "list");
    board.here([6.8123456, 51.2654321]);
    onGrid();
    board.redraw(id());
    draw(...wall(800));
    onGrid();
    expect(JSON.stringify(asSent(marks()).data)).not.toContain("6.8123456");
    board.undo();
    board.undo();
    board.undo();
    expect(mark()).toEqual(exact);
  });

  it("can be taken back, and stays coarse", () => {
    const { board, draw, id, mark } = talking();
    draw(...wall(400));
    board.tell(id(), dayStartsHere);
    const coarse = mark().location;
    board.tell(id(), dayStartsHere);
    expect(mark()).toMatchObject({ anchor: false, sketch: null, location: coarse });
  });
});

describe("the wish", () => {
  const wishing = () => {
    const room = talking();
    room.board.ask(askingAt(session({ screen: "wish", stage: 0, asked: ["use", "wish"] }), QUESTIONS));
    return room;
  };

  it("is here or not here, never both, and never mixes with the attitudes", () => {
    const { board, draw, id, mark, marks } = wishing();
    draw(...wall(400));
    expect(mark()).toMatchObject({ phase: "wish", attitudes: ["here"], prompt: null });
    board.tell(id(), feltAs("not-here"));
    expect(mark().attitudes).toEqual(["not-here"]);
    board.tell(id(), feltAs("use"));
    expect(mark().attitudes).toEqual(["not-here"]);
    board.tell(marks()[0]?.id ?? "", feltAs("here"));
    expect(marks()[0]?.attitudes).toEqual(["use"]);
    board.tell(id(), inWords("comment", "Tee und Beratung"));
    expect(asSent(marks()).error?.issues ?? []).toEqual([]);
  });

  it("offers each mark what belongs to it", () => {
    expect(stancesFor({ phase: "wish" }, ["use", "value"])).toEqual(["here", "not-here"]);
    expect(stancesFor({ phase: "probed" }, ["use", "value"])).toEqual(["use", "value"]);
    expect(stancesFor({ phase: "spontaneous" }, ["here", "not-here"])).toEqual([]);
  });
});
