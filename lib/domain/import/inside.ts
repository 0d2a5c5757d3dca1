import type { MultiPolygon } from "../register/area";
import type { LngLat } from "./coordinates";

/** Is the point inside one of the polygons, outside its holes? Even-odd rule in degrees; cost O(vertices). */
export function isInside([lng, lat]: LngLat, { coordinates }: MultiPolygon): boolean {
  return coordinates.some((rings) => {
    let inside = false;
    for (const ring of rings) {
      for (const [i, [x, y]] of ring.entries()) {
        const [lastX, lastY] = ring.at(i - 1) ?? [x, y];
        if (y > lat !== lastY > lat && lng < ((lastX - x) * (lat - y)) / (lastY - y) + x) inside = !inside;
      }
    }
    return inside;
  });
}
