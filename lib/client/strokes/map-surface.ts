import type { MapTrouble } from "@/lib/client/map/maplibre";
import { createBaseMap } from "./base-map";
import { createDrawingSurface } from "./drawing-surface";
import type { DrawingSurface, SurfaceOptions } from "./drawing-surface";
import { shapeOf } from "./mark-shape";

export interface MapSurfaceOptions extends Omit<SurfaceOptions, "under" | "shapeOf" | "hold"> {
  readonly basemap: string | null;
  readonly landmarks: boolean;
  onMapReady(): void;
  onMapTrouble(code: MapTrouble): void;
}

/** The drawing surface on the earth: marks lie where they are located. */
export function createMapSurface(options: MapSurfaceOptions): DrawingSurface {
  const { basemap, landmarks, onMapReady: onReady, onMapTrouble: onTrouble } = options;
  return createDrawingSurface({
    ...options,
    shapeOf,
    under: (container, camera) =>
      createBaseMap({ container, camera, basemap, landmarks, onReady, onTrouble }),
  });
}
