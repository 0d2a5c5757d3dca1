import type { ExpressionSpecification, LayerSpecification } from "./maplibre";
import { QUIET } from "./palette";
import { LABEL_FONTS, byZoom, streetWidth } from "./street-scale";

/** Source id of a PMTiles base map with OpenMapTiles layer names. */
export const TILE_SOURCE = "tiles";

const at = (layer: string) => ({ source: TILE_SOURCE, "source-layer": layer }) as const;
const isClass = (...classes: string[]): ExpressionSpecification => [
  "match",
  ["get", "class"],
  classes,
  true,
  false,
];
const surface: ExpressionSpecification = ["!=", ["get", "brunnel"], "tunnel"];
const name: ExpressionSpecification = ["coalesce", ["get", "name:latin"], ["get", "name"]];

const area = (
  id: string,
  layer: string,
  colour: string,
  filter?: ExpressionSpecification,
): LayerSpecification => ({
  id,
  type: "fill",
  ...at(layer),
  ...(filter ? { filter } : {}),
  paint: { "fill-color": colour, "fill-antialias": true },
});

const MAIN = ["trunk", "primary"];
const MIDDLE = ["secondary", "tertiary"];
const MINOR = ["minor", "service", "busway"];

const street = (
  id: string,
  classes: string[],
  colour: string,
  scale: Parameters<typeof streetWidth>[0],
  minzoom: number,
): readonly [LayerSpecification, LayerSpecification] => [
  {
    id: `${id}-casing`,
    type: "line",
    ...at("transportation"),
    minzoom,
    filter: ["all", isClass(...classes), surface],
    layout: { "line-cap": "round", "line-join": "round" },
    paint: { "line-color": QUIET.casing, "line-width": streetWidth(scale, 1.5) },
  },
  {
    id,
    type: "line",
    ...at("transportation"),
    minzoom,
    filter: ["all", isClass(...classes), surface],
    layout: { "line-cap": "round", "line-join": "round" },
    paint: { "line-color": colour, "line-width": streetWidth(scale, 0) },
  },
];

const streets = [
  street("minor", MINOR, QUIET.streetMinor, "minor", 12),
  street("middle", MIDDLE, QUIET.streetMiddle, "middle", 10),
  street("main", MAIN, QUIET.streetMain, "main", 8),
  street("motorway", ["motorway"], QUIET.motorway, "motorway", 6),
];

/** The quiet style over OpenMapTiles layers: land, water, woods, streets in three widths, rail, names; no shops. */
export const tileLayers: readonly LayerSpecification[] = [
  area("settled", "landuse", QUIET.settled, isClass("residential", "suburb", "quarter", "neighbourhood")),
  area("works", "landuse", QUIET.works, isClass("industrial", "commercial", "retail", "railway", "quarry")),
  area("grass", "landcover", QUIET.grass, isClass("grass", "farmland")),
  area("pitch", "landuse", QUIET.grass, isClass("pitch", "stadium", "playground", "cemetery", "zoo")),
  area("park", "park", QUIET.park),
  area("park-cover", "landcover", QUIET.park, ["==", ["get", "subclass"], "park"]),
  area("wood", "landcover", QUIET.wood, isClass("wood", "forest")),
  area("water", "water", QUIET.water),
  {
    id: "waterway",
    type: "line",
    ...at("waterway"),
    layout: { "line-cap": "round" },
    paint: { "line-color": QUIET.waterEdge, "line-width": byZoom([11, 0.6], [16, 3]) },
  },
  area("aeroway", "aeroway", QUIET.works),
  {
    id: "building",
    type: "fill",
    ...at("building"),
    minzoom: 14,
    paint: {
      "fill-color": QUIET.building,
      "fill-outline-color": QUIET.buildingEdge,
      "fill-opacity": byZoom([14, 0], [15, 1]),
    },
  },
  {
    id: "path",
    type: "line",
    ...at("transportation"),
    minzoom: 14,
    filter: isClass("path", "track"),
    layout: { "line-cap": "round" },
    paint: { "line-color": QUIET.path, "line-width": byZoom([14, 0.6], [18, 3]), "line-dasharray": [2, 1.6] },
  },
  ...streets.map(([casing]) => casing),
  ...streets.map(([, fill]) => fill),
  {
    id: "rail",
    type: "line",
    ...at("transportation"),
    minzoom: 9,
    filter: ["all", isClass("rail", "transit", "tram", "narrow_gauge", "funicular"), surface],
    paint: {
      "line-color": QUIET.rail,
      "line-width": byZoom([10, 0.7], [16, 1.5]),
      "line-dasharray": [4, 2.5],
    },
  },
  {
    id: "street-name",
    type: "symbol",
    ...at("transportation_name"),
    minzoom: 13,
    filter: ["!", isClass("rail", "ferry", "path", "track")],
    layout: {
      "symbol-placement": "line",
      "text-field": name,
      "text-font": LABEL_FONTS,
      "text-size": byZoom([13, 10.5], [17, 14]),
      "text-max-angle": 30,
      "symbol-spacing": 380,
    },
    paint: { "text-color": QUIET.name, "text-halo-color": QUIET.paper, "text-halo-width": 1.4 },
  },
  {
    id: "water-name",
    type: "symbol",
    ...at("water_name"),
    minzoom: 11,
    layout: { "text-field": name, "text-font": LABEL_FONTS, "text-size": 12, "text-max-width": 7 },
    paint: { "text-color": QUIET.waterName, "text-halo-color": QUIET.paper, "text-halo-width": 1.2 },
  },
];

/** Names of quarters lie above the landmarks: where both want the room, the name gets it. */
export const tileQuarterNames: LayerSpecification = {
  id: "quarter-name",
  type: "symbol",
  ...at("place"),
  filter: isClass("city", "town", "village", "suburb", "quarter", "neighbourhood", "hamlet"),
  layout: {
    "text-field": name,
    "text-font": LABEL_FONTS,
    "text-size": byZoom([10, 12], [16, 18]),
    "text-letter-spacing": 0.06,
    "text-max-width": 8,
  },
  paint: { "text-color": QUIET.quarterName, "text-halo-color": QUIET.paper, "text-halo-width": 1.8 },
};

/** Points of the landmark layer in OpenMapTiles: class and subclass of `poi` → pictogram. No shops, no offices. */
export const tileLandmarks: LayerSpecification = {
  id: "landmark",
  type: "symbol",
  ...at("poi"),
  minzoom: 13,
  filter: [
    "any",
    isClass("railway", "school", "college", "place_of_worship", "swimming"),
    [
      "match",
      ["get", "subclass"],
      [
        "bus_stop",
        "tram_stop",
        "station",
        "halt",
        "park",
        "playground",
        "place_of_worship",
        "school",
        "kindergarten",
        "university",
        "water_park",
        "swimming_pool",
      ],
      true,
      false,
    ],
  ],
  layout: {
    "icon-image": [
      "match",
      ["get", "subclass"],
      ["bus_stop", "tram_stop"],
      "landmark-stop",
      ["station", "halt", "subway"],
      "landmark-station",
      ["park", "playground", "garden"],
      "landmark-park",
      ["place_of_worship"],
      "landmark-worship",
      ["school", "kindergarten", "university", "college"],
      "landmark-school",
      ["water_park", "swimming_pool"],
      "landmark-water",
      [
        "match",
        ["get", "class"],
        ["railway"],
        "landmark-stop",
        ["school", "college"],
        "landmark-school",
        ["place_of_worship"],
        "landmark-worship",
        "landmark-water",
      ],
    ],
    "icon-size": byZoom([13, 0.7], [16, 1]),
    "icon-padding": 6,
    "symbol-sort-key": [
      "match",
      ["get", "subclass"],
      ["station", "halt"],
      0,
      ["school", "university"],
      1,
      ["park"],
      2,
      3,
    ],
  },
};
