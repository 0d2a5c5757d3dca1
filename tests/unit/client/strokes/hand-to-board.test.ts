import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createCamera } from "@/lib/client/map/camera";
import { createBoard } from "@/lib/client/room/board";
import { MAP_GROUND } from "@/lib/client/room/ground";
import type { Ground } from "@/lib/client/room/ground";
import { isTap } from "@/lib/client/room/shaping";
import { SHEET_GROUND } from "@/lib/client/sheet/sheet-ground";
import { createPointerStrokes } from "@/lib/client/strokes/pointer-strokes";
import type { PointerKind } from "@/lib/client/strokes/pointer-strokes";
import { recordStroke } from "@/lib/client/strokes/stroke-recorder";
import type { StrokeRecorder } from "@/lib/client/strokes/stroke-recorder";
import type { DrawnStroke } from "@/lib/domain/drawing/ink";
import { startHistory } from "@/lib/domain/drawing/history";
import { isLive } from "@/lib/domain/drawing/live-mark";
import { sheetPixel, toPlane } from "@/lib/domain/sheet/sheet-plane";

const BEGIN = 1_763_800_000_000;

/** A tablet without a screen: pointers, recorder and board as the room wires them, with a clock moved by hand. */
function tablet(ground: Ground) {
  let now = 0;
  let ids = 0;
  let timers: { at: number; work: () => void }[] = [];
  const camera =
    ground === MAP_GROUND
      ? createCamera([6.81, 51.26], 14, 820, 1_000)
      : createCamera(toPlane(sheetPixel(700, 1_000)), 15, 820, 1_000);
  const board = createBoard(
    {
      now: () => new Date(BEGIN + now),
      newId: () => `0192f0c1-7a00-4000-8000-${String(++ids).padStart(12, "0")}`,
      later: (milliseconds, work) => {
        const timer = { at: now + milliseconds, work };
        timers.push(timer);
        return () => {
          timers = timers.filter((other) => other !== timer);
        };
      },
      onMarks: () => undefined,
    },
    startHistory([]),
    ground,
  );
  board.ask({ phase: "spontaneous", attitude: "use", prompt: "use", offered: ["use", "value"] });
  let recorder: StrokeRecorder | null = null;
  let closes = false;
  /** Strokes that a person sees on the paper. */
  const drawn: DrawnStroke[] = [];
  const strokes = createPointerStrokes({
    strokeStart({ kind, x, y, t }) {
      recorder = recordStroke(kind, BEGIN + now, t);
      recorder.add(camera, x, y, t);
      closes = board.get().selectedId !== null;
      board.strokeStarts();
    },
    strokePoint: (x, y, t) => recorder?.add(camera, x, y, t),
    strokeEnd(t) {
      const stroke = recorder?.finish(camera, t);
      recorder = null;
      if (!stroke) return;
      if (!(closes && isTap(stroke))) drawn.push(stroke); // a tap beside open cards only closes them
      board.stroke(stroke);
    },
    strokeAbandon() {
      recorder = null;
    },
    mapMove: () => undefined,
    mapRest: () => undefined,
    tap: () => undefined,
  });
  return {
    strokes,
    board,
    drawn,
    at: () => now,
    wait(milliseconds: number) {
      now += milliseconds;
      const due = timers.filter((timer) => timer.at <= now);
      timers = timers.filter((timer) => timer.at > now);
      for (const timer of due) timer.work();
    },
  };
}

const spot = { x: fc.integer({ min: 0, max: 800 }), y: fc.integer({ min: 0, max: 980 }) };
const step = fc.record({
  act: fc.constantFrom(
    "down",
    "move",
    "move",
    "move",
    "move",
    "up",
    "up",
    "cancel",
    "app-switch",
    "double-tap",
  ),
  id: fc.integer({ min: 1, max: 4 }),
  kind: fc.constantFrom<PointerKind>("finger", "finger", "finger", "pen", "mouse"),
  ...spot,
  wait: fc.constantFrom(4, 8, 16, 16, 60, 200, 700, 1_600),
  contact: fc.constantFrom(15, 20, 30, 90),
});

describe.each([
  ["a map", MAP_GROUND],
  ["a sheet", SHEET_GROUND],
])("500 random hands on %s", (_name, ground) => {
  it("leave nothing stuck, lose nothing that was drawn, and undo takes all of it back", () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 60 }), (steps) => {
        const { strokes, board, drawn, at, wait } = tablet(ground);
        for (const { act, id, kind, x, y, wait: pause, contact } of steps) {
          wait(pause);
          const sample = { id, kind, x, y, t: at(), contact, pressed: act !== "up" };
          if (act === "app-switch") strokes.interrupt(at());
          else if (act === "cancel") strokes.cancel(id, at());
          else if (act === "double-tap") {
            for (const pressed of [true, false, true, false]) {
              if (pressed) strokes.down({ ...sample, t: at() });
              else strokes.up({ ...sample, t: at(), pressed });
              wait(40);
            }
          } else strokes[act](sample);
        }
        strokes.interrupt(at());
        expect(strokes.isDrawing()).toBe(false);
        wait(5_000);

        const { history } = board.get();
        const kept = history.marks.filter(isLive).flatMap((mark) => mark.sketch?.strokes ?? []);
        expect(kept.map((stroke) => stroke.length)).toEqual(drawn.map((stroke) => stroke.points.length));

        while (board.get().history.past.length > 0) board.undo();
        expect(board.get().history.marks).toEqual([]);
        while (board.get().history.future.length > 0) board.redo();
        expect(board.get().history.marks).toEqual(history.marks);
      }),
      { numRuns: 500 },
    );
  });
});
