import type { Feature, FeatureCollection, Geometry } from "geojson";
import type { FilterSpecification, LayerSpecification, MapLibreMap } from "@/lib/client/map/maplibre";
import { ACCENT, BARRIER, HALO, INK } from "@/lib/client/map/palette";
import { LABEL_FONTS } from "@/lib/client/map/street-scale";
import { BAND_COLOURS, BAND_OPACITY, bandColour, demandRadius, type SitesPicture } from "./sites-picture";

export const SITES = "sites";
export const DEMAND = "demand";
export const WAYS = "ways";
const BANDS = "bands";
/** Answers to a tap and can be dragged. */
export const SITE_SIGNS = "site-sign";
/** From here on there is room for the names of sites that are not proposed. */
const OTHER_NAMES_ZOOM = 13;

/** Demand, barriers and sites over the released zones. */
export function addSiteLayers(map: MapLibreMap): void {
  for (const source of [BANDS, DEMAND, WAYS, SITES])
    map.addSource(source, { type: "geojson", data: collection([]) });
  for (const layer of LAYERS) map.addLayer(layer);
}

/** What the map draws of a picture, by source. */
export function siteFeatures(picture: SitesPicture): Record<string, FeatureCollection> {
  return {
    [BANDS]: collection(picture.bands.map(({ band, shape }) => feature(shape, { colour: bandColour(band) }))),
    [DEMAND]: collection(
      picture.demand.map(({ at, weight, band }) =>
        feature(
          { type: "Point", coordinates: [...at] },
          { radius: demandRadius(weight, picture.demand.length), colour: bandColour(band) },
        ),
      ),
    ),
    [WAYS]: collection([
      ...picture.barriers.map((line) =>
        feature({ type: "LineString", coordinates: line.map((at) => [...at]) }),
      ),
      ...picture.crossings.map((at) => feature({ type: "Point", coordinates: [...at] })),
    ]),
    [SITES]: collection(
      picture.sites.map(({ id, sign, name, at, state, moved }) =>
        feature({ type: "Point", coordinates: [...at] }, { id, sign, name, state, moved }),
      ),
    ),
  };
}

const collection = (features: Feature[]): FeatureCollection => ({ type: "FeatureCollection", features });
const feature = (geometry: Geometry, properties: Record<string, unknown> = {}): Feature => ({
  type: "Feature",
  geometry,
  properties,
});

const LAYERS: readonly LayerSpecification[] = [
  {
    id: "band",
    type: "fill",
    source: BANDS,
    paint: { "fill-color": ["get", "colour"], "fill-opacity": BAND_OPACITY },
  },
  {
    id: "band-outline",
    type: "line",
    source: BANDS,
    paint: { "line-color": BAND_COLOURS[3], "line-width": 1.5 },
  },
  {
    id: "demand-point",
    type: "circle",
    source: DEMAND,
    paint: {
      "circle-radius": ["get", "radius"],
      "circle-color": ["get", "colour"],
      "circle-opacity": 0.9,
      "circle-stroke-color": INK,
      "circle-stroke-width": 0.8,
    },
  },
  ...([7, 4.6, 1.6] as const).map((width, step): LayerSpecification => ({
    id: `barrier-${step}`,
    type: "line",
    source: WAYS,
    filter: ["==", ["geometry-type"], "LineString"],
    layout: { "line-cap": "round", "line-join": "round" },
    paint: { "line-color": step === 1 ? BARRIER : HALO, "line-width": width },
  })),
  {
    id: "crossing",
    type: "circle",
    source: WAYS,
    filter: ["==", ["geometry-type"], "Point"],
    paint: {
      "circle-radius": 5,
      "circle-color": HALO,
      "circle-stroke-color": BARRIER,
      "circle-stroke-width": 2.5,
    },
  },
  {
    id: SITE_SIGNS,
    type: "circle",
    source: SITES,
    paint: {
      "circle-radius": ["match", ["get", "state"], "idle", 13, "closed", 13, 17],
      "circle-color": ["match", ["get", "state"], "open", ACCENT, "standing", INK, HALO],
      "circle-stroke-color": ["match", ["get", "state"], "idle", INK, "closed", BARRIER, HALO],
      "circle-stroke-width": 3,
    },
  },
  {
    id: "site-letter",
    type: "symbol",
    source: SITES,
    layout: {
      "text-field": ["get", "sign"],
      "text-font": LABEL_FONTS,
      "text-size": 14,
      "text-allow-overlap": true,
      "text-ignore-placement": true,
    },
    paint: { "text-color": ["match", ["get", "state"], "open", HALO, "standing", HALO, INK] },
  },
  siteNames("site-name", ["in", ["get", "state"], ["literal", ["open", "standing"]]], 0),
  siteNames("other-name", ["in", ["get", "state"], ["literal", ["idle", "closed"]]], OTHER_NAMES_ZOOM),
];

/** Names to the right of their signs, from a zoom on. */
function siteNames(id: string, filter: FilterSpecification, minzoom: number): LayerSpecification {
  return {
    id,
    type: "symbol",
    source: SITES,
    minzoom,
    filter,
    layout: {
      "text-field": ["get", "name"],
      "text-font": LABEL_FONTS,
      "text-size": 13,
      "text-anchor": "left",
      "text-offset": [1.6, 0],
      "text-max-width": 11,
      "text-optional": true,
    },
    paint: { "text-color": INK, "text-halo-color": HALO, "text-halo-width": 2 },
  };
}
