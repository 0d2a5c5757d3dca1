import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createPointerStrokes } from "@/lib/client/strokes/pointer-strokes";
import type { PointerKind, PointerSample, StrokeSink, Tool } from "@/lib/client/strokes/pointer-strokes";

type Note =
  | { type: "start"; id: number; x: number; y: number }
  | { type: "point"; x: number; y: number }
  | { type: "end" | "abandon" | "rest" | "tap" }
  | { type: "map"; scale: number };

function table(tool: Tool = "draw") {
  const notes: Note[] = [];
  const sink: StrokeSink = {
    strokeStart: ({ id, x, y }) => notes.push({ type: "start", id, x, y }),
    strokePoint: (x, y) => notes.push({ type: "point", x, y }),
    strokeEnd: () => notes.push({ type: "end" }),
    strokeAbandon: () => notes.push({ type: "abandon" }),
    mapMove: (_dx, _dy, scale) => notes.push({ type: "map", scale }),
    mapRest: () => notes.push({ type: "rest" }),
    tap: () => notes.push({ type: "tap" }),
  };
  const strokes = createPointerStrokes(sink, tool);
  const types = () => notes.map((note) => note.type);
  return { strokes, notes, types };
}

const at = (id: number, x: number, t: number, more: Partial<PointerSample> = {}): PointerSample => ({
  id,
  x,
  y: 100,
  t,
  kind: "finger",
  contact: 20,
  pressed: true,
  ...more,
});

/** A finger that draws 200 px to the right within 300 ms. */
function drawFar(
  strokes: ReturnType<typeof table>["strokes"],
  id = 1,
  kind: PointerKind = "finger",
  from = 0,
) {
  strokes.down(at(id, 0, from, { kind }));
  for (let i = 1; i <= 20; i += 1) strokes.move(at(id, i * 10, from + i * 15, { kind }));
}

describe("one finger", () => {
  it("draws at once and keeps every vertex, the last one too", () => {
    const { strokes, notes, types } = table();
    drawFar(strokes);
    strokes.up(at(1, 200.4, 320, { pressed: false }));
    expect(types()).toEqual(["start", ...Array<string>(21).fill("point"), "end"]);
    expect(notes.at(-2)).toMatchObject({ x: 200.4 });
  });

  it("makes a tap a stroke of one point", () => {
    const { strokes, types } = table();
    strokes.down(at(1, 0, 0));
    strokes.up(at(1, 0, 80, { pressed: false }));
    expect(types()).toEqual(["start", "end"]);
  });

  it("keeps what was drawn when the browser takes the pointer or the page goes away", () => {
    const cancelled = table();
    drawFar(cancelled.strokes);
    cancelled.strokes.cancel(1, 400);
    expect(cancelled.types().at(-1)).toBe("end");
    const left = table();
    drawFar(left.strokes);
    left.strokes.interrupt(400);
    left.strokes.up(at(1, 300, 500, { pressed: false }));
    expect(left.types().at(-1)).toBe("end");
    expect(left.strokes.isDrawing()).toBe(false);
  });
});

describe("two fingers", () => {
  it("take a young stroke back and move the map; the finger left over does nothing", () => {
    const { strokes, types, notes } = table();
    strokes.down(at(1, 100, 0));
    strokes.down(at(2, 200, 300));
    strokes.move(at(2, 300, 320));
    strokes.up(at(2, 300, 340, { pressed: false }));
    strokes.move(at(1, 150, 360));
    strokes.up(at(1, 150, 380, { pressed: false }));
    expect(types()).toEqual(["start", "abandon", "map"]);
    expect(notes[2]).toMatchObject({ scale: 2 });
  });

  it("do not disturb a stroke that is under way: a resting hand is ignored", () => {
    const { strokes, types } = table();
    drawFar(strokes);
    strokes.down(at(2, 400, 330));
    strokes.move(at(2, 500, 340));
    strokes.move(at(1, 220, 350));
    strokes.up(at(1, 220, 360, { pressed: false }));
    expect(types()).not.toContain("map");
    expect(types().at(-1)).toBe("end");
  });

  it("move the map again when a second one joins the finger left over", () => {
    const { strokes, types } = table();
    strokes.down(at(1, 100, 0));
    strokes.down(at(2, 200, 10));
    strokes.up(at(2, 200, 20, { pressed: false }));
    strokes.down(at(3, 300, 30));
    strokes.move(at(3, 400, 40));
    expect(types()).toEqual(["start", "abandon", "map"]);
  });
});

describe("palm, pen and mouse", () => {
  it("ignores a wide contact, and takes a young stroke back when its contact grows wide", () => {
    const { strokes, types } = table();
    strokes.down(at(1, 0, 0, { contact: 90 }));
    strokes.up(at(1, 0, 50, { pressed: false }));
    strokes.down(at(2, 0, 100));
    strokes.move(at(2, 2, 120, { contact: 90 }));
    expect(types()).toEqual(["start", "abandon"]);
  });

  it("lets a pen draw while touches are palms, and fingers move the map when the pen is away", () => {
    const { strokes, types } = table();
    drawFar(strokes, 1, "pen");
    strokes.down(at(2, 300, 310));
    strokes.move(at(2, 400, 320));
    strokes.up(at(1, 200, 330, { kind: "pen", pressed: false }));
    strokes.up(at(2, 400, 340, { pressed: false }));
    expect(types()).not.toContain("map");
    strokes.down(at(3, 300, 2_000));
    strokes.move(at(3, 340, 2_020));
    strokes.up(at(3, 340, 2_040, { pressed: false }));
    expect(types().slice(-2)).toEqual(["map", "rest"]);
    strokes.down(at(4, 300, 60_000));
    expect(types().at(-1)).toBe("start");
  });

  it("ends a stroke whose mouse button was released elsewhere", () => {
    const { strokes, types } = table();
    drawFar(strokes, 1, "mouse");
    strokes.move(at(1, 500, 900, { kind: "mouse", pressed: false }));
    expect(types().at(-1)).toBe("end");
  });

  it("draws with the primary button only", () => {
    const { strokes, types } = table();
    strokes.down(at(1, 0, 0, { kind: "mouse", pressed: false }));
    strokes.move(at(1, 50, 20, { kind: "mouse", pressed: false }));
    expect(types()).toEqual([]);
  });
});

describe("tool move", () => {
  it("pans with one finger, taps without moving, never draws", () => {
    const { strokes, types } = table("move");
    strokes.down(at(1, 0, 0));
    strokes.up(at(1, 2, 90, { pressed: false }));
    drawFar(strokes, 2, "finger", 1_000);
    strokes.up(at(2, 200, 1_310, { pressed: false }));
    expect(types().filter((type) => type === "tap")).toHaveLength(1);
    expect(types()).toContain("map");
    expect(types()).not.toContain("start");
  });

  it("keeps the stroke when the tool changes under it", () => {
    const { strokes, types } = table();
    drawFar(strokes);
    strokes.setTool("move");
    strokes.move(at(1, 300, 400));
    expect(types().at(-1)).toBe("end");
  });
});

const step = fc.record({
  act: fc.constantFrom("down", "move", "move", "move", "move", "up", "cancel", "interrupt", "tool"),
  id: fc.integer({ min: 1, max: 4 }),
  kind: fc.constantFrom<PointerKind>("finger", "finger", "pen", "mouse"),
  x: fc.integer({ min: 0, max: 800 }),
  y: fc.integer({ min: 0, max: 1_100 }),
  wait: fc.integer({ min: 0, max: 400 }),
  contact: fc.constantFrom(15, 20, 30, 90),
  pressed: fc.constantFrom(true, true, true, false),
});

describe("any sequence of pointers", () => {
  it("leaves no hanging stroke and loses no vertex", () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 80 }), (steps) => {
        const { strokes, notes } = table();
        let t = 0;
        let tool: Tool = "draw";
        /** What the drawing pointer did since its stroke began, as the events said it. */
        let expected: { x: number; y: number }[] = [];
        let seen = 0;
        for (const { act, id, kind, x, y, wait, contact, pressed } of steps) {
          t += wait;
          const drawing = strokes.isDrawing();
          const owner = notes.findLast((note) => note.type === "start");
          const sample = { id, kind, x, y, t, contact, pressed };
          if (act === "interrupt") strokes.interrupt(t);
          else if (act === "cancel") strokes.cancel(id, t);
          else if (act === "tool") strokes.setTool((tool = tool === "draw" ? "move" : "draw"));
          else strokes[act]({ ...sample, pressed: act === "up" ? false : act === "down" ? true : pressed });
          const fresh = notes.slice(seen);
          seen = notes.length;
          if (drawing && (act === "move" || act === "up") && owner?.type === "start" && owner.id === id) {
            const last = expected.at(-1);
            if (!fresh.some((note) => note.type === "abandon") && (last?.x !== x || last.y !== y)) {
              expect(fresh).toContainEqual({ type: "point", x, y });
              expected.push({ x, y });
            }
          }
          const begun = fresh.find((note) => note.type === "start");
          if (begun?.type === "start") expected = [{ x: begun.x, y: begun.y }];
          const starts = notes.filter((note) => note.type === "start").length;
          const ends = notes.filter((note) => note.type === "end" || note.type === "abandon").length;
          expect(starts - ends).toBe(strokes.isDrawing() ? 1 : 0);
        }
        strokes.interrupt(t);
        expect(strokes.isDrawing()).toBe(false);
        strokes.setTool("draw");
        strokes.down(at(9, 5, t + 60_000));
        expect(notes.at(-1)?.type).toBe("start"); // the next stroke is never blocked
      }),
      { numRuns: 1_000 },
    );
  });
});
