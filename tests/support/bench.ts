import { isLive } from "@/lib/domain/drawing/live-mark";
import type { LiveMark } from "@/lib/domain/drawing/document";
import type { DrawnStroke } from "@/lib/domain/drawing/gesture";
import { startHistory } from "@/lib/domain/drawing/history";
import { createBoard, REST_MS } from "@/lib/client/room/board";

const METERS_PER_PIXEL = 4;
const DEGREES_PER_PIXEL = METERS_PER_PIXEL / 111_320;

/** A board with a clock that moves by hand, and strokes given in pixels. */
export function bench() {
  let now = 1_763_800_000_000;
  let ids = 0;
  let timers: { at: number; work: () => void }[] = [];
  let saves = 0;
  const board = createBoard(
    {
      now: () => new Date(now),
      newId: () => `0192f0c1-7a00-4000-8000-${String(++ids).padStart(12, "0")}`,
      later: (milliseconds, work) => {
        const timer = { at: now + milliseconds, work };
        timers.push(timer);
        return () => {
          timers = timers.filter((other) => other !== timer);
        };
      },
      onMarks: () => void saves++,
    },
    startHistory([]),
  );
  board.ask({ phase: "spontaneous", attitude: "use", prompt: "use", offered: ["use", "value"] });
  const draw = (...pixels: [number, number][]) => {
    board.strokeStarts();
    const stroke: DrawnStroke = {
      points: pixels.map(([x, y], index) => [
        6.81 + (x * DEGREES_PER_PIXEL) / Math.cos((51.26 * Math.PI) / 180),
        51.26 - y * DEGREES_PER_PIXEL,
        index * 16,
      ]),
      input: "finger",
      metersPerPixel: METERS_PER_PIXEL,
      startedAt: now,
      endedAt: now + pixels.length * 16,
    };
    now = stroke.endedAt;
    board.stroke(stroke);
  };
  return {
    board,
    draw,
    marks: (): LiveMark[] => board.get().history.marks.filter(isLive),
    saves: () => saves,
    rest(milliseconds = REST_MS) {
      now += milliseconds;
      const due = timers.filter((timer) => timer.at <= now);
      timers = timers.filter((timer) => timer.at > now);
      for (const timer of due) timer.work();
    },
  };
}

/** A line of nine points downwards, `x` pixels to the right. */
export const wall = (x: number): [number, number][] => Array.from({ length: 9 }, (_, step) => [x, step * 10]);
