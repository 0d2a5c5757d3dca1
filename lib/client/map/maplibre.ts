import { Map as MapLibreMap, addProtocol, setWorkerUrl } from "maplibre-gl";
import type { PaddingOptions, StyleSpecification } from "maplibre-gl";
import { Protocol } from "pmtiles";
import { basemapArchive } from "@/lib/client/offline/basemap-archive";
import { landmarkImages } from "./landmark-images";
import { keepStyle } from "./kept-style";
import type { KeptStyle } from "./kept-style";
import { loadLabelFonts } from "./label-fonts";
import { LANDMARK_LAYER, paperStyle, schematicStyle, tileStyle } from "./style";

export { Map as MapLibreMap } from "maplibre-gl";
export type {
  DataDrivenPropertyValueSpecification,
  ExpressionSpecification,
  FilterSpecification,
  GeoJSONSource,
  LayerSpecification,
  MapGeoJSONFeature,
  MapMouseEvent,
  StyleSpecification,
} from "maplibre-gl";

export type MapTrouble = "no-webgl" | "context-lost" | "restored" | "basemap-missing";

export interface MapOptions {
  /** lng, lat */
  readonly center: readonly [number, number];
  readonly zoom: number;
  /** west, south, east, north: shown whole at first instead of centre and zoom. */
  readonly bounds?: readonly [number, number, number, number];
  /** Pixels between `bounds` and the edges of the map; 16 without it. */
  readonly margins?: PaddingOptions;
  /** File name in DATA_DIR/basemaps, or null for the bundled schematic map. */
  readonly basemap: string | null;
  readonly landmarks: boolean;
  /** True: dragging, wheel and two fingers move the map. False: nobody but the caller does. */
  readonly interactive: boolean;
  /** Name of the map for screen readers; without it the map itself is silent and its page speaks for it. */
  readonly label?: string;
  readonly onTrouble?: (code: MapTrouble) => void;
}

export interface MapHandle {
  readonly map: MapLibreMap;
  /** Which base map is on screen once `ready` is resolved. */
  basemap(): "tiles" | "schematic";
  /** Whom to thank for the tiles; null for the schematic map. */
  attribution(): string | null;
  setLandmarks(on: boolean): void;
  /** Resolved when the base map is drawn or known to be missing; never rejected. Layers may be added after it. */
  readonly ready: Promise<void>;
  destroy(): void;
}

/** Thrown by `createMap` on a device that cannot draw maps. */
export class NoWebGlError extends Error {
  override readonly name = "NoWebGlError";
}

const WORKER_URL = "/vendor/maplibre/maplibre-gl-worker.mjs";
const SCHEMATIC_URL = "/basemap/schematic.json";
const MIN_ZOOM = 8;
const MAX_ZOOM = 19;
let protocol: Protocol | null = null;

/**
 * One map in `container`, drawn by MapLibre with its worker, fonts and base map from our own origin.
 * North stays up and the view flat. The map comes back by itself after a lost WebGL context, with its style
 * (`keepStyle`) and its pictograms, and says so.
 */
export function createMap(container: HTMLElement, options: MapOptions): MapHandle {
  prepareOnce();
  const map = construct(container, options);
  const style = keepStyle(map, paperStyle);
  letItFill(map, options.label);
  let landmarks = options.landmarks;
  let shown: "tiles" | "schematic" = "schematic";
  let attribution: string | null = null;
  let destroyed = false;

  const dress = () => {
    for (const { name, image, pixelRatio } of landmarkImages()) {
      if (!map.hasImage(name)) map.addImage(name, image, { pixelRatio });
    }
    if (map.getLayer(LANDMARK_LAYER))
      map.setLayoutProperty(LANDMARK_LAYER, "visibility", landmarks ? "visible" : "none");
  };
  map.on("style.load", dress);
  map.on("webglcontextlost", () => options.onTrouble?.("context-lost"));
  map.on("webglcontextrestored", () => options.onTrouble?.("restored"));

  const ready = (async () => {
    const [found] = await Promise.all([findBasemap(options.basemap), loadLabelFonts()]);
    if (destroyed) return;
    if (options.basemap !== null && found === null) options.onTrouble?.("basemap-missing");
    shown = found ? "tiles" : "schematic";
    attribution = found?.attribution ?? null;
    await showStyle(map, style, found ? tileStyle(found.url) : schematicStyle(absolute(SCHEMATIC_URL)));
  })();

  return {
    map,
    basemap: () => shown,
    attribution: () => attribution,
    setLandmarks(on) {
      landmarks = on;
      if (map.getLayer(LANDMARK_LAYER))
        map.setLayoutProperty(LANDMARK_LAYER, "visibility", on ? "visible" : "none");
    },
    ready,
    destroy() {
      destroyed = true;
      map.remove();
    },
  };
}

function construct(container: HTMLElement, options: MapOptions): MapLibreMap {
  try {
    return new MapLibreMap({
      container,
      style: paperStyle,
      center: [...options.center],
      zoom: options.zoom,
      ...(options.bounds
        ? { bounds: [...options.bounds], fitBoundsOptions: { padding: options.margins ?? 16 } }
        : {}),
      interactive: options.interactive,
      attributionControl: false,
      maplibreLogo: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      maxPitch: 0,
      minZoom: MIN_ZOOM,
      maxZoom: MAX_ZOOM,
      renderWorldCopies: false,
      fadeDuration: 120,
      canvasContextAttributes: { preserveDrawingBuffer: true },
    });
  } catch (error) {
    throw new NoWebGlError("This device cannot draw maps.", { cause: error });
  }
}

/** The few rules of MapLibre's style sheet that a map without controls needs: nobody must load the sheet. */
function letItFill(map: MapLibreMap, label: string | undefined): void {
  const box = map.getCanvasContainer();
  const canvas = map.getCanvas();
  map.getContainer().style.overflow = "hidden";
  if (getComputedStyle(map.getContainer()).position === "static")
    map.getContainer().style.position = "relative";
  Object.assign(box.style, { position: "absolute", inset: "0", touchAction: "none", userSelect: "none" });
  Object.assign(canvas.style, { position: "absolute", left: "0", top: "0", touchAction: "none" });
  if (label === undefined) {
    canvas.removeAttribute("role");
    canvas.removeAttribute("aria-label");
    canvas.setAttribute("aria-hidden", "true");
    canvas.tabIndex = -1;
  } else canvas.setAttribute("aria-label", label);
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
}

function prepareOnce(): void {
  if (protocol) return;
  setWorkerUrl(WORKER_URL);
  protocol = new Protocol();
  addProtocol("pmtiles", protocol.tile);
}

/** Opens the archive's header; null when it is not there or cannot be read. */
async function findBasemap(file: string | null): Promise<{ url: string; attribution: string | null } | null> {
  if (file === null || !protocol) return null;
  const archive = basemapArchive(file);
  try {
    await archive.getHeader();
    const metadata = (await archive.getMetadata()) as { attribution?: unknown } | null;
    protocol.add(archive);
    const attribution = typeof metadata?.attribution === "string" ? metadata.attribution : null;
    return { url: archive.source.getKey(), attribution };
  } catch {
    return null;
  }
}

/** Resolves when the style is drawn; tiles that cannot be had do not hold it up. */
function showStyle(map: MapLibreMap, kept: KeptStyle, style: StyleSpecification): Promise<void> {
  return new Promise((resolve) => {
    map.once("idle", () => resolve());
    map.on("error", () => {
      if (map.isStyleLoaded()) resolve();
    });
    kept.show(style);
  });
}

const absolute = (path: string): string => new URL(path, globalThis.location.href).href;
