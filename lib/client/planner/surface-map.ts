import type { FeatureCollection } from "geojson";
import { createMap } from "@/lib/client/map/maplibre";
import type { GeoJSONSource, MapMouseEvent, MapTrouble } from "@/lib/client/map/maplibre";
import type { Attitude } from "@/lib/domain/drawing/terms";
import type { ShownZone } from "@/lib/domain/privacy/released-zone";
import type { ZoneShape } from "@/lib/domain/privacy/zone-shape";
import { zoneFeatures } from "./zone-features";
import {
  STUDY,
  ZONES,
  ZONE_DOTS,
  ZONE_FILL,
  ZONE_LABELS,
  addZoneLayers,
  emphasise,
  paintAttitude,
} from "./zone-layers";

export interface SurfaceMapOptions {
  readonly center: readonly [number, number];
  readonly zoom: number;
  readonly bounds: readonly [number, number, number, number];
  readonly basemap: string | null;
  readonly boundaries: readonly ZoneShape[];
  readonly label: string;
  /** A number in the page's language. */
  readonly write: (persons: number) => string;
  /** The zone's place in the list; null beside every zone. */
  readonly onPick: (place: number | null) => void;
  readonly onTrouble: (code: MapTrouble) => void;
}

export interface SurfaceMap {
  show(zones: readonly ShownZone[], attitude: Attitude, scale: boolean): void;
  /** Emphasises a zone and brings it into view. */
  choose(place: number | null): void;
  zoomBy(steps: number): void;
  showAll(): void;
  attribution(): string | null;
  schematic(): boolean;
  readonly ready: Promise<void>;
  /** The map at device pixels, once everything on it has been drawn. */
  canvas(): Promise<HTMLCanvasElement>;
  destroy(): void;
}

/** The planner's map: zones of one attitude over the quiet base map. Throws `NoWebGlError` where maps cannot be drawn. */
export function createSurfaceMap(container: HTMLElement, options: SurfaceMapOptions): SurfaceMap {
  const handle = createMap(container, { ...options, landmarks: true, interactive: true });
  const { map } = handle;
  let labels: readonly (readonly [number, number])[] = [];
  let alive = true;

  const set = (source: string, data: FeatureCollection) =>
    map.getSource<GeoJSONSource>(source)?.setData(data);
  const pick = (event: MapMouseEvent) => {
    const [feature] = map.queryRenderedFeatures(event.point, { layers: [ZONE_FILL, ZONE_DOTS] });
    options.onPick(typeof feature?.properties["place"] === "number" ? feature.properties["place"] : null);
  };
  const ready = handle.ready.then(() => {
    if (!alive) return;
    addZoneLayers(map);
    set(STUDY, {
      type: "FeatureCollection",
      features: options.boundaries.map((geometry) => ({ type: "Feature", geometry, properties: {} })),
    });
    map.on("click", pick);
    map.getCanvas().setAttribute("aria-label", options.label);
  });

  return {
    show(zones, attitude, scale) {
      void ready.then(() => {
        if (!alive) return;
        const { areas, labels: points } = zoneFeatures(zones, options.write);
        labels = points.features.map(({ geometry }) => [
          geometry.coordinates[0] ?? 0,
          geometry.coordinates[1] ?? 0,
        ]);
        set(ZONES, areas);
        set(ZONE_LABELS, points);
        paintAttitude(map, attitude, scale);
        emphasise(map, -1);
      });
    },
    choose(place) {
      void ready.then(() => {
        if (!alive) return;
        emphasise(map, place ?? -1);
        const [lng, lat] = (place === null ? undefined : labels[place]) ?? [];
        if (lng === undefined || lat === undefined || map.getBounds().contains([lng, lat])) return;
        map.easeTo({ center: [lng, lat] });
      });
    },
    zoomBy: (steps) => void map.easeTo({ zoom: map.getZoom() + steps }),
    showAll: () => void map.fitBounds([...options.bounds], { padding: 16 }),
    attribution: handle.attribution,
    schematic: () => handle.basemap() === "schematic",
    ready,
    async canvas() {
      await ready;
      await new Promise<void>((resolve) => {
        map.once("idle", () => resolve());
        map.triggerRepaint();
      });
      return map.getCanvas();
    },
    destroy() {
      alive = false;
      handle.destroy();
    },
  };
}
