import { ATTITUDE_COLOURS, HALO, INK } from "@/lib/client/map/palette";
import { ATTITUDE_PICTOGRAMS, WISH_PICTOGRAMS } from "@/lib/client/map/pictograms";
import type { Pictogram } from "@/lib/client/map/pictograms";
import type { Attitude, Wish } from "@/lib/domain/drawing/terms";

/** Edge of a sign on the map in CSS pixels; its white halo lies around it. */
export const SIGN_PIXELS = 40;
const HALO_PIXELS = 3;
/** Edge of the whole image: sign, halo and a pixel of air. */
export const SIGN_IMAGE_PIXELS = SIGN_PIXELS + 2 * HALO_PIXELS + 2;

const cache = new Map<string, HTMLCanvasElement>();

/** The sign of an attitude or a wish as a small canvas, drawn once for each pixel ratio. */
export function signImage(word: Attitude | Wish, pixelRatio: number): HTMLCanvasElement {
  const key = `${word}@${pixelRatio}`;
  const known = cache.get(key);
  if (known) return known;
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = Math.round(SIGN_IMAGE_PIXELS * pixelRatio);
  const pen = canvas.getContext("2d");
  if (pen) {
    const wish = word === "here" || word === "not-here";
    const scale = (SIGN_PIXELS / 48) * pixelRatio;
    const inset = ((SIGN_IMAGE_PIXELS - SIGN_PIXELS) / 2) * pixelRatio;
    pen.setTransform(scale, 0, 0, scale, inset, inset);
    paint(
      pen,
      wish ? WISH_PICTOGRAMS[word] : ATTITUDE_PICTOGRAMS[word],
      wish ? INK : ATTITUDE_COLOURS[word],
      word,
    );
  }
  cache.set(key, canvas);
  return canvas;
}

function paint(
  pen: CanvasRenderingContext2D,
  { frame, shapes }: Pictogram,
  colour: string,
  word: string,
): void {
  pen.lineCap = "round";
  pen.lineJoin = "round";
  const inside = frame?.style === "filled" ? HALO : colour;
  if (frame) {
    const path = new Path2D(frame.d);
    pen.strokeStyle = HALO;
    pen.lineWidth = 3 + 2 * HALO_PIXELS * (48 / SIGN_PIXELS);
    pen.stroke(path);
    pen.fillStyle = frame.style === "filled" ? colour : HALO;
    pen.fill(path);
    if (frame.style === "light") {
      pen.globalAlpha = 0.14;
      pen.fillStyle = colour;
      pen.fill(path);
      pen.globalAlpha = 1;
    }
    pen.strokeStyle = colour;
    pen.lineWidth = 3;
    pen.setLineDash(word === "avoid" ? [5, 4.6] : []);
    pen.stroke(path);
    pen.setLineDash([]);
  }
  pen.strokeStyle = inside;
  pen.fillStyle = inside;
  pen.lineWidth = 3;
  for (const shape of shapes) {
    const path = new Path2D(shape.d);
    if (shape.as === "solid") pen.fill(path);
    else pen.stroke(path);
  }
}
