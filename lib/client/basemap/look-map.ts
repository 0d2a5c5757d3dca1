import { createMap } from "../map/maplibre";
import type { MapTrouble } from "../map/maplibre";
import { INK } from "../map/palette";
import type { StudyBox } from "@/lib/domain/surface/study-box";

export interface LookMap {
  setLandmarks(on: boolean): void;
  zoomBy(steps: number): void;
  /** Whom to thank; null for the schematic map. */
  attribution(): string | null;
  basemap(): "tiles" | "schematic";
  readonly ready: Promise<void>;
  destroy(): void;
}

const FRAME = "frame";

/** A look at a base map as tablets will show it, with the box of the study drawn in. Throws `NoWebGlError`. */
export function createLookMap(
  container: HTMLElement,
  options: {
    box: StudyBox;
    basemap: string | null;
    landmarks: boolean;
    label: string;
    onTrouble: (code: MapTrouble) => void;
  },
): LookMap {
  const { box } = options;
  const center = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2] as const;
  const handle = createMap(container, { ...options, center, zoom: 13, bounds: box, interactive: true });
  const { map } = handle;
  return {
    setLandmarks: (on) => handle.setLandmarks(on),
    zoomBy: (steps) => map.zoomTo(map.getZoom() + steps, { duration: 0 }),
    attribution: () => handle.attribution(),
    basemap: () => handle.basemap(),
    ready: handle.ready.then(() => {
      map.addSource(FRAME, { type: "geojson", data: outline(box) });
      map.addLayer({
        id: FRAME,
        type: "line",
        source: FRAME,
        paint: { "line-color": INK, "line-width": 2, "line-dasharray": [3, 2] },
      });
    }),
    destroy: () => handle.destroy(),
  };
}

function outline([west, south, east, north]: StudyBox) {
  const coordinates = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: "Feature" as const, properties: {}, geometry: { type: "LineString" as const, coordinates } };
}
