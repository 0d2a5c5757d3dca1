import type { StyleSpecification } from "./maplibre";
import { QUIET } from "./palette";
import {
  SCHEMATIC_SOURCE,
  schematicLandmarks,
  schematicLayers,
  schematicQuarterNames,
} from "./schematic-layers";
import { TILE_SOURCE, tileLandmarks, tileLayers, tileQuarterNames } from "./tile-layers";

/** Id of the landmark layer in both styles. */
export const LANDMARK_LAYER = "landmark";

const paper: StyleSpecification["layers"][number] = {
  id: "paper",
  type: "background",
  paint: { "background-color": QUIET.paper },
};

/** Paper only: what is on screen until the base map has been found. */
export const paperStyle: StyleSpecification = { version: 8, sources: {}, layers: [paper] };

/** The quiet style over a PMTiles archive with OpenMapTiles layer names. */
export function tileStyle(archiveUrl: string): StyleSpecification {
  return {
    version: 8,
    sources: { [TILE_SOURCE]: { type: "vector", url: `pmtiles://${archiveUrl}` } },
    layers: [paper, ...tileLayers, hiddenAtFirst(tileLandmarks), tileQuarterNames],
  };
}

/** The quiet style over the bundled schematic map. */
export function schematicStyle(dataUrl: string): StyleSpecification {
  return {
    version: 8,
    sources: { [SCHEMATIC_SOURCE]: { type: "geojson", data: dataUrl, tolerance: 0.2 } },
    layers: [paper, ...schematicLayers, hiddenAtFirst(schematicLandmarks), schematicQuarterNames],
  };
}

function hiddenAtFirst(layer: StyleSpecification["layers"][number]): StyleSpecification["layers"][number] {
  return { ...layer, layout: { ...layer.layout, visibility: "none" } } as typeof layer;
}
