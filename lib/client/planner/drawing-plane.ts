import type { Bounds } from "@/lib/domain/privacy/study-bounds";
import type { ZoneShape } from "@/lib/domain/privacy/zone-shape";

/** From lng, lat to a plane of so many units, y downwards. */
export interface Plane {
  readonly place: (position: readonly [number, number]) => readonly [x: number, y: number];
  /** The outline as SVG path data, one decimal. */
  readonly path: (shape: ZoneShape) => string;
}

/** Web Mercator, as on the screen, with `bounds` whole and in the middle, so far at least from the edge. */
export function planeOf(bounds: Bounds, width: number, height: number, margin = 0): Plane {
  const [west, south, east, north] = bounds;
  const [top, bottom] = [mercator(north), mercator(south)];
  const scale = Math.min((width - 2 * margin) / radians(east - west), (height - 2 * margin) / (top - bottom));
  const middle = [radians((west + east) / 2), (top + bottom) / 2] as const;
  const place = ([lng, lat]: readonly [number, number]) =>
    [
      width / 2 + (radians(lng) - middle[0]) * scale,
      height / 2 + (middle[1] - mercator(lat)) * scale,
    ] as const;
  const ring = (positions: readonly (readonly [number, number])[]) =>
    `M${positions
      .map((position) =>
        place(position)
          .map((at) => at.toFixed(1))
          .join(" "),
      )
      .join("L")}Z`;
  return {
    place,
    path: ({ coordinates }) => coordinates.map((polygon) => polygon.map(ring).join("")).join(""),
  };
}

const radians = (degrees: number) => (degrees * Math.PI) / 180;
const mercator = (lat: number) => Math.log(Math.tan(Math.PI / 4 + radians(lat) / 2));
