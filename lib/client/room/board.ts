import { keepCoarse } from "@/lib/domain/drawing/anchor";
import { firstStances } from "@/lib/domain/drawing/asking";
import { begunMark } from "@/lib/domain/drawing/begun-mark";
import type { Geometry, LiveMark, Location, Mark, Position } from "@/lib/domain/drawing/document";
import type { Edit, MarkChange } from "@/lib/domain/drawing/edits";
import { joinsGroup } from "@/lib/domain/drawing/group";
import type { History } from "@/lib/domain/drawing/history";
import { perform, redo, undo } from "@/lib/domain/drawing/history";
import { isLive } from "@/lib/domain/drawing/live-mark";
import { LIMITS } from "@/lib/domain/drawing/terms";
import type { Attitude, Input } from "@/lib/domain/drawing/terms";
import type { Board, BoardState, BoardWorld } from "./board-state";
import { MAP_GROUND } from "./ground";
import type { Drawn, Ground } from "./ground";
import { observable } from "./observable";
import { isTap, locatedAt, pointsOf, roomLeft, rounded } from "./shaping";
import type { MarkForm } from "./shaping";

export type { Board, BoardState, BoardWorld, Hand } from "./board-state";

/** Cards rise after this much rest. */
export const REST_MS = 1_500;

/** At zoom 14 and 51° north; used for marks of an earlier page. */
const USUAL_METERS_PER_PIXEL = 3;

const SLUG_OF: Record<Attitude, string> = { use: "blue", value: "gold", avoid: "violet" };

/** The map or sheet under the hands of one person: marks, tool, cards, and what the next stroke means. */
export function createBoard(world: BoardWorld, first: History, ground: Ground = MAP_GROUND): Board {
  const state = observable<BoardState>({
    history: first,
    tool: "draw",
    hand: { type: "finger" },
    selectedId: null,
    phase: "spontaneous",
    attitude: null,
    prompt: null,
    offered: [],
    pen: null,
    full: false,
  });
  /** Strokes of the mark being drawn; a further one close in time and place joins them. */
  let group: (Drawn & { id: string }) | null = null;
  /** Scale at which a mark was drawn, as far as this page has seen it. */
  const scales = new Map<string, number>();
  let cardsWereOpen = false;
  let cancelRest: () => void = () => undefined;

  const patch = (change: Partial<BoardState>) => state.set({ ...state.get(), ...change });
  const take = (history: History, change: Partial<BoardState> = {}) => {
    const moved = history !== state.get().history;
    patch({ ...change, history });
    if (moved) world.onMarks(history);
  };
  const edit = (step: Edit, change: Partial<BoardState> = {}) => {
    const { history } = state.get();
    const next = perform(history, step);
    const points = pointsOf(next.marks);
    if (points > LIMITS.pointsPerDocument && points > pointsOf(history.marks))
      patch({ ...change, full: true });
    else take(next, change);
  };
  const live = (id: string) => liveMark(state.get().history.marks, id);
  const change = (id: string, wanted: MarkChange, more: Partial<BoardState> = {}) => {
    const mark = live(id);
    if (mark) edit({ type: "change", id, change: keepCoarse(mark, wanted) }, more);
  };
  const rest = (id: string) => {
    cancelRest();
    cancelRest = world.later(REST_MS, () => {
      group = null;
      if (live(id)) patch({ selectedId: id });
    });
  };
  const settle = () => {
    cancelRest();
    group = null;
  };

  const newMark = (input: Input, form: MarkForm) => {
    const { phase, prompt, history, ...asked } = state.get();
    return begunMark({
      id: world.newId(),
      order: Math.max(0, ...history.marks.map((other) => other.order)) + 1,
      phase,
      prompt,
      attitudes: firstStances({ phase, ...asked }),
      input,
      ...form,
      drawnAt: world.now().toISOString(),
    });
  };
  const colour = () => {
    const { pen, attitude } = state.get();
    return pen ?? (attitude ? SLUG_OF[attitude] : "ink");
  };
  const add = (mark: LiveMark, more: Partial<BoardState> = {}) => {
    const { history } = state.get();
    if (history.marks.length >= LIMITS.marks) patch({ full: true });
    else edit({ type: "draw", mark, index: history.marks.length }, more);
  };

  const groupedInto = (next: Drawn & { id: string }) => {
    change(next.id, ground.redrawn(next, roomLeft(state.get().history.marks, next.id)));
    group = next;
    scales.set(next.id, next.strokes.at(-1)?.metersPerPixel ?? USUAL_METERS_PER_PIXEL);
    rest(next.id);
  };

  return {
    get: state.get,
    subscribe: state.subscribe,
    ask(asking) {
      settle();
      patch({ ...asking, selectedId: null, hand: { type: "finger" }, tool: "draw" });
    },
    strokeStarts() {
      cardsWereOpen = state.get().selectedId !== null;
      cancelRest();
      if (cardsWereOpen) patch({ selectedId: null });
    },
    stroke(stroke) {
      const { hand } = state.get();
      const closedOnly = cardsWereOpen && hand.type === "finger" && isTap(stroke);
      cardsWereOpen = false;
      if (closedOnly) return settle();
      if (group && live(group.id) && joinsGroup(group.strokes, stroke)) {
        return groupedInto({
          id: group.id,
          strokes: [...group.strokes, stroke],
          colours: [...group.colours, colour()],
        });
      }
      if (hand.type === "redraw") {
        groupedInto({ id: hand.id, strokes: [stroke], colours: [colour()] });
        return patch({ hand: { type: "finger" } });
      }
      const begun = { strokes: [stroke], colours: [colour()] };
      const input = world.traces?.() ? "paper" : stroke.input;
      const mark = newMark(input, ground.drawn(begun, roomLeft(state.get().history.marks, null)));
      add(mark);
      if (!live(mark.id)) return undefined;
      group = { id: mark.id, ...begun };
      scales.set(mark.id, stroke.metersPerPixel);
      return rest(mark.id);
    },
    select(id) {
      settle();
      patch({ selectedId: id && live(id) ? id : null });
    },
    setTool: (tool) => patch({ tool, selectedId: null }),
    setPen: (pen) => patch({ pen }),
    tell(id, fact) {
      const mark = live(id);
      const wanted = mark && fact(mark);
      if (wanted) change(id, wanted);
    },
    setKind(id, kind) {
      const mark = live(id);
      if (mark && mark.kind !== kind)
        change(id, ground.reshaped(mark, kind, scales.get(id) ?? USUAL_METERS_PER_PIXEL));
    },
    remove(id) {
      settle();
      edit({ type: "remove", id, at: world.now().toISOString() }, { selectedId: null });
    },
    swap: (one, two) => edit({ type: "swap", first: one, second: two }),
    redraw(id) {
      settle();
      patch({ hand: { type: "redraw", id }, tool: "draw", selectedId: null });
    },
    startCrosshair(id, kind, input) {
      settle();
      patch({ hand: { type: "crosshair", id, kind, points: [], input }, tool: "move", selectedId: null });
    },
    setCrosshairKind(kind) {
      const { hand } = state.get();
      if (hand.type === "crosshair") patch({ hand: { ...hand, kind, points: [] } });
    },
    here(at) {
      const { hand } = state.get();
      if (hand.type !== "crosshair") return null;
      const point: Position = [rounded(at[0]), rounded(at[1])];
      const moved = hand.id ? live(hand.id) : null;
      if (moved) {
        change(moved.id, ground.moved(moved, point), { hand: { type: "finger" }, tool: "draw" });
        return moved.id;
      }
      patch({ hand: { ...hand, points: [...hand.points, point] } });
      return hand.kind === "place" ? this.finishCrosshair() : null;
    },
    finishCrosshair() {
      const { hand } = state.get();
      if (hand.type !== "crosshair") return null;
      const form = ground.placed(hand.kind, hand.points, colour());
      if (!form) return null;
      const mark = newMark(hand.input, form);
      add(mark, { hand: { type: "finger" }, tool: "draw" });
      return mark.id;
    },
    locate: (id, location) => change(id, { location }),
    putNear(at, name) {
      settle();
      const point: Geometry = { type: "Point", coordinates: [rounded(at[0]), rounded(at[1])] };
      const location: Location = { ...locatedAt(point), certainty: "about" };
      const mark = { ...newMark("list", { kind: "place", sketch: null, location }), label: name };
      add(mark);
      return mark.id;
    },
    cancelHand: () => patch({ hand: { type: "finger" }, tool: "draw" }),
    undo() {
      const { hand } = state.get();
      if (hand.type === "crosshair" && hand.points.length > 0)
        return patch({ hand: { ...hand, points: hand.points.slice(0, -1) } }); // the last corner first
      settle();
      take(undo(state.get().history), { selectedId: null, full: false });
    },
    redo() {
      settle();
      take(redo(state.get().history), { selectedId: null });
    },
    load(history) {
      settle();
      patch({ history, tool: "draw", hand: { type: "finger" }, selectedId: null, full: false });
    },
  };
}

export function liveMark(marks: readonly Mark[], id: string): LiveMark | null {
  const mark = marks.find((other) => other.id === id);
  return mark && isLive(mark) ? mark : null;
}
