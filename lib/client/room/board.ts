import type { LiveMark, Location, Mark, Position } from "@/lib/domain/drawing/document";
import type { Attitude, Input } from "@/lib/domain/drawing/terms";
import { isLive } from "@/lib/domain/drawing/live-mark";
import { LIMITS } from "@/lib/domain/drawing/terms";
import type { Edit, MarkChange } from "@/lib/domain/drawing/edits";
import type { DrawnStroke } from "@/lib/domain/drawing/gesture";
import type { PenColour } from "@/lib/domain/sheet/pen-colours";
import { joinsGroup } from "@/lib/domain/drawing/group";
import type { History } from "@/lib/domain/drawing/history";
import { perform, redo, undo } from "@/lib/domain/drawing/history";
import { MAP_GROUND } from "./ground";
import type { Drawn, Ground } from "./ground";
import { observable } from "./observable";
import type { Observable } from "./observable";
import { isTap, pointsOf, roomLeft, rounded } from "./shaping";
import type { DrawnKind, MarkForm } from "./shaping";

/** Cards rise after this much rest. */
export const REST_MS = 1_500;

/** Drawing with the finger · drawing one mark anew · placing with the crosshair in the middle of the map. */
export type Hand =
  | { type: "finger" }
  | { type: "redraw"; id: string }
  | {
      type: "crosshair";
      id: string | null;
      kind: DrawnKind;
      points: readonly Position[];
      input: "list" | "keyboard";
    };

export interface BoardState {
  history: History;
  tool: "draw" | "move";
  hand: Hand;
  /** Mark whose cards are open. */
  selectedId: string | null;
  /** Attitude of the question on screen; the next mark gets it. */
  attitude: Attitude | null;
  prompt: string | null;
  /** Attitudes that may be on screen now. */
  offered: readonly Attitude[];
  /** Colour of the pen on a free sheet; null: the attitude of the question gives the colour. */
  pen: PenColour | null;
  full: boolean;
}

export interface BoardWorld {
  now: () => Date;
  newId: () => string;
  later: (milliseconds: number, work: () => void) => () => void;
  /** Called after every change of the marks. */
  onMarks: (history: History) => void;
}

export interface Board extends Observable<BoardState> {
  ask(question: { attitude: Attitude | null; prompt: string | null; offered: readonly Attitude[] }): void;
  strokeStarts(): void;
  stroke(stroke: DrawnStroke): void;
  select(id: string | null): void;
  setTool(tool: "draw" | "move"): void;
  setPen(pen: PenColour | null): void;
  toggleAttitude(id: string, attitude: Attitude): void;
  setKind(id: string, kind: DrawnKind): void;
  rename(id: string, label: string): void;
  remove(id: string): void;
  swap(first: string, second: string): void;
  redraw(id: string): void;
  startCrosshair(id: string | null, kind: DrawnKind, input: "list" | "keyboard"): void;
  setCrosshairKind(kind: DrawnKind): void;
  /** Puts a point; a place, or a mark that moves, is done with it. Returns the mark that came to be. */
  here(at: Position): string | null;
  finishCrosshair(): string | null;
  /** Where on the earth a mark is, as far as its person can say; how it was drawn stays untouched. */
  locate(id: string, location: Location | null): void;
  cancelHand(): void;
  undo(): void;
  redo(): void;
  /** Replaces everything, e.g. for the next person. */
  load(history: History): void;
}

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
  const change = (id: string, wanted: MarkChange, more: Partial<BoardState> = {}) =>
    edit({ type: "change", id, change: wanted }, more);
  const live = (id: string) => liveMark(state.get().history.marks, id);
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
    const { attitude, prompt, history } = state.get();
    const mark: LiveMark = {
      id: world.newId(),
      order: Math.max(0, ...history.marks.map((other) => other.order)) + 1,
      phase: "spontaneous",
      prompt,
      attitudes: attitude ? [attitude] : [],
      strength: null,
      times: [],
      topics: [],
      label: null,
      comment: null,
      audio: null,
      private: false,
      anchor: false,
      input,
      ...form,
      drawnAt: world.now().toISOString(),
      removedAt: null,
    };
    return mark;
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
    ask(question) {
      settle();
      patch({ ...question, selectedId: null, hand: { type: "finger" }, tool: "draw" });
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
      const mark = newMark(stroke.input, ground.drawn(begun, roomLeft(state.get().history.marks, null)));
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
    toggleAttitude(id, attitude) {
      const mark = live(id);
      if (!mark) return;
      const has = mark.attitudes.includes(attitude);
      change(id, {
        attitudes: has ? mark.attitudes.filter((a) => a !== attitude) : [...mark.attitudes, attitude],
      });
    },
    setKind(id, kind) {
      const mark = live(id);
      if (mark && mark.kind !== kind)
        change(id, ground.reshaped(mark, kind, scales.get(id) ?? USUAL_METERS_PER_PIXEL));
    },
    rename(id, label) {
      const text = label.trim().slice(0, LIMITS.textCharacters) || null;
      if (live(id) && live(id)?.label !== text) change(id, { label: text });
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
