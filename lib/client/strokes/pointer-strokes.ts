/**
 * What fingers, a pen and a mouse on the map mean, as a state machine without a DOM.
 *
 * Draw: the first finger draws at once. A second finger while the stroke is young (first 120 ms, or not yet 12 px
 * from its start) takes the stroke back and both move the map; later ones are a resting hand and are ignored. A finger
 * that is left over when two moved the map does nothing until a second joins it again.
 * Pen: draws. While it is down or has just hovered (500 ms) every touch is a palm; otherwise, for 30 s after it was last seen,
 * fingers move the map. A pen that comes down ends a finger's stroke (a young one is taken back).
 * Palms: a contact wider than 70 px is ignored; a young stroke whose contact grows that wide is taken back.
 * Mouse: the primary button draws. Tool `move`: one finger pans, two zoom, a short touch is a tap.
 * A pointer that is cancelled or lost keeps what it drew, unless it was still young by distance.
 */
export type Tool = "draw" | "move";
export type PointerKind = "finger" | "pen" | "mouse";

export interface PointerSample {
  readonly id: number;
  readonly kind: PointerKind;
  /** CSS pixels in the surface. */
  readonly x: number;
  readonly y: number;
  /** Milliseconds on one clock. */
  readonly t: number;
  /** The larger of the contact's width and height, in CSS pixels. */
  readonly contact: number;
  /** Whether a finger, the tip or the primary button is down. */
  readonly pressed: boolean;
}

export interface StrokeSink {
  strokeStart(sample: PointerSample): void;
  strokePoint(x: number, y: number, t: number): void;
  strokeEnd(t: number): void;
  strokeAbandon(): void;
  /** Content moves by dx, dy and grows by `scale` around x, y. */
  mapMove(dx: number, dy: number, scale: number, x: number, y: number): void;
  /** The last finger let go of the map; pixels a millisecond. */
  mapRest(vx: number, vy: number): void;
  tap(x: number, y: number): void;
}

const YOUNG_MS = 120;
const YOUNG_PIXELS = 12;
const PALM_PIXELS = 70;
const PEN_NEAR_MS = 500;
const PEN_IN_HAND_MS = 30_000;
const THIN_PIXELS = 1;
const TAP_PIXELS = 10;
const TAP_MS = 1_000;

type Role = "draw" | "map" | "spent" | "ignored";
interface Held {
  readonly id: number;
  readonly kind: PointerKind;
  readonly x0: number;
  readonly y0: number;
  readonly t0: number;
  x: number;
  y: number;
  t: number;
  role: Role;
  /** Pixels a millisecond, smoothed. */
  vx: number;
  vy: number;
}
interface Stroke {
  readonly held: Held;
  /** Farthest distance from the start, in pixels. */
  reach: number;
  keptX: number;
  keptY: number;
}

export interface PointerStrokes {
  down(sample: PointerSample): void;
  move(sample: PointerSample): void;
  up(sample: PointerSample): void;
  /** The browser took the pointer away. */
  cancel(id: number, t: number): void;
  /** Focus, page or device went away: everything that was down is over. */
  interrupt(t: number): void;
  setTool(tool: Tool): void;
  /** Whether a stroke is being drawn. */
  isDrawing(): boolean;
}

export function createPointerStrokes(sink: StrokeSink, firstTool: Tool = "draw"): PointerStrokes {
  const held = new Map<number, Held>();
  let tool = firstTool;
  let stroke: Stroke | null = null;
  let penSeenAt = -Infinity;
  let tapPossible = false;

  const withRole = (role: Role) => [...held.values()].filter((pointer) => pointer.role === role);
  const penIsDown = () => [...held.values()].some((pointer) => pointer.kind === "pen");
  const isYoung = (t: number) =>
    stroke !== null && (t - stroke.held.t0 < YOUNG_MS || stroke.reach < YOUNG_PIXELS);

  function begin(pointer: Held, sample: PointerSample): void {
    pointer.role = "draw";
    stroke = { held: pointer, reach: 0, keptX: sample.x, keptY: sample.y };
    sink.strokeStart(sample);
  }

  function extend(drawn: Stroke, sample: PointerSample, last: boolean): void {
    const { held: pointer } = drawn;
    drawn.reach = Math.max(drawn.reach, Math.hypot(sample.x - pointer.x0, sample.y - pointer.y0));
    const step = Math.hypot(sample.x - drawn.keptX, sample.y - drawn.keptY);
    if (step < THIN_PIXELS && !(last && step > 0)) return;
    drawn.keptX = sample.x;
    drawn.keptY = sample.y;
    sink.strokePoint(sample.x, sample.y, sample.t);
  }

  function finish(t: number, role: Role): void {
    if (!stroke) return;
    const { held: pointer } = stroke;
    extend(stroke, { ...pointer, contact: 0, pressed: false }, true);
    pointer.role = role;
    stroke = null;
    sink.strokeEnd(t);
  }

  function abandon(role: Role): void {
    if (!stroke) return;
    stroke.held.role = role;
    stroke = null;
    sink.strokeAbandon();
  }

  /** Two fingers at most hold the map; a further one is ignored. */
  function holdMap(pointer: Held): void {
    pointer.role = withRole("map").length < 2 ? "map" : "ignored";
    tapPossible = tool === "move" && held.size === 1;
  }

  function penDown(pointer: Held, sample: PointerSample): void {
    if (stroke) {
      if (isYoung(sample.t)) abandon("ignored");
      else finish(sample.t, "ignored");
    }
    for (const other of held.values()) if (other !== pointer) other.role = "ignored";
    if (tool === "draw") begin(pointer, sample);
    else holdMap(pointer);
  }

  function fingerDown(pointer: Held, sample: PointerSample): void {
    const sincePen = sample.t - penSeenAt;
    if (sample.contact > PALM_PIXELS || penIsDown() || sincePen < PEN_NEAR_MS) return;
    if (tool === "move" || sincePen < PEN_IN_HAND_MS) return holdMap(pointer);
    if (stroke) {
      if (stroke.held.kind !== "finger" || !isYoung(sample.t)) return;
      const first = stroke.held;
      abandon("map");
      first.vx = first.vy = 0;
      return holdMap(pointer);
    }
    const [leftOver] = withRole("spent");
    if (leftOver) {
      leftOver.role = "map";
      return holdMap(pointer);
    }
    if (withRole("map").length > 0) return holdMap(pointer);
    begin(pointer, sample);
  }

  function moveMap(pointer: Held, sample: PointerSample): void {
    const other = withRole("map").find((one) => one !== pointer);
    const [dx, dy] = [sample.x - pointer.x, sample.y - pointer.y];
    if (Math.hypot(sample.x - pointer.x0, sample.y - pointer.y0) > TAP_PIXELS) tapPossible = false;
    if (!other) return sink.mapMove(dx, dy, 1, sample.x, sample.y);
    const before = Math.hypot(pointer.x - other.x, pointer.y - other.y);
    const after = Math.hypot(sample.x - other.x, sample.y - other.y);
    const scale = before > 8 && after > 8 ? after / before : 1;
    sink.mapMove(dx / 2, dy / 2, scale, (sample.x + other.x) / 2, (sample.y + other.y) / 2);
  }

  function release(pointer: Held, sample: { x: number; y: number; t: number }, kept: boolean): void {
    held.delete(pointer.id);
    if (pointer.role !== "map") return;
    const rest = withRole("map");
    if (rest.length > 0) {
      // In the tool `move`, and beside a pen, the finger that stays goes on moving the map.
      const goesOn = tool === "move" || sample.t - penSeenAt < PEN_IN_HAND_MS;
      for (const other of rest) if (!goesOn) other.role = "spent";
      return;
    }
    if (kept && tapPossible && sample.t - pointer.t0 < TAP_MS) sink.tap(sample.x, sample.y);
    const stopped = !kept || sample.t - pointer.t > 60;
    sink.mapRest(stopped ? 0 : pointer.vx, stopped ? 0 : pointer.vy);
  }

  function track(pointer: Held, sample: PointerSample): void {
    const elapsed = Math.max(1, sample.t - pointer.t);
    pointer.vx = pointer.vx * 0.6 + ((sample.x - pointer.x) / elapsed) * 0.4;
    pointer.vy = pointer.vy * 0.6 + ((sample.y - pointer.y) / elapsed) * 0.4;
    pointer.x = sample.x;
    pointer.y = sample.y;
    pointer.t = sample.t;
  }

  function cancelOne(pointer: Held, t: number): void {
    if (pointer.role === "draw" && stroke) {
      if (stroke.reach >= YOUNG_PIXELS) finish(t, "ignored");
      else abandon("ignored");
    }
    release(pointer, { x: pointer.x, y: pointer.y, t }, false);
  }

  return {
    down(sample) {
      const stale = held.get(sample.id);
      if (stale) cancelOne(stale, sample.t); // its end was never reported
      const { id, kind, x, y, t } = sample;
      const pointer: Held = { id, kind, x0: x, y0: y, t0: t, x, y, t, role: "ignored", vx: 0, vy: 0 };
      const alone = held.size === 0;
      held.set(id, pointer);
      if (kind === "pen") {
        penSeenAt = t;
        penDown(pointer, sample);
      } else if (kind === "finger") fingerDown(pointer, sample);
      else if (alone && sample.pressed) {
        if (tool === "draw") begin(pointer, sample);
        else holdMap(pointer);
      }
    },
    move(sample) {
      if (sample.kind === "pen") penSeenAt = sample.t;
      const pointer = held.get(sample.id);
      if (!pointer) return;
      if (!sample.pressed) return this.up(sample); // the release happened elsewhere
      if (pointer.role === "draw" && stroke) {
        if (pointer.kind === "finger" && sample.contact > PALM_PIXELS && isYoung(sample.t))
          abandon("ignored");
        else extend(stroke, sample, false);
      } else if (pointer.role === "map") moveMap(pointer, sample);
      track(pointer, sample);
    },
    up(sample) {
      if (sample.kind === "pen") penSeenAt = sample.t;
      const pointer = held.get(sample.id);
      if (!pointer) return;
      if (pointer.role === "draw") {
        pointer.x = sample.x;
        pointer.y = sample.y;
        finish(sample.t, "ignored");
      }
      release(pointer, sample, true);
    },
    cancel(id, t) {
      const pointer = held.get(id);
      if (pointer) cancelOne(pointer, t);
    },
    interrupt(t) {
      for (const pointer of [...held.values()]) cancelOne(pointer, t);
      held.clear();
    },
    setTool(next) {
      if (next === tool) return;
      tool = next;
      finish(stroke?.held.t ?? 0, "ignored");
      for (const pointer of held.values()) pointer.role = "ignored";
    },
    isDrawing: () => stroke !== null,
  };
}
