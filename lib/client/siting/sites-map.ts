import type { FeatureCollection } from "geojson";
import { createMap } from "@/lib/client/map/maplibre";
import type { GeoJSONSource, MapMouseEvent, MapTrouble } from "@/lib/client/map/maplibre";
import { MARGINS, type PlannerMap } from "@/lib/client/planner/planner-map";
import { shapes, zoneFeatures } from "@/lib/client/planner/zone-features";
import { STUDY, ZONES, addDots, addZoneLayers } from "@/lib/client/planner/zone-layers";
import type { StudyFrame } from "@/lib/domain/privacy/study-bounds";
import type { ZoneShape } from "@/lib/domain/privacy/zone-shape";
import { SITES, SITE_SIGNS, addSiteLayers, siteFeatures } from "./sites-layers";
import type { SitesPicture } from "./sites-picture";

export interface SitesMapOptions extends StudyFrame {
  readonly boundaries: readonly ZoneShape[];
  readonly label: string;
  /** The map was tapped (lng, lat), or Enter pressed with a place in its middle: on a site, or null beside every site. */
  readonly onPick: (id: string | null, at: [number, number]) => void;
  /** A site was dragged to a place (lng, lat). */
  readonly onDrop: (id: string, at: [number, number]) => void;
  readonly onTrouble: (code: MapTrouble) => void;
}

export interface SitesMap extends PlannerMap {
  show(picture: SitesPicture): void;
  /** What lies under the middle of the map: where the keyboard puts a site. */
  middle(): [number, number];
}

/** Candidates, demand and barriers over the quiet map; a site can be dragged. Throws `NoWebGlError` without maps. */
export function createSitesMap(container: HTMLElement, options: SitesMapOptions): SitesMap {
  const handle = createMap(container, { ...options, margins: MARGINS, landmarks: false, interactive: true });
  const { map } = handle;
  let alive = true;
  let shown: SitesPicture | null = null;

  const set = (source: string, data: FeatureCollection) =>
    map.getSource<GeoJSONSource>(source)?.setData(data);
  const siteAt = (point: MapMouseEvent["point"]): string | null => {
    const [feature] = map.queryRenderedFeatures(point, { layers: [SITE_SIGNS] });
    const id: unknown = feature?.properties["id"];
    return typeof id === "string" ? id : null;
  };
  const ready = handle.ready.then(() => {
    if (!alive) return;
    addZoneLayers(map);
    addSiteLayers(map);
    set(STUDY, shapes(options.boundaries));
    map.on("click", ({ point, lngLat }) => options.onPick(siteAt(point), [lngLat.lng, lngLat.lat]));
    map.getCanvas().addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      options.onPick(siteAt(map.project(map.getCenter())), middle());
    });
    letSitesMove();
  });

  function middle(): [number, number] {
    const { lng, lat } = map.getCenter();
    return [lng, lat];
  }

  /** One pointer on a site takes it along; the map stays where it is meanwhile. */
  function letSitesMove(): void {
    const canvas = map.getCanvas();
    let dragged: { id: string; moved: boolean } | null = null;
    const place = (event: PointerEvent): [number, number] => {
      const box = canvas.getBoundingClientRect();
      const { lng, lat } = map.unproject([event.clientX - box.left, event.clientY - box.top]);
      return [lng, lat];
    };
    canvas.addEventListener("pointerdown", (event) => {
      const box = canvas.getBoundingClientRect();
      const id = siteAt(map.project(map.unproject([event.clientX - box.left, event.clientY - box.top])));
      if (id === null || !event.isPrimary) return;
      dragged = { id, moved: false };
      map.dragPan.disable();
      canvas.setPointerCapture(event.pointerId);
    });
    canvas.addEventListener("pointermove", (event) => {
      if (dragged === null || !event.isPrimary || shown === null) return;
      const held = dragged.id;
      dragged.moved = true;
      const at = place(event);
      const sites = shown.sites.map((site) => (site.id === held ? { ...site, at } : site));
      const features = siteFeatures({ ...shown, sites })[SITES];
      if (features) set(SITES, features);
    });
    const end = (event: PointerEvent, keep: boolean) => {
      if (dragged === null || !event.isPrimary) return;
      const { id, moved } = dragged;
      dragged = null;
      map.dragPan.enable();
      if (moved && keep) options.onDrop(id, place(event));
      else if (moved && shown) draw(shown);
    };
    canvas.addEventListener("pointerup", (event) => end(event, true));
    canvas.addEventListener("pointercancel", (event) => end(event, false));
  }

  function draw(picture: SitesPicture): void {
    if (picture.zones) addDots(map, picture.zones);
    set(ZONES, picture.zones ? zoneFeatures(picture.zones).areas : shapes([]));
    for (const [source, data] of Object.entries(siteFeatures(picture))) set(source, data);
  }

  return {
    show(picture) {
      shown = picture;
      void ready.then(() => {
        if (alive && shown === picture) draw(picture);
      });
    },
    middle,
    zoomBy: (steps) => void map.easeTo({ zoom: map.getZoom() + steps }),
    showAll: () => void map.fitBounds([...options.bounds], { padding: MARGINS }),
    attribution: handle.attribution,
    schematic: () => handle.basemap() === "schematic",
    ready,
    destroy() {
      alive = false;
      handle.destroy();
    },
  };
}
