import type { ExpressionSpecification, LayerSpecification, MapLibreMap } from "@/lib/client/map/maplibre";
import { HALO, INK } from "@/lib/client/map/palette";
import { LABEL_FONTS } from "@/lib/client/map/street-scale";
import { dotsImage } from "./dots-image";
import type { Picture } from "./picture";
import { ZONE_OPACITY } from "./zone-colours";

export const ZONES = "zones";
export const ZONE_NUMBERS = "zone-numbers";
export const GROUND = "zone-ground";
export const STUDY = "study-boundary";
export const QUARTERS = "quarters";
export const NAMES = "context-names";
/** Layers that answer a tap; an outline alone has a fill that is not seen. */
export const ZONE_FILLS = ["zone-fill", "zone-dots"] as const;

const DOTS = "dots-";
const looks = (look: string): ExpressionSpecification => ["==", ["get", "look"], look];
const sort = (name: string): ExpressionSpecification => ["==", ["get", "sort"], name];
const chosen = (place: number): ExpressionSpecification => ["==", ["get", "place"], place];
const colour: ExpressionSpecification = ["get", "colour"];

/** Zones, their outlines and numbers over the quiet map: fills under the streets, so that one knows where one is. */
export function addZoneLayers(map: MapLibreMap): void {
  // After a lost WebGL context the style comes back without them.
  map.on("styleimagemissing", ({ id }) => {
    if (id.startsWith(DOTS)) addDotsOf(map, id.slice(DOTS.length));
  });
  const empty = { type: "FeatureCollection" as const, features: [] };
  for (const source of [ZONES, ZONE_NUMBERS, GROUND, STUDY, QUARTERS, NAMES])
    map.addSource(source, { type: "geojson", data: empty });
  const layers = map.getStyle().layers;
  const streets = layers.find(
    (layer) => layer.type === "line" && /street|path|motorway|casing/.test(layer.id),
  )?.id;
  const words = layers.find((layer) => layer.type === "symbol")?.id;
  for (const layer of under) map.addLayer(layer, streets);
  for (const layer of over) map.addLayer(layer, words);
  for (const layer of written) map.addLayer(layer);
}

/** The dots of a picture's colours, before anything asks for them. */
export function addDots(map: MapLibreMap, { zones }: Picture): void {
  for (const zone of zones) if (zone.look === "dots") addDotsOf(map, zone.colour);
}

function addDotsOf(map: MapLibreMap, name: string): void {
  if (!map.hasImage(DOTS + name)) map.addImage(DOTS + name, dotsImage(name), { pixelRatio: 2 });
}

/** Emphasises one zone by its place in the list; −1: none. */
export function emphasise(map: MapLibreMap, place: number): void {
  map.setFilter("zone-chosen-halo", chosen(place));
  map.setFilter("zone-chosen", chosen(place));
}

/** Shows what lies on the base map, or leaves it bare. */
export function setSeen(map: MapLibreMap, seen: boolean): void {
  for (const { id } of [...under, ...over, ...written])
    map.setLayoutProperty(id, "visibility", seen ? "visible" : "none");
}

const under: LayerSpecification[] = [
  {
    id: "zone-ground",
    type: "fill",
    source: GROUND,
    paint: { "fill-color": colour, "fill-opacity": ZONE_OPACITY, "fill-antialias": false },
  },
  {
    id: "zone-fill",
    type: "fill",
    source: ZONES,
    filter: ["!", looks("dots")],
    paint: { "fill-color": colour, "fill-opacity": ["case", looks("fill"), ZONE_OPACITY, 0.01] },
  },
  {
    id: "zone-dots",
    type: "fill",
    source: ZONES,
    filter: looks("dots"),
    paint: { "fill-pattern": ["concat", DOTS, colour] },
  },
];

const over: LayerSpecification[] = [
  {
    id: "quarter-line",
    type: "line",
    source: QUARTERS,
    paint: { "line-color": INK, "line-width": 1.5, "line-opacity": 0.55, "line-dasharray": [1, 2] },
  },
  {
    id: "study-line-halo",
    type: "line",
    source: STUDY,
    paint: { "line-color": HALO, "line-width": 5, "line-opacity": 0.8 },
  },
  {
    id: "study-line",
    type: "line",
    source: STUDY,
    paint: { "line-color": INK, "line-width": 2, "line-dasharray": [6, 2, 1.5, 2] },
  },
  { id: "zone-outline", type: "line", source: ZONES, paint: { "line-color": INK, "line-width": 1.1 } },
  {
    id: "zone-chosen-halo",
    type: "line",
    source: ZONES,
    filter: chosen(-1),
    paint: { "line-color": HALO, "line-width": 8 },
  },
  {
    id: "zone-chosen",
    type: "line",
    source: ZONES,
    filter: chosen(-1),
    paint: { "line-color": INK, "line-width": 4 },
  },
];

const written: LayerSpecification[] = [
  {
    id: "institution-sign",
    type: "circle",
    source: NAMES,
    filter: sort("institution"),
    paint: {
      "circle-radius": 5,
      "circle-color": HALO,
      "circle-stroke-color": INK,
      "circle-stroke-width": 2.5,
    },
  },
  {
    id: "institution-name",
    type: "symbol",
    source: NAMES,
    filter: sort("institution"),
    minzoom: 12.5,
    layout: {
      "text-field": ["get", "text"],
      "text-font": LABEL_FONTS,
      "text-size": 13,
      "text-anchor": "left",
      "text-offset": [0.8, 0],
      "text-max-width": 12,
    },
    paint: { "text-color": INK, "text-halo-color": HALO, "text-halo-width": 2 },
  },
  {
    id: "quarter-name",
    type: "symbol",
    source: NAMES,
    filter: sort("quarter"),
    layout: { "text-field": ["get", "text"], "text-font": LABEL_FONTS, "text-size": 14, "text-max-width": 9 },
    paint: { "text-color": "#4a5263", "text-halo-color": HALO, "text-halo-width": 2 },
  },
  {
    id: "zone-number",
    type: "symbol",
    source: ZONE_NUMBERS,
    layout: {
      "text-field": ["get", "text"],
      "text-font": LABEL_FONTS,
      "text-size": ["interpolate", ["linear"], ["zoom"], 11, 9.5, 12, 11.5, 13, 13, 16, 18],
      "text-padding": 0,
      // Figures are lower than a line: a number hides only where it would stand on another.
      "text-line-height": 0.8,
      "symbol-sort-key": ["get", "place"],
    },
    paint: { "text-color": INK, "text-halo-color": HALO, "text-halo-width": 1.8 },
  },
];
