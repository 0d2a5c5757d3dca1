import type { FeatureCollection } from "geojson";
import type { GeoJSONSource } from "@/lib/client/map/maplibre";
import { HALO, INK } from "@/lib/client/map/palette";
import { createStudyMap } from "@/lib/client/map/study-map";
import type { Geometry, Position } from "@/lib/domain/drawing/document";

export interface BoundaryMap {
  show(areas: readonly Geometry[], corners: readonly Position[]): void;
  /** What lies under the middle of the map. */
  centre(): Position;
  fit(bounds: readonly [number, number, number, number]): void;
  zoomBy(steps: number): void;
  destroy(): void;
}

const AREAS = "boundaries";
const CORNERS = "corners";
const DECIMALS = 1e6;

/** The map on which a social space is drawn corner by corner. Throws where no map can be drawn. */
export function createBoundaryMap(
  container: HTMLElement,
  options: {
    bounds: readonly [number, number, number, number];
    label: string;
    onCorner: (at: Position) => void;
  },
): BoundaryMap {
  const { bounds, label } = options;
  const handle = createStudyMap(container, { bounds, basemap: null, landmarks: false, label });
  const { map } = handle;
  let shown: [readonly Geometry[], readonly Position[]] = [[], []];
  let layered = false;

  const draw = () => {
    if (!layered) return;
    const [areas, corners] = shown;
    map.getSource<GeoJSONSource>(AREAS)?.setData(collection(areas));
    const line: Geometry[] = corners.length > 1 ? [{ type: "LineString", coordinates: [...corners] }] : [];
    const points = corners.map((at): Geometry => ({ type: "Point", coordinates: at }));
    map.getSource<GeoJSONSource>(CORNERS)?.setData(collection([...line, ...points]));
  };
  void handle.ready.then(() => {
    map.addSource(AREAS, { type: "geojson", data: collection([]) });
    map.addSource(CORNERS, { type: "geojson", data: collection([]) });
    map.addLayer({
      id: AREAS,
      type: "fill",
      source: AREAS,
      paint: { "fill-color": INK, "fill-opacity": 0.12 },
    });
    map.addLayer({
      id: `${AREAS}-edge`,
      type: "line",
      source: AREAS,
      paint: { "line-color": INK, "line-width": 2.5 },
    });
    map.addLayer({
      id: `${CORNERS}-line`,
      type: "line",
      source: CORNERS,
      paint: { "line-color": INK, "line-width": 2, "line-dasharray": [2, 2] },
    });
    map.addLayer({
      id: CORNERS,
      type: "circle",
      source: CORNERS,
      filter: ["==", ["geometry-type"], "Point"],
      paint: {
        "circle-radius": 7,
        "circle-color": INK,
        "circle-stroke-color": HALO,
        "circle-stroke-width": 2,
      },
    });
    layered = true;
    draw();
  });
  map.on("click", ({ lngLat }) => options.onCorner(rounded(lngLat.lng, lngLat.lat)));

  return {
    show(areas, corners) {
      shown = [areas, corners];
      draw();
    },
    centre: () => rounded(map.getCenter().lng, map.getCenter().lat),
    fit: ([left, bottom, right, top]) => void map.fitBounds([left, bottom, right, top], { padding: 40 }),
    zoomBy: (steps) => void map.easeTo({ zoom: map.getZoom() + steps }),
    destroy: handle.destroy,
  };
}

/** Six decimals are a tenth of a metre. */
const rounded = (lng: number, lat: number): Position => [
  Math.round(lng * DECIMALS) / DECIMALS,
  Math.round(lat * DECIMALS) / DECIMALS,
];

function collection(geometries: readonly Geometry[]): FeatureCollection {
  return {
    type: "FeatureCollection",
    features: geometries.map((geometry) => ({ type: "Feature", geometry, properties: {} })),
  };
}
