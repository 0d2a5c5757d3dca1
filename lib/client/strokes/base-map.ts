import type { Camera } from "@/lib/client/map/camera";
import { centreOf } from "@/lib/client/map/camera";
import { NoWebGlError, createMap } from "@/lib/client/map/maplibre";
import type { MapHandle, MapTrouble } from "@/lib/client/map/maplibre";

/** The base map under the drawing surface. It follows the surface's camera and never moves by itself. */
export interface BaseMap {
  follow(camera: Camera): void;
  resize(): void;
  setLandmarks(on: boolean): void;
  /** Its pixels, for a picture; null on a device that draws no maps. */
  canvas(): HTMLCanvasElement | null;
  /** Which base map is shown; null when there is none. */
  kind(): "tiles" | "schematic" | null;
  attribution(): string | null;
  destroy(): void;
}

interface BaseMapOptions {
  readonly container: HTMLElement;
  readonly camera: Camera;
  readonly basemap: string | null;
  readonly landmarks: boolean;
  readonly onReady: () => void;
  readonly onTrouble: (code: MapTrouble) => void;
}

/** Without WebGL everything but the base map goes on: drawing needs only the camera. */
export function createBaseMap(options: BaseMapOptions): BaseMap {
  let handle: MapHandle | null = null;
  try {
    const { container, camera, basemap, landmarks, onTrouble } = options;
    const [lng, lat] = centreOf(camera);
    handle = createMap(container, {
      center: [lng, lat],
      zoom: camera.zoom,
      basemap,
      landmarks,
      interactive: false,
      onTrouble,
    });
    void handle.ready.then(options.onReady);
  } catch (error) {
    if (!(error instanceof NoWebGlError)) throw error;
    // Told after the surface has been handed out.
    queueMicrotask(() => {
      options.onTrouble("no-webgl");
      options.onReady();
    });
  }

  return {
    follow(camera) {
      if (!handle) return;
      const [lng, lat] = centreOf(camera);
      handle.map.jumpTo({ center: [lng, lat], zoom: camera.zoom });
      handle.map.redraw();
    },
    resize: () => void handle?.map.resize(),
    setLandmarks: (on) => handle?.setLandmarks(on),
    canvas: () => handle?.map.getCanvas() ?? null,
    kind: () => handle?.basemap() ?? null,
    attribution: () => handle?.attribution() ?? null,
    destroy: () => handle?.destroy(),
  };
}
