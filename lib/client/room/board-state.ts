import type { Location, Position } from "@/lib/domain/drawing/document";
import type { Asking } from "@/lib/domain/drawing/asking";
import type { Fact } from "@/lib/domain/drawing/facts";
import type { DrawnStroke } from "@/lib/domain/drawing/gesture";
import type { History } from "@/lib/domain/drawing/history";
import type { PenColour } from "@/lib/domain/sheet/pen-colours";
import type { Observable } from "./observable";
import type { DrawnKind } from "./shaping";

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

/** What is asked now, the marks, and what is going on with them. */
export interface BoardState extends Asking {
  history: History;
  tool: "draw" | "move";
  hand: Hand;
  /** Mark whose cards are open. */
  selectedId: string | null;
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
  /** Whether strokes follow a drawing on paper. */
  traces?: () => boolean;
}

export interface Board extends Observable<BoardState> {
  ask(asking: Asking): void;
  strokeStarts(): void;
  stroke(stroke: DrawnStroke): void;
  select(id: string | null): void;
  setTool(tool: "draw" | "move"): void;
  setPen(pen: PenColour | null): void;
  /** The person says something about a mark. */
  tell(id: string, fact: Fact): void;
  setKind(id: string, kind: DrawnKind): void;
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
  /** A place near something with a name, chosen from a list. Returns the mark that came to be. */
  putNear(at: Position, name: string): string;
  cancelHand(): void;
  undo(): void;
  redo(): void;
  /** Replaces everything, e.g. for the next person. */
  load(history: History): void;
}
