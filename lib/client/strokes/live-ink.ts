import type { Attitude } from "@/lib/domain/drawing/terms";
import { ATTITUDE_COLOURS, HALO, INK, PEN_INKS } from "@/lib/client/map/palette";
import type { PenColour } from "@/lib/domain/sheet/pen-colours";

const LINE_PIXELS = 6;
const HALO_PIXELS = 11;
/** `avoid` is dashed from the first moment, as it will be on the map. */
const DASH = [12, 8];

/** How a line looks while it is drawn. */
export interface InkDress {
  readonly colour: string;
  readonly dashed: boolean;
}

/** A pen has its own colour; else the attitude of the question gives colour and pattern. */
export function inkDress(attitude: Attitude | null, pen: PenColour | null): InkDress {
  if (pen) return { colour: PEN_INKS[pen], dashed: false };
  return { colour: attitude ? ATTITUDE_COLOURS[attitude] : INK, dashed: attitude === "avoid" };
}

export interface LiveInk {
  resize(width: number, height: number, pixelRatio: number): void;
  begin(dress: InkDress, x: number, y: number): void;
  /** Costs a push; the line is drawn once a frame, and only what is new of it. */
  add(x: number, y: number): void;
  /** The same line after the map has moved under it: screen positions of all its points. */
  replace(points: readonly { readonly x: number; readonly y: number }[]): void;
  clear(): void;
}

/**
 * The line under the finger while it is drawn: quadratic curves through the middles of its points, white halo on one
 * canvas, colour on another above it, so that every segment is drawn once and never again.
 */
export function createLiveInk(haloCanvas: HTMLCanvasElement, inkCanvas: HTMLCanvasElement): LiveInk {
  const halo = haloCanvas.getContext("2d");
  const ink = inkCanvas.getContext("2d");
  let xs: number[] = [];
  let ys: number[] = [];
  let drawn = 0;
  let along = 0;
  let worn = inkDress(null, null);
  let frame = 0;

  const dress = (pen: CanvasRenderingContext2D, width: number, style: string) => {
    pen.lineWidth = width;
    pen.strokeStyle = style;
    pen.lineCap = "round";
    pen.lineJoin = "round";
  };

  const wipe = () => {
    for (const pen of [halo, ink]) pen?.clearRect(0, 0, inkCanvas.width, inkCanvas.height);
    drawn = 0;
    along = 0;
  };

  /** From the last middle that was drawn to the newest. */
  const paint = () => {
    frame = 0;
    if (!halo || !ink || xs.length === 0) return;
    const path = new Path2D();
    let length = 0;
    if (xs.length === 1) {
      path.moveTo(xs[0] ?? 0, ys[0] ?? 0);
      path.lineTo((xs[0] ?? 0) + 0.01, ys[0] ?? 0);
    } else {
      const middle = (list: number[], index: number) =>
        index === 0 ? (list[0] ?? 0) : ((list[index - 1] ?? 0) + (list[index] ?? 0)) / 2;
      const from = Math.max(0, drawn - 1);
      path.moveTo(middle(xs, from), middle(ys, from));
      for (let i = from; i < xs.length - 1; i += 1) {
        path.quadraticCurveTo(xs[i] ?? 0, ys[i] ?? 0, middle(xs, i + 1), middle(ys, i + 1));
        length += Math.hypot(middle(xs, i + 1) - middle(xs, i), middle(ys, i + 1) - middle(ys, i));
      }
    }
    dress(halo, HALO_PIXELS, HALO);
    dress(ink, LINE_PIXELS, worn.colour);
    ink.setLineDash(worn.dashed ? DASH : []);
    ink.lineDashOffset = along;
    if (worn.dashed) ink.lineCap = "butt";
    halo.stroke(path);
    ink.stroke(path);
    along += length;
    drawn = xs.length;
  };
  const soon = () => {
    if (frame === 0) frame = requestAnimationFrame(paint);
  };

  return {
    resize(width, height, pixelRatio) {
      for (const [canvas, pen] of [
        [haloCanvas, halo],
        [inkCanvas, ink],
      ] as const) {
        canvas.width = Math.round(width * pixelRatio);
        canvas.height = Math.round(height * pixelRatio);
        pen?.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
      }
      drawn = 0;
      along = 0;
      if (xs.length > 0) soon();
    },
    begin(dressed, x, y) {
      wipe();
      xs = [x];
      ys = [y];
      worn = dressed;
      soon();
    },
    add(x, y) {
      xs.push(x);
      ys.push(y);
      soon();
    },
    replace(points) {
      wipe();
      xs = points.map((point) => point.x);
      ys = points.map((point) => point.y);
      soon();
    },
    clear() {
      xs = [];
      ys = [];
      wipe();
    },
  };
}
