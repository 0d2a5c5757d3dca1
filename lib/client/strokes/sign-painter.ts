import type { Camera } from "@/lib/client/map/camera";
import { ACCENT, BARRIER, HALO, INK } from "@/lib/client/map/palette";
import { OVERLAP_PIXELS, radiusPixels, signOnScreen, signsHalfWidth } from "./mark-on-screen";
import type { MarkShape } from "./mark-shape";
import { SIGN_IMAGE_PIXELS, SIGN_PIXELS, signImage } from "./sign-images";

/** What stands at a mark: its attitudes or wishes, or a dot while nothing is said; bars and the ring of the talk. */
export function drawSigns(
  pen: CanvasRenderingContext2D,
  shape: MarkShape,
  camera: Camera,
  ratio: number,
  chosen: boolean,
): void {
  const { x, y } = signOnScreen(shape, camera);
  const words = [...shape.attitudes, ...shape.wishes];
  const bare = shape.lines.length === 0 && radiusPixels(shape, camera) === 0;
  if (shape.kind === "barrier" && bare) drawBars(pen, x, words.length === 0 ? y : y - SIGN_PIXELS / 2 - 12);
  if (shape.phase === "probed" && (words.length > 0 || bare)) drawRing(pen, x, y, signsHalfWidth(shape));
  if (words.length === 0) {
    if (shape.kind === "place" && bare) drawDot(pen, x, y, chosen);
    return;
  }
  const step = SIGN_PIXELS - OVERLAP_PIXELS;
  const first = x - ((words.length - 1) * step) / 2;
  if (chosen) {
    pen.fillStyle = ACCENT;
    pen.beginPath();
    const half = signsHalfWidth(shape) + 8;
    pen.roundRect(x - half, y - SIGN_PIXELS / 2 - 8, 2 * half, SIGN_PIXELS + 16, SIGN_PIXELS / 2 + 8);
    pen.fill();
  }
  words.forEach((word, index) => {
    const left = first + index * step - SIGN_IMAGE_PIXELS / 2;
    pen.drawImage(
      signImage(word, ratio),
      left,
      y - SIGN_IMAGE_PIXELS / 2,
      SIGN_IMAGE_PIXELS,
      SIGN_IMAGE_PIXELS,
    );
  });
}

/** A barrier that is a single spot: the double line of all barriers, short. */
function drawBars(pen: CanvasRenderingContext2D, x: number, y: number): void {
  for (const [style, width] of [
    [HALO, 9],
    [BARRIER, 4],
  ] as const) {
    pen.strokeStyle = style;
    pen.lineWidth = width;
    pen.lineCap = "round";
    for (const level of [y - 5, y + 5]) {
      pen.beginPath();
      pen.moveTo(x - 16, level);
      pen.lineTo(x + 16, level);
      pen.stroke();
    }
  }
}

/** What came in the talk: a second, dotted ring around its signs. */
function drawRing(pen: CanvasRenderingContext2D, x: number, y: number, half: number): void {
  const [across, along] = [half + 7, Math.min(half, SIGN_PIXELS / 2) + 7];
  for (const [style, width, dash] of [
    [HALO, 6, []],
    [INK, 2.5, [2.5, 5]],
  ] as const) {
    pen.strokeStyle = style;
    pen.lineWidth = width;
    pen.setLineDash([...dash]);
    pen.beginPath();
    pen.roundRect(x - across, y - along, 2 * across, 2 * along, along);
    pen.stroke();
  }
  pen.setLineDash([]);
}

/** A place that nothing has been said about yet. */
function drawDot(pen: CanvasRenderingContext2D, x: number, y: number, chosen: boolean): void {
  for (const [radius, style] of [
    [chosen ? 17 : 0, ACCENT],
    [12, HALO],
    [9, INK],
    [3, HALO],
  ] as const) {
    pen.fillStyle = style;
    pen.beginPath();
    pen.arc(x, y, radius, 0, 2 * Math.PI);
    pen.fill();
  }
}
