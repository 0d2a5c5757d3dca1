import { centreOf, createCamera, metersPerPixel, panned, toScreen, zoomed } from "@/lib/client/map/camera";
import type { Camera } from "@/lib/client/map/camera";
import { QUIET } from "@/lib/client/map/palette";
import type { LiveMark } from "@/lib/domain/drawing/document";
import type { Attitude } from "@/lib/domain/drawing/terms";
import type { PenColour } from "@/lib/domain/sheet/pen-colours";
import type { DrawnStroke } from "@/lib/domain/drawing/ink";
import { isTap } from "@/lib/domain/drawing/tap";
import type { BaseMap } from "./base-map";
import { createCameraMotion } from "./camera-motion";
import { aroundBoth, showing } from "./fit-view";
import { createLiveInk, inkDress } from "./live-ink";
import type { InkDress } from "./live-ink";
import { markAt, signAt, screenBox } from "./mark-finder";
import type { ScreenBox } from "./mark-finder";
import { createMarkPainter } from "./mark-painter";
import type { MarkShape } from "./mark-shape";
import { createPointerStrokes } from "./pointer-strokes";
import type { StrokeSink, Tool } from "./pointer-strokes";
import { wirePointers } from "./pointer-wiring";
import { recordStroke } from "./stroke-recorder";
import type { StrokeRecorder } from "./stroke-recorder";
import { buildLayers } from "./surface-layers";
import { pictureOf } from "./surface-picture";

export type { DrawnStroke } from "@/lib/domain/drawing/ink";

export interface SurfaceOptions {
  readonly container: HTMLElement;
  /** lng, lat */
  readonly center: readonly [number, number];
  readonly zoom: number;
  /** What lies under the marks: a map or a sheet. */
  under(layer: HTMLElement, camera: Camera): BaseMap;
  /** How a mark is drawn there; null for one that is not on it. */
  shapeOf(mark: LiveMark): MarkShape | null;
  /** Keeps the view where there is something to draw on. */
  hold?(camera: Camera): Camera;
  /** A stroke has begun; it may still be taken back when it turns out to be two fingers. */
  onStrokeStart(): void;
  onStroke(stroke: DrawnStroke): void;
  /** In `move`: a tap on any mark (24 px). In `draw`: a tap on a sign (`setTapSigns`); any other tap draws. */
  onTapMark(markId: string): void;
  onViewChange(): void;
}

export interface DrawingSurface {
  setTool(tool: Tool): void;
  /** Whose signs a tap opens while drawing: places alone, or every mark, when there is something to tell of each. */
  setTapSigns(which: "places" | "all"): void;
  /** The attitude of the question gives the next stroke colour and pattern; a pen its own colour. */
  setAttitude(attitude: Attitude | null, pen: PenColour | null): void;
  showMarks(marks: readonly LiveMark[], selectedId: string | null): void;
  setLandmarks(on: boolean): void;
  zoomBy(steps: number): void;
  /** The view goes to the right and down by so many pixels. */
  panByPixels(dx: number, dy: number): void;
  /** The middle of the view; of a view on its way, where it will come to rest. */
  centre(): { lng: number; lat: number };
  metersPerPixel(): number;
  showCrosshair(on: boolean): void;
  flyTo(markId: string): void;
  /** The view changes at once so that every mark on screen is in it. */
  fitMarks(): void;
  /** Where a mark is drawn, in CSS pixels of the container; null for one that is not shown. */
  markScreenBox(markId: string): ScreenBox | null;
  /** Map and marks as they are on screen, as PNG. */
  picture(): Promise<Blob>;
  /** Which base map is on screen, and whom to thank for it. */
  basemap(): { kind: "tiles" | "schematic" | null; attribution: string | null };
  destroy(): void;
}

const WHEEL_LEVELS = 0.0022;
const PINCH_WHEEL_LEVELS = 0.01;
const LINE_PIXELS = 16;
/** A single place is shown with what is around it. */
const FIT_ZOOM = 15;

/**
 * Something flat that a hand can draw on. The surface owns the camera; what lies under it (a map, a sheet) follows,
 * marks and the live line are drawn above it. Nothing here knows what a stroke means.
 */
export function createDrawingSurface(options: SurfaceOptions): DrawingSurface {
  const { container } = options;
  const layers = buildLayers(container, QUIET.paper);
  const held = (next: Camera) => options.hold?.(next) ?? next;
  let pixelRatio = 1;
  let middle = { x: 0, y: 0 };
  let camera = createCamera(
    options.center,
    options.zoom,
    Math.max(1, container.clientWidth),
    Math.max(1, container.clientHeight),
  );
  let shapes: readonly MarkShape[] = [];
  let selected: string | null = null;
  let tapSigns: "places" | "all" = "places";
  let dress: InkDress = inkDress(null, null);
  let recorder: StrokeRecorder | null = null;
  let frame = 0;
  let moved = false;

  const baseMap = options.under(layers.map, camera);
  const pen = layers.marks.getContext("2d");
  const painter = pen ? createMarkPainter(pen, () => pixelRatio) : null;
  const liveInk = createLiveInk(layers.halo, layers.ink);

  const paint = () => {
    cancelAnimationFrame(frame);
    frame = 0;
    if (moved) {
      moved = false;
      baseMap.follow(camera);
      if (recorder) liveInk.replace(recorder.onScreen(camera));
      options.onViewChange();
    }
    painter?.paint(shapes, camera, selected);
  };
  const soon = () => {
    if (frame === 0) frame = requestAnimationFrame(paint);
  };
  const look = (next: Camera) => {
    camera = held({ ...next, width: camera.width, height: camera.height }); // a glide may have begun in another size
    moved = true;
    soon();
  };
  const motion = createCameraMotion(() => camera, look);

  const sink: StrokeSink = {
    strokeStart({ kind, x, y, t }) {
      recorder = recordStroke(kind, Date.now(), t);
      recorder.add(camera, x, y, t);
      liveInk.begin(dress, x, y);
      options.onStrokeStart();
    },
    strokePoint(x, y, t) {
      recorder?.add(camera, x, y, t);
      liveInk.add(x, y);
    },
    strokeEnd(t) {
      const stroke = recorder?.finish(camera, t);
      recorder = null;
      if (stroke) deliver(stroke);
      liveInk.clear();
    },
    strokeAbandon() {
      recorder = null;
      liveInk.clear();
    },
    mapMove(dx, dy, scale, x, y) {
      look(panned(zoomed(camera, Math.log2(scale), { x: x - dx, y: y - dy }), dx, dy));
    },
    mapRest: (vx, vy) => motion.rest(vx, vy),
    tap(x, y) {
      const id = markAt(shapes, camera, { x, y });
      if (id !== null) options.onTapMark(id);
    },
  };

  function deliver(stroke: DrawnStroke): void {
    const [at] = stroke.points;
    const tapped =
      at && isTap(stroke) ? signAt(shapes, camera, toScreen(camera, [at[0], at[1]]), tapSigns) : null;
    if (tapped === null) options.onStroke(stroke);
    else options.onTapMark(tapped);
  }

  const strokes = createPointerStrokes(sink);
  const unwire = wirePointers(container, strokes);
  const stop = () => motion.stop();
  const wheel = (event: WheelEvent) => {
    event.preventDefault();
    motion.stop();
    const box = container.getBoundingClientRect();
    const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * LINE_PIXELS : event.deltaY;
    const levels = -pixels * (event.ctrlKey ? PINCH_WHEEL_LEVELS : WHEEL_LEVELS);
    look(zoomed(camera, levels, { x: event.clientX - box.left, y: event.clientY - box.top }));
  };
  container.addEventListener("pointerdown", stop);
  container.addEventListener("wheel", wheel, { passive: false });

  const fit = () => {
    const [width, height] = [container.clientWidth, container.clientHeight];
    if (width === 0 || height === 0) return; // not in the page now
    pixelRatio = Math.min(3, window.devicePixelRatio || 1);
    layers.marks.width = Math.round(width * pixelRatio);
    layers.marks.height = Math.round(height * pixelRatio);
    pen?.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
    liveInk.resize(width, height, pixelRatio);
    baseMap.resize();
    const { left, top } = container.getBoundingClientRect();
    const before = middle;
    middle = { x: left + width / 2, y: top + height / 2 };
    camera = { ...camera, width, height };
    // Whatever comes and goes around the surface: what a hand is drawing on stays where it is on the glass.
    look(recorder ? panned(camera, before.x - middle.x, before.y - middle.y) : camera);
    paint(); // before the browser shows what was painted for another size, stretched
  };
  const sizes = new ResizeObserver(fit);
  sizes.observe(container);
  fit();

  return {
    setTool: strokes.setTool,
    setTapSigns(which) {
      tapSigns = which;
    },
    setAttitude(attitude, pen) {
      dress = inkDress(attitude, pen);
    },
    showMarks(marks, selectedId) {
      shapes = marks.flatMap((mark) => options.shapeOf(mark) ?? []);
      selected = selectedId;
      soon();
    },
    setLandmarks: baseMap.setLandmarks,
    zoomBy: (steps) =>
      motion.glide(zoomed(motion.goal(), steps, { x: camera.width / 2, y: camera.height / 2 })),
    panByPixels: (dx, dy) => motion.glide(panned(motion.goal(), -dx, -dy)),
    centre() {
      const [lng, lat] = centreOf(held(motion.goal()));
      return { lng, lat };
    },
    metersPerPixel: () => metersPerPixel(camera),
    showCrosshair: layers.showCrosshair,
    flyTo(markId) {
      fit(); // it may just have been laid into another frame
      const shape = shapes.find((one) => one.id === markId);
      if (shape) motion.glide(showing(shape.box, camera, camera.zoom));
    },
    fitMarks() {
      fit();
      const [first, ...others] = shapes;
      if (!first) return;
      motion.stop();
      look(
        showing(
          others.reduce((box, shape) => aroundBoth(box, shape.box), first.box),
          camera,
          FIT_ZOOM,
        ),
      );
    },
    markScreenBox(markId) {
      const shape = shapes.find((one) => one.id === markId);
      return shape ? screenBox(shape, camera) : null;
    },
    picture: () => pictureOf(camera, pixelRatio, baseMap.canvas(), layers.marks, paint),
    basemap: () => ({ kind: baseMap.kind(), attribution: baseMap.attribution() }),
    destroy() {
      unwire();
      motion.stop();
      cancelAnimationFrame(frame);
      sizes.disconnect();
      container.removeEventListener("pointerdown", stop);
      container.removeEventListener("wheel", wheel);
      baseMap.destroy();
      layers.remove();
    },
  };
}
