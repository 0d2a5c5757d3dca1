import type { ExpressionSpecification, LayerSpecification } from "./maplibre";
import { QUIET } from "./palette";
import { LABEL_FONTS, byZoom } from "./street-scale";

/** Source id of the bundled schematic map (`public/basemap/schematic.json`). */
export const SCHEMATIC_SOURCE = "schematic";

const source = { source: SCHEMATIC_SOURCE } as const;
const isLayer = (...layers: string[]): ExpressionSpecification => [
  "match",
  ["get", "layer"],
  layers,
  true,
  false,
];
const isMain: ExpressionSpecification = ["==", ["get", "class"], "main"];
const shownYet: ExpressionSpecification = [">=", ["zoom"], ["to-number", ["get", "minZoom"], 0]];
const isArea: ExpressionSpecification = [
  "match",
  ["geometry-type"],
  ["Polygon", "MultiPolygon"],
  true,
  false,
];
const isLine: ExpressionSpecification = [
  "match",
  ["geometry-type"],
  ["LineString", "MultiLineString"],
  true,
  false,
];

const area = (layer: string, colour: string): LayerSpecification => ({
  id: `schematic-${layer}`,
  type: "fill",
  ...source,
  filter: ["all", isLayer(layer), isArea],
  paint: { "fill-color": colour },
});

const line = (
  id: string,
  filter: ExpressionSpecification,
  colour: string,
  width: ReturnType<typeof byZoom>,
  minzoom = 0,
): LayerSpecification => ({
  id: `schematic-${id}`,
  type: "line",
  ...source,
  minzoom,
  filter: ["all", filter, isLine],
  layout: { "line-cap": "round", "line-join": "round" },
  paint: { "line-color": colour, "line-width": width },
});

/** The quiet style over the schematic map: the same colours, fewer and broader things, so that it reads as a scheme. */
export const schematicLayers: readonly LayerSpecification[] = [
  area("land", QUIET.settled),
  area("park", QUIET.park),
  area("wood", QUIET.wood),
  area("airport", QUIET.works),
  area("water", QUIET.water),
  line("stream", isLayer("water"), QUIET.waterEdge, byZoom([11, 1], [16, 4])),
  line(
    "street-minor",
    ["all", isLayer("street"), ["!", isMain]],
    QUIET.streetMinor,
    byZoom([11, 1], [13, 2.2], [16, 8]),
    12,
  ),
  line(
    "street-main-casing",
    ["all", isLayer("street"), isMain],
    QUIET.casing,
    byZoom([10, 2.4], [13, 5.5], [16, 14]),
  ),
  line(
    "street-main",
    ["all", isLayer("street"), isMain],
    QUIET.streetMiddle,
    byZoom([10, 1.2], [13, 3.4], [16, 11]),
  ),
  line("motorway-casing", isLayer("motorway"), QUIET.casing, byZoom([9, 3], [13, 8], [16, 20])),
  line("motorway", isLayer("motorway"), QUIET.motorway, byZoom([9, 1.8], [13, 5.4], [16, 15])),
  line("motorway-middle", isLayer("motorway"), QUIET.casing, byZoom([9, 0.3], [13, 0.9], [16, 2])),
  {
    id: "schematic-rail",
    type: "line",
    ...source,
    filter: ["all", isLayer("rail"), isLine],
    paint: {
      "line-color": QUIET.rail,
      "line-width": byZoom([10, 1], [13, 1.6], [16, 2.6]),
      "line-dasharray": [4, 2.2],
    },
  },
  {
    id: "schematic-street-name",
    type: "symbol",
    ...source,
    minzoom: 12.5,
    filter: ["all", isLayer("street", "motorway"), ["has", "name"], shownYet],
    layout: {
      "symbol-placement": "line",
      "text-field": ["get", "name"],
      "text-font": LABEL_FONTS,
      "text-size": byZoom([12, 10.5], [16, 14]),
      "text-max-angle": 35,
      "symbol-spacing": 420,
    },
    paint: { "text-color": QUIET.name, "text-halo-color": QUIET.paper, "text-halo-width": 1.6 },
  },
  {
    id: "schematic-area-name",
    type: "symbol",
    ...source,
    minzoom: 12,
    filter: ["all", isLayer("water", "wood", "park", "airport"), isArea, ["has", "name"], shownYet],
    layout: {
      "text-field": ["get", "name"],
      "text-font": LABEL_FONTS,
      "text-size": byZoom([12, 11], [16, 15]),
      "text-max-width": 8,
    },
    paint: {
      "text-color": ["match", ["get", "layer"], "water", QUIET.waterName, "#5d7050"],
      "text-halo-color": QUIET.paper,
      "text-halo-width": 1.4,
    },
  },
];

/** Names of quarters lie above the landmarks: where both want the room, the name gets it. */
export const schematicQuarterNames: LayerSpecification = {
  id: "schematic-quarter-name",
  type: "symbol",
  ...source,
  filter: ["all", isLayer("quarter"), shownYet],
  layout: {
    "text-field": ["get", "name"],
    "text-font": LABEL_FONTS,
    "text-size": byZoom([10, 13], [13, 17], [16, 22]),
    "text-letter-spacing": 0.08,
    "text-max-width": 8,
  },
  paint: { "text-color": QUIET.quarterName, "text-halo-color": QUIET.paper, "text-halo-width": 2 },
};

/** Stations and other points of orientation of the schematic map, as pictograms with the stations' names. */
export const schematicLandmarks: LayerSpecification = {
  id: "landmark",
  type: "symbol",
  ...source,
  filter: ["all", isLayer("landmark", "station"), ["==", ["geometry-type"], "Point"], shownYet],
  layout: {
    "icon-image": [
      "concat",
      "landmark-",
      ["match", ["get", "layer"], "station", "station", ["coalesce", ["get", "kind"], "stop"]],
    ],
    "icon-size": byZoom([11, 0.65], [13, 0.85], [16, 1.1]),
    "icon-padding": 4,
    "text-field": ["match", ["get", "layer"], "station", ["coalesce", ["get", "name"], ""], ""],
    "text-font": LABEL_FONTS,
    "text-size": byZoom([12, 10.5], [16, 13]),
    "text-anchor": "top",
    "text-offset": [0, 1.1],
    "text-optional": true,
    "symbol-sort-key": ["match", ["get", "layer"], "station", 0, 1],
  },
  paint: { "text-color": QUIET.landmark, "text-halo-color": QUIET.paper, "text-halo-width": 1.5 },
};
