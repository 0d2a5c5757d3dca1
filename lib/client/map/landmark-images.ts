import { LANDMARK_KINDS, LANDMARK_PICTOGRAMS } from "./pictograms";
import type { LandmarkKind } from "./pictograms";
import { HALO, QUIET } from "./palette";

/** Edge of a landmark sign in CSS pixels, and how many image pixels one of them has. */
const EDGE = 24;
const PIXEL_RATIO = 2;

export interface LandmarkImage {
  readonly name: string;
  readonly image: ImageData;
  readonly pixelRatio: number;
}

/** The landmark pictograms as small white signs with a quiet border; empty where there is no canvas. */
export function landmarkImages(): LandmarkImage[] {
  return LANDMARK_KINDS.flatMap((kind) => {
    const image = drawSign(kind);
    return image ? [{ name: `landmark-${kind}`, image, pixelRatio: PIXEL_RATIO }] : [];
  });
}

function drawSign(kind: LandmarkKind): ImageData | null {
  const canvas = document.createElement("canvas");
  const size = EDGE * PIXEL_RATIO;
  canvas.width = size;
  canvas.height = size;
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  if (!pen) return null;
  pen.fillStyle = HALO;
  pen.strokeStyle = "#cfd3d8";
  pen.lineWidth = 2;
  pen.beginPath();
  pen.roundRect(2, 2, size - 4, size - 4, 12);
  pen.fill();
  pen.stroke();
  pen.strokeStyle = QUIET.landmark;
  pen.fillStyle = QUIET.landmark;
  pen.lineWidth = 3;
  pen.lineCap = "round";
  pen.lineJoin = "round";
  for (const shape of LANDMARK_PICTOGRAMS[kind].shapes) {
    const path = new Path2D(shape.d);
    if (shape.as === "solid") pen.fill(path);
    else pen.stroke(path);
  }
  return pen.getImageData(0, 0, size, size);
}
