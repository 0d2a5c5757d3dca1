import type { Position } from "../drawing/document";
import { metersPerDegree } from "./meters";
import type { PlanePoint } from "./segments";

/** Metres east and north of an origin. */
export interface LocalPlane {
  readonly toPlane: (position: readonly [lng: number, lat: number]) => PlanePoint;
  readonly toPosition: (point: PlanePoint) => Position;
}

/** The plane around `origin` (lng, lat); lengths within 25 km of it are right to 0.3 % on the latitudes people live on. */
export function localPlane(origin: readonly [lng: number, lat: number]): LocalPlane {
  const scale = metersPerDegree(origin[1]);
  return {
    toPlane: ([lng, lat]) => ({ x: (lng - origin[0]) * scale.lng, y: (lat - origin[1]) * scale.lat }),
    toPosition: ({ x, y }) => [origin[0] + x / scale.lng, origin[1] + y / scale.lat],
  };
}

export const planeDistance = (a: PlanePoint, b: PlanePoint): number => Math.hypot(a.x - b.x, a.y - b.y);
