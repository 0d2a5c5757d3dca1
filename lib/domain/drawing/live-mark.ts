import type { Geometry, LiveMark, Mark } from "./document";

/** A mark that its person has not removed. */
export const isLive = (mark: Mark): mark is LiveMark => mark.removedAt === null;

/** A mark that may stand on a last screen or go home as a picture: neither avoided nor private. */
export const isShownAtTheEnd = (mark: Mark): mark is LiveMark =>
  isLive(mark) && !mark.private && !mark.attitudes.includes("avoid");

/** A mark that its person may show to the group: neither private nor where their day begins. */
export const isShownToGroup = (mark: Mark): mark is LiveMark => isLive(mark) && !mark.private && !mark.anchor;

/** Number of vertices of a geometry, closing vertices included. */
export function countVertices(geometry: Geometry): number {
  switch (geometry.type) {
    case "Point":
      return 1;
    case "LineString":
      return geometry.coordinates.length;
    case "Polygon":
      return geometry.coordinates.reduce((sum, r) => sum + r.length, 0);
    case "MultiPolygon":
      return geometry.coordinates.flat().reduce((sum, r) => sum + r.length, 0);
  }
}
