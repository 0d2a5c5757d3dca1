import type { Camera } from "@/lib/client/map/camera";
import { worldPixels } from "@/lib/client/map/camera";
import { ACCENT, ATTITUDE_COLOURS, BARRIER, HALO, INK } from "@/lib/client/map/palette";
import type { Attitude } from "@/lib/domain/drawing/terms";
import { radiusPixels, signOnScreen } from "./mark-on-screen";
import type { MarkShape, WorldLine } from "./mark-shape";
import { drawSigns } from "./sign-painter";

const LINE_PIXELS = 5;
const HALO_PIXELS = 10;
const GLOW_PIXELS = 17;
/** Several attitudes share a line in turns of this length. */
const TURN_PIXELS = 16;
const AVOID_DASH = [12, 8];
/** Round dots: a wish is drawn with large ones; what came in the talk has small ones inside its line. */
const WISH_DOTS = [0.1, 11];
const PROBED_DOTS = [0.1, 7];

/** Draws marks in screen pixels on a 2D canvas: the same with and without WebGL. */
export interface MarkPainter {
  paint(shapes: readonly MarkShape[], camera: Camera, selectedId: string | null): void;
}

export function createMarkPainter(pen: CanvasRenderingContext2D, pixelRatio: () => number): MarkPainter {
  let hatch: { pattern: CanvasPattern | null; ratio: number } | null = null;
  const hatching = (): CanvasPattern | null => {
    const ratio = pixelRatio();
    if (hatch?.ratio !== ratio) hatch = { pattern: hatchPattern(pen, ratio), ratio };
    return hatch.pattern;
  };

  return {
    paint(shapes, camera, selectedId) {
      pen.clearRect(0, 0, camera.width, camera.height);
      const visible = shapes.filter((shape) => isVisible(shape, camera));
      const selected = visible.filter((shape) => shape.id === selectedId);
      for (const shape of [...visible.filter((one) => one.id !== selectedId), ...selected]) {
        const chosen = shape.id === selectedId;
        fillArea(pen, shape, camera, hatching());
        strokeLines(pen, shape, camera, chosen);
      }
      for (const shape of [...visible.filter((one) => one.id !== selectedId), ...selected]) {
        drawSigns(pen, shape, camera, pixelRatio(), shape.id === selectedId);
      }
    },
  };
}

function isVisible({ box }: MarkShape, camera: Camera): boolean {
  const size = worldPixels(camera);
  const margin = 80 / size;
  const [halfWidth, halfHeight] = [camera.width / 2 / size + margin, camera.height / 2 / size + margin];
  return (
    box[2] >= camera.x - halfWidth &&
    box[0] <= camera.x + halfWidth &&
    box[3] >= camera.y - halfHeight &&
    box[1] <= camera.y + halfHeight
  );
}

/** Quadratic curves through the middles of the points: the line as the hand felt it. */
function trace(path: Path2D, line: WorldLine, camera: Camera, smooth: boolean): void {
  const size = worldPixels(camera);
  const [dx, dy] = [camera.width / 2 - camera.x * size, camera.height / 2 - camera.y * size];
  const last = line.length - 2;
  const x = (index: number) => (line[index] ?? 0) * size + dx;
  const y = (index: number) => (line[index + 1] ?? 0) * size + dy;
  path.moveTo(x(0), y(0));
  for (let i = 2; i < last; i += 2) {
    if (smooth) path.quadraticCurveTo(x(i), y(i), (x(i) + x(i + 2)) / 2, (y(i) + y(i + 2)) / 2);
    else path.lineTo(x(i), y(i));
  }
  path.lineTo(x(last), y(last));
}

function fillArea(
  pen: CanvasRenderingContext2D,
  shape: MarkShape,
  camera: Camera,
  hatch: CanvasPattern | null,
): void {
  const path = new Path2D();
  const radius = radiusPixels(shape, camera);
  if (radius > 0) {
    const { x, y } = signOnScreen(shape, camera);
    path.arc(x, y, radius, 0, 2 * Math.PI);
  }
  for (const ring of shape.rings) trace(path, ring, camera, false);
  if (radius === 0 && shape.rings.length === 0) return;
  const fill = (style: string | CanvasPattern, alpha: number) => {
    pen.globalAlpha = alpha;
    pen.fillStyle = style;
    pen.fill(path, "evenodd");
    pen.globalAlpha = 1;
  };
  if (shape.attitudes.includes("value")) fill(ATTITUDE_COLOURS.value, 0.2);
  else if (shape.attitudes.includes("use")) fill(ATTITUDE_COLOURS.use, 0.1);
  else fill(HALO, 0.35);
  if (shape.attitudes.includes("avoid") && hatch) fill(hatch, 0.55);
}

function strokeLines(pen: CanvasRenderingContext2D, shape: MarkShape, camera: Camera, chosen: boolean): void {
  if (shape.inks) return strokeInks(pen, shape, shape.inks, camera, chosen);
  const path = new Path2D();
  const radius = radiusPixels(shape, camera);
  if (radius > 0) {
    const { x, y } = signOnScreen(shape, camera);
    path.moveTo(x + radius, y);
    path.arc(x, y, radius, 0, 2 * Math.PI);
  }
  for (const line of shape.lines) if (line.length >= 4) trace(path, line, camera, shape.curved);
  if (radius === 0 && shape.lines.length === 0) return;
  pen.lineJoin = "round";
  pen.lineCap = "round";
  const stroke = (style: string, width: number, dash: readonly number[] = [], offset = 0) => {
    pen.strokeStyle = style;
    pen.lineWidth = width;
    pen.setLineDash([...dash]);
    pen.lineDashOffset = offset;
    pen.stroke(path);
  };
  if (chosen) stroke(ACCENT, GLOW_PIXELS);
  stroke(HALO, chosen ? HALO_PIXELS + 2 : HALO_PIXELS);
  if (shape.kind === "barrier") {
    stroke(BARRIER, 8);
    stroke(HALO, 3);
  } else {
    pen.lineCap = shape.attitudes.length > 1 || shape.attitudes.includes("avoid") ? "butt" : "round";
    if (shape.attitudes.length === 0) stroke(INK, LINE_PIXELS, shape.phase === "wish" ? WISH_DOTS : []);
    shape.attitudes.forEach((attitude, index) => {
      const { dash, offset } = turnOf(attitude, index, shape.attitudes.length);
      stroke(ATTITUDE_COLOURS[attitude], LINE_PIXELS, dash, offset);
    });
  }
  if (shape.phase === "probed") dotInside(pen, path, shape.kind === "barrier" ? BARRIER : HALO);
  pen.setLineDash([]);
}

/** What came in the talk: a line within the line. */
function dotInside(pen: CanvasRenderingContext2D, path: Path2D, colour: string = HALO): void {
  pen.lineCap = "round";
  pen.strokeStyle = colour;
  pen.lineWidth = 2.6;
  pen.lineDashOffset = 0;
  pen.setLineDash(PROBED_DOTS);
  pen.stroke(path);
}

/** Lines in the colours they were drawn with, on a free sheet. */
function strokeInks(
  pen: CanvasRenderingContext2D,
  { lines, phase }: MarkShape,
  inks: readonly string[],
  camera: Camera,
  chosen: boolean,
): void {
  const paths = lines.map((line) => {
    const path = new Path2D();
    trace(path, line, camera, true);
    return path;
  });
  pen.lineJoin = pen.lineCap = "round";
  pen.setLineDash([]);
  const stroke = (path: Path2D, style: string, width: number) => {
    pen.strokeStyle = style;
    pen.lineWidth = width;
    pen.stroke(path);
  };
  if (chosen) for (const path of paths) stroke(path, ACCENT, GLOW_PIXELS);
  for (const path of paths) stroke(path, HALO, HALO_PIXELS);
  paths.forEach((path, index) => stroke(path, inks[index] ?? INK, LINE_PIXELS));
  if (phase === "probed") for (const path of paths) dotInside(pen, path);
  pen.setLineDash([]);
}

/** One attitude: solid, or dashed for `avoid`. Several: each its turn, `avoid` in two short dashes. */
function turnOf(
  attitude: Attitude,
  index: number,
  count: number,
): { dash: readonly number[]; offset: number } {
  if (count === 1) return { dash: attitude === "avoid" ? AVOID_DASH : [], offset: 0 };
  const others = TURN_PIXELS * (count - 1);
  const dash = attitude === "avoid" ? [5, 6, 5, others] : [TURN_PIXELS, others];
  return { dash, offset: -TURN_PIXELS * index };
}

/** Diagonal lines of `avoid`, 10 CSS pixels apart. */
function hatchPattern(pen: CanvasRenderingContext2D, ratio: number): CanvasPattern | null {
  const edge = Math.round(10 * ratio);
  const tile = document.createElement("canvas");
  tile.width = tile.height = edge;
  const inner = tile.getContext("2d");
  if (!inner) return null;
  inner.strokeStyle = ATTITUDE_COLOURS.avoid;
  inner.lineWidth = 1.8 * ratio;
  for (const shift of [-edge, 0, edge]) {
    inner.moveTo(shift - 1, edge + 1);
    inner.lineTo(shift + edge + 1, -1);
  }
  inner.stroke();
  const pattern = pen.createPattern(tile, "repeat");
  pattern?.setTransform(new DOMMatrix().scale(1 / ratio));
  return pattern;
}
