import type { Camera } from "@/lib/client/map/camera";
import { QUIET } from "@/lib/client/map/palette";
import type { BaseMap } from "@/lib/client/strokes/base-map";
import { createDrawingSurface } from "@/lib/client/strokes/drawing-surface";
import type { DrawingSurface, SurfaceOptions } from "@/lib/client/strokes/drawing-surface";
import type { Sheet } from "@/lib/domain/sheet/sheet-plane";
import { sheetShapeOf } from "./sheet-shape";
import { firstView, heldOn, sheetOnScreen } from "./sheet-view";

export interface SheetSurfaceOptions extends Omit<
  SurfaceOptions,
  "under" | "shapeOf" | "hold" | "center" | "zoom"
> {
  readonly sheet: Sheet;
  /** The photographed drawing that lies on the sheet; it is laid there when it has come. */
  readonly picture: Promise<ImageBitmap | null>;
}

/** The drawing surface on a free sheet of paper: a canvas of our own, no map. */
export function createSheetSurface(options: SheetSurfaceOptions): DrawingSurface {
  const { sheet, picture } = options;
  return createDrawingSurface({
    ...options,
    ...firstView(sheet),
    shapeOf: sheetShapeOf,
    hold: heldOn(sheet),
    under: (layer) => layPaper(layer, sheet, picture),
  });
}

/** White paper on a table, with the photograph on it; follows the view as a base map does. */
function layPaper(layer: HTMLElement, sheet: Sheet, photograph: Promise<ImageBitmap | null>): BaseMap {
  const canvas = document.createElement("canvas");
  canvas.setAttribute("aria-hidden", "true");
  Object.assign(canvas.style, { width: "100%", height: "100%" });
  layer.append(canvas);
  const pen = canvas.getContext("2d");
  let picture: ImageBitmap | null = null;
  let seen: Camera | null = null;
  const follow = (camera: Camera) => {
    seen = camera;
    if (!pen) return;
    const ratio = Math.min(3, window.devicePixelRatio || 1);
    const [width, height] = [Math.round(camera.width * ratio), Math.round(camera.height * ratio)];
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.fillStyle = QUIET.works;
    pen.fillRect(0, 0, camera.width, camera.height);
    const place = sheetOnScreen(sheet, camera);
    pen.fillStyle = PAPER;
    pen.fillRect(...place);
    if (picture) pen.drawImage(picture, ...place);
    pen.strokeStyle = QUIET.streetMain;
    pen.strokeRect(...place);
  };
  const lay = (come: ImageBitmap | null) => {
    picture = come;
    if (seen) follow(seen);
  };
  photograph.then(lay, () => undefined); // what cannot be unpacked leaves the paper white
  return {
    follow,
    resize: () => undefined,
    setLandmarks: () => undefined,
    canvas: () => canvas,
    kind: () => null,
    attribution: () => null,
    destroy() {
      picture?.close();
      canvas.remove();
    },
  };
}

const PAPER = "#ffffff";
