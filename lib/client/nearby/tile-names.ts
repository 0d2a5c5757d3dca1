import { VectorTile, VectorTileFeature } from "@mapbox/vector-tile";
import { PbfReader } from "pbf";
import { positionOf } from "@/lib/client/map/camera";
import type { Position } from "@/lib/domain/drawing/document";
import type { FoundName } from "@/lib/domain/nearby/join-places";
import type { PlaceKind, PlaceNames } from "@/lib/domain/nearby/named-place";
import { boxOf, diagonalOf } from "@/lib/domain/nearby/nearness";

export interface TileAddress {
  z: number;
  x: number;
  y: number;
}

type Properties = VectorTileFeature["properties"];

const QUARTERS = new Set(["suburb", "quarter", "neighbourhood", "village", "hamlet", "town"]);
const NO_STREETS = new Set(["rail", "transit", "ferry", "aerialway", "motorway_junction"]);

/** Points of the landmark layer by their subclass: no shops, no offices. */
const POINTS: Readonly<Record<string, PlaceKind>> = {
  bus_stop: "stop",
  bus_station: "stop",
  tram_stop: "stop",
  station: "stop",
  halt: "stop",
  subway: "stop",
  ferry_terminal: "stop",
  park: "park",
  garden: "park",
  cemetery: "park",
  playground: "landmark",
  school: "landmark",
  kindergarten: "landmark",
  university: "landmark",
  college: "landmark",
  place_of_worship: "landmark",
  water_park: "landmark",
  swimming_pool: "landmark",
};

/** What a named feature of a layer is (names of OpenMapTiles); null: nothing to look for. */
const KIND_OF: Readonly<Record<string, (properties: Properties) => PlaceKind | null>> = {
  place: (properties) => (QUARTERS.has(String(properties["class"])) ? "quarter" : null),
  transportation_name: (properties) => (NO_STREETS.has(String(properties["class"])) ? null : "street"),
  poi: (properties) => POINTS[String(properties["subclass"])] ?? null,
  park: () => "park",
  water_name: () => "water",
  waterway: () => "water",
};

/** Everything with a name in a map tile (MVT with layers of OpenMapTiles), in degrees. Throws for what is no tile. */
export function namesInTile(tile: ArrayBuffer, address: TileAddress): FoundName[] {
  const found: FoundName[] = [];
  for (const layer of Object.values(new VectorTile(new PbfReader(tile)).layers)) {
    const kindOf = KIND_OF[layer.name];
    if (!kindOf) continue;
    for (let index = 0; index < layer.length; index++) {
      const feature = layer.feature(index);
      const names = namesOf(feature.properties);
      const kind = kindOf(feature.properties);
      if (names && kind) found.push(...linesOf(feature, address).map((line) => ({ ...names, kind, line })));
    }
  }
  return found;
}

/** `name:ar` and the like; `name:latin` is a writing and no language. */
const LANGUAGE_KEY = /^name:([a-z]{2,3})$/;

function namesOf(properties: Properties): PlaceNames | null {
  const name = properties["name"] ?? properties["name:latin"];
  if (typeof name !== "string" || name === "") return null;
  const otherNames: Record<string, string> = {};
  for (const [key, value] of Object.entries(properties)) {
    const language = LANGUAGE_KEY.exec(key)?.[1];
    if (language && value !== name) otherNames[language] = String(value);
  }
  return { name, otherNames };
}

/** Points and lines as they are; an area is as large as the diagonal of its box. */
function linesOf(feature: VectorTileFeature, { z, x, y }: TileAddress): Position[][] {
  const world = 2 ** z;
  const lines = feature
    .loadGeometry()
    .map((line) =>
      line.map((point) =>
        positionOf([(x + point.x / feature.extent) / world, (y + point.y / feature.extent) / world]),
      ),
    );
  const areas = VectorTileFeature.types[feature.type] === "Polygon";
  return areas ? lines.map((ring) => diagonalOf(boxOf(ring))) : lines;
}
