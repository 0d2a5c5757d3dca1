import type { MapLibreMap, ExpressionSpecification, LayerSpecification } from "@/lib/client/map/maplibre";
import { INK } from "@/lib/client/map/palette";
import { LABEL_FONTS } from "@/lib/client/map/street-scale";
import { ATTITUDES } from "@/lib/domain/drawing/terms";
import type { Attitude } from "@/lib/domain/drawing/terms";
import { CLASS_COLOURS, ZONE_OPACITY } from "./zone-colours";
import { dotsImage } from "./dots-image";

export const ZONES = "zones";
export const ZONE_LABELS = "zone-labels";
export const STUDY = "study-boundary";
export const ZONE_FILL = "zone-fill";
export const ZONE_DOTS = "zone-dots";

const rest: ExpressionSpecification = ["get", "rest"];
const step: ExpressionSpecification = ["get", "step"];
const chosen = (place: number): ExpressionSpecification => ["==", ["get", "place"], place];

const colourOf = (attitude: Attitude): ExpressionSpecification => {
  const [a, b, c, d] = CLASS_COLOURS[attitude];
  return ["match", step, 0, a, 1, b, 2, c, d];
};

/** Zones, their outlines and numbers over the quiet map: fills under the streets, so that one knows where one is. */
export function addZoneLayers(map: MapLibreMap): void {
  for (const attitude of ATTITUDES) {
    for (const [index, colour] of CLASS_COLOURS[attitude].entries()) {
      const name = `dots-${attitude}-${index}`;
      if (!map.hasImage(name)) map.addImage(name, dotsImage(colour), { pixelRatio: 2 });
    }
  }
  const empty = { type: "FeatureCollection" as const, features: [] };
  for (const source of [ZONES, ZONE_LABELS, STUDY]) map.addSource(source, { type: "geojson", data: empty });
  const layers = map.getStyle().layers;
  const streets = layers.find(
    (layer) => layer.type === "line" && /street|path|motorway|casing/.test(layer.id),
  )?.id;
  const words = layers.find((layer) => layer.type === "symbol")?.id;
  for (const layer of under) map.addLayer(layer, streets);
  for (const layer of over) map.addLayer(layer, words);
  map.addLayer(numbers);
}

/** Colours of the attitude; without a scale (15 to 29 persons) zones are outlines only. */
export function paintAttitude(map: MapLibreMap, attitude: Attitude, scale: boolean): void {
  map.setPaintProperty(ZONE_FILL, "fill-color", colourOf(attitude));
  map.setPaintProperty(ZONE_FILL, "fill-opacity", scale ? ZONE_OPACITY : 0.01);
  map.setPaintProperty(
    ZONE_DOTS,
    "fill-pattern",
    scale ? ["concat", `dots-${attitude}-`, ["to-string", step]] : `dots-${attitude}-1`,
  );
}

/** Emphasises one zone by its place in the list; −1: none. */
export function emphasise(map: MapLibreMap, place: number): void {
  map.setFilter("zone-chosen-halo", chosen(place));
  map.setFilter("zone-chosen", chosen(place));
}

const under: LayerSpecification[] = [
  {
    id: ZONE_FILL,
    type: "fill",
    source: ZONES,
    filter: ["!", rest],
    paint: { "fill-opacity": ZONE_OPACITY },
  },
  { id: ZONE_DOTS, type: "fill", source: ZONES, filter: rest, paint: {} },
];

const over: LayerSpecification[] = [
  {
    id: "study-line-halo",
    type: "line",
    source: STUDY,
    paint: { "line-color": "#ffffff", "line-width": 5, "line-opacity": 0.8 },
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
    paint: { "line-color": "#ffffff", "line-width": 8 },
  },
  {
    id: "zone-chosen",
    type: "line",
    source: ZONES,
    filter: chosen(-1),
    paint: { "line-color": INK, "line-width": 4 },
  },
];

const numbers: LayerSpecification = {
  id: "zone-number",
  type: "symbol",
  source: ZONE_LABELS,
  layout: {
    "text-field": ["get", "text"],
    "text-font": LABEL_FONTS,
    "text-size": ["interpolate", ["linear"], ["zoom"], 11, 9.5, 12, 11.5, 13, 13, 16, 18],
    "text-padding": 0,
    "symbol-sort-key": ["-", 0, ["get", "step"]],
  },
  paint: { "text-color": INK, "text-halo-color": "#ffffff", "text-halo-width": 1.8 },
};
