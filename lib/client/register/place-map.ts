import type { FeatureCollection } from "geojson";
import type { StudyMap } from "@/lib/domain/privacy/study-bounds";
import type { GeoJSONSource } from "../map/maplibre";
import { HALO, INK } from "../map/palette";
import { createStudyMap } from "../map/study-map";

export interface PlaceMap {
  /** Shows the place (lng, lat), or none, and brings it into view. */
  show(position: readonly [number, number] | null): void;
  zoomBy(steps: number): void;
  destroy(): void;
}

const SOURCE = "place";

/** A map on which a tap sets one place. Throws where no map can be drawn. */
export function createPlaceMap(
  container: HTMLElement,
  options: StudyMap & { onPick: (position: [number, number]) => void },
): PlaceMap {
  const { bounds, basemap } = options;
  const { map, ready, destroy } = createStudyMap(container, { bounds, basemap, landmarks: true });
  let shown: readonly [number, number] | null = null;
  const draw = () => map.getSource<GeoJSONSource>(SOURCE)?.setData(pointAt(shown));
  void ready.then(() => {
    map.addSource(SOURCE, { type: "geojson", data: pointAt(shown) });
    map.addLayer({
      id: SOURCE,
      type: "circle",
      source: SOURCE,
      paint: {
        "circle-radius": 9,
        "circle-color": INK,
        "circle-stroke-color": HALO,
        "circle-stroke-width": 3,
      },
    });
  });
  map.on("click", ({ lngLat }) => options.onPick([lngLat.lng, lngLat.lat]));
  return {
    show: (position) => {
      shown = position;
      draw();
      if (position && !map.getBounds().contains([position[0], position[1]]))
        map.setCenter([position[0], position[1]]);
    },
    zoomBy: (steps) => map.zoomTo(map.getZoom() + steps),
    destroy,
  };
}

function pointAt(position: readonly [number, number] | null): FeatureCollection {
  return {
    type: "FeatureCollection",
    features:
      position === null
        ? []
        : [{ type: "Feature", properties: {}, geometry: { type: "Point", coordinates: [...position] } }],
  };
}
