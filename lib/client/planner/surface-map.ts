import type { FeatureCollection } from "geojson";
import { createMap } from "@/lib/client/map/maplibre";
import type { GeoJSONSource, MapLibreMap, MapMouseEvent, MapTrouble } from "@/lib/client/map/maplibre";
import type { Bounds, StudyFrame } from "@/lib/domain/privacy/study-bounds";
import type { ZoneShape } from "@/lib/domain/privacy/zone-shape";
import type { MapContext, Picture } from "./picture";
import { MARGINS, type PlannerMap } from "./planner-map";
import { contextFeatures, shapes, zoneFeatures } from "./zone-features";
import {
  GROUND,
  NAMES,
  QUARTERS,
  STUDY,
  ZONES,
  ZONE_FILLS,
  ZONE_NUMBERS,
  addDots,
  addZoneLayers,
  emphasise,
  setSeen,
} from "./zone-layers";

/** What of the map is seen. */
export interface MapView {
  readonly center: readonly [number, number];
  readonly zoom: number;
}

/** The base map as it is seen, without what is shown on it. */
export interface SeenMap {
  readonly bounds: Bounds;
  /** Height by width. */
  readonly heightRatio: number;
  /** As an image's address. */
  readonly picture: string;
}

export interface SurfaceMapOptions extends StudyFrame {
  readonly boundaries: readonly ZoneShape[];
  readonly label: string;
  /** The zone's place in the list; null beside every zone. */
  readonly onPick: (place: number | null) => void;
  /** A person moved the map. */
  readonly onMove: (view: MapView) => void;
  readonly onTrouble: (code: MapTrouble) => void;
}

export interface SurfaceMap extends PlannerMap {
  show(picture: Picture): void;
  showContext(context: MapContext): void;
  /** Emphasises a zone and brings it into view. */
  choose(place: number | null): void;
  /** Goes where another map is, without telling. */
  follow(view: MapView): void;
  /** A picture of the base map; what is shown on it leaves the screen for a moment. */
  seen(): Promise<SeenMap>;
}

/**
 * Released values over the quiet base map. Enter and the space bar pick what lies in the middle, which the arrow keys
 * move. Throws `NoWebGlError` where maps cannot be drawn.
 */
export function createSurfaceMap(container: HTMLElement, options: SurfaceMapOptions): SurfaceMap {
  const handle = createMap(container, { ...options, margins: MARGINS, landmarks: true, interactive: true });
  const { map } = handle;
  let places: readonly (readonly [number, number])[] = [];
  let alive = true;

  const set = (source: string, data: FeatureCollection) =>
    map.getSource<GeoJSONSource>(source)?.setData(data);
  const pickAt = (point: MapMouseEvent["point"]) => {
    const [feature] = map.queryRenderedFeatures(point, { layers: [...ZONE_FILLS] });
    options.onPick(typeof feature?.properties["place"] === "number" ? feature.properties["place"] : null);
  };
  const whenReady = (act: () => void) =>
    void ready.then(() => {
      if (alive) act();
    });
  const ready = handle.ready.then(() => {
    if (!alive) return;
    addZoneLayers(map);
    set(STUDY, shapes(options.boundaries));
    map.on("click", ({ point }) => pickAt(point));
    map.on("move", (event) => {
      if ("follows" in event) return;
      const { lng, lat } = map.getCenter();
      options.onMove({ center: [lng, lat], zoom: map.getZoom() });
    });
    const canvas = map.getCanvas();
    canvas.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      pickAt(map.project(map.getCenter()));
    });
  });

  return {
    show: (picture) =>
      whenReady(() => {
        const { areas, numbers, ground } = zoneFeatures(picture);
        places = picture.zones.map(({ at }) => at);
        addDots(map, picture);
        map.getCanvas().setAttribute("aria-label", `${options.label}: ${picture.legend.heading}`);
        set(ZONES, areas);
        set(ZONE_NUMBERS, numbers);
        set(GROUND, ground);
        emphasise(map, -1);
      }),
    showContext: (context) =>
      whenReady(() => {
        const { quarters, names } = contextFeatures(context);
        set(QUARTERS, quarters);
        set(NAMES, names);
      }),
    choose: (place) =>
      whenReady(() => {
        emphasise(map, place ?? -1);
        const at = place === null ? undefined : places[place];
        if (at && !inSight(map, at)) map.easeTo({ center: [...at], offset: besideCard(map) });
      }),
    follow: ({ center, zoom }) =>
      whenReady(() => void map.jumpTo({ center: [...center], zoom }, { follows: true })),
    zoomBy: (steps) => void map.easeTo({ zoom: map.getZoom() + steps }),
    showAll: () => void map.fitBounds([...options.bounds], { padding: MARGINS }),
    attribution: handle.attribution,
    schematic: () => handle.basemap() === "schematic",
    ready,
    async seen() {
      await ready;
      setSeen(map, false);
      await drawn(map);
      const canvas = map.getCanvas();
      const picture = canvas.toDataURL("image/jpeg", 0.92);
      setSeen(map, true);
      const [[west, south], [east, north]] = map.getBounds().toArray();
      return {
        bounds: [west, south, east, north],
        heightRatio: canvas.clientHeight / canvas.clientWidth,
        picture,
      };
    },
    destroy() {
      alive = false;
      handle.destroy();
    },
  };
}

/** The corner where the card about the chosen zone lies, CSS pixels; as large in both directions of writing. */
const CARD = { width: 370, height: 420 } as const;

const rightToLeft = () => document.documentElement.dir === "rtl";

/** From the middle of the map to the middle of what the card leaves free: beside it, or above where the map is narrow. */
function besideCard(map: MapLibreMap): [number, number] {
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  if (width < 2 * CARD.width) return [0, -height / 4];
  return [(rightToLeft() ? -1 : 1) * (CARD.width / 2), 0];
}

/** Whether a place is on the map and not under the card. */
function inSight(map: MapLibreMap, at: readonly [number, number]): boolean {
  const { x, y } = map.project([...at]);
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  const fromStart = rightToLeft() ? width - x : x;
  const covered = fromStart < CARD.width && y > height - CARD.height;
  return x >= 0 && x <= width && y >= 0 && y <= height && !covered;
}

/** Once everything on the map has been drawn. */
function drawn(map: MapLibreMap): Promise<void> {
  return new Promise((resolve) => {
    map.once("idle", () => resolve());
    map.triggerRepaint();
  });
}
