import type { Board } from "@/lib/client/room/board";
import { observable } from "@/lib/client/room/observable";
import { locatedAt, rounded } from "@/lib/client/room/shaping";
import type { Table } from "@/lib/client/room/surface-host";
import type { LiveMark, Location, Position } from "@/lib/domain/drawing/document";
import { asKind } from "@/lib/domain/drawing/gesture";
import type { DrawnStroke } from "@/lib/domain/drawing/gesture";
import { isLive } from "@/lib/domain/drawing/live-mark";
import { snapToAnchorGrid } from "@/lib/domain/drawing/anchor";
import { middleOf } from "@/lib/domain/drawing/describe";
import type { Certainty } from "@/lib/domain/drawing/terms";

/**
 * "Where is this?", mark by mark: a table of the map that shows what has its place already, and turns what a hand
 * does there into the location of the mark that is asked about. How a mark was drawn is never touched.
 */
export interface Locator extends Table {
  /** All marks in the order they were drawn, and the one that is asked about; null when each had its turn. */
  readonly at: () => { marks: readonly LiveMark[]; index: number; mark: LiveMark | null };
  /** The next stroke on the map is the shape of the mark. */
  drawShape(on: boolean): void;
  put(at: Position, certainty: Extract<Certainty, "exact" | "about">): void;
  /** Not on this map. */
  nowhere(): void;
  skip(): void;
  before(): void;
}

export function createLocator(board: Board): Locator {
  const marks = () => board.get().history.marks.filter(isLive);
  let index = Math.max(
    0,
    marks().findIndex((mark) => mark.location === null),
  );
  let drawing = false;
  const current = () => marks()[index] ?? null;
  const now = () => ({
    ...board.get(),
    selectedId: current()?.id ?? null,
    tool: drawing ? ("draw" as const) : ("move" as const),
    hand: drawing
      ? ({ type: "finger" } as const)
      : ({ type: "crosshair", id: null, kind: "place", points: [], input: "list" } as const),
    attitude: null,
    pen: null,
  });
  const state = observable(now());
  const tell = () => state.set(now());
  board.subscribe(tell);

  const go = (to: number) => {
    index = Math.max(0, Math.min(to, marks().length));
    drawing = false;
    tell();
  };
  const answer = (location: Location | null) => {
    const mark = current();
    if (!mark) return;
    if (location !== null || mark.location !== null)
      board.locate(mark.id, location && mark.anchor ? coarse(location) : location);
    go(index + 1);
  };

  return {
    get: state.get,
    subscribe: state.subscribe,
    at: () => ({ marks: marks(), index, mark: current() }),
    strokeStarts: () => undefined,
    select: () => undefined,
    stroke(stroke: DrawnStroke) {
      const kind = current()?.kind;
      if (!drawing || !kind) return;
      const { geometry, radiusMeters } = asKind([stroke], kind === "way" ? "way" : "area");
      answer({ ...locatedAt(geometry, radiusMeters), certainty: kind === "way" ? "about" : "area" });
    },
    drawShape(on) {
      drawing = on;
      tell();
    },
    put(at, certainty) {
      const point: Position = [rounded(at[0]), rounded(at[1])];
      answer({ ...locatedAt({ type: "Point", coordinates: point }), certainty });
    },
    nowhere: () => answer(null),
    skip: () => go(index + 1),
    before: () => go(index - 1),
  };
}

/** Where a day starts is located on a grid of 400 m only. */
const coarse = (location: Location): Location => ({
  ...location,
  geometry: { type: "Point", coordinates: snapToAnchorGrid(middleOf(location.geometry)) },
  radiusMeters: null,
  certainty: "area",
});
