import { zxyToTileId } from "pmtiles";
import type { StudyBox } from "../surface/study-box";

/** More than a federal state down to zoom 14; whoever wants that much should not cut it for a tablet. */
export const MOST_TILES = 250_000;
/** Web Mercator ends here. */
const MOST_LATITUDE = 85.051128;

/**
 * Ids of all tiles that touch the box, at every zoom from `minZoom` to `maxZoom`, ascending (which is: by zoom, along
 * the Hilbert curve). Null when there are more than `MOST_TILES`. The few tiles of the low zooms come along, so that
 * the cut reads as well in any other program.
 * Cost: one step and one number a tile.
 */
export function tilesInBox(box: StudyBox, minZoom: number, maxZoom: number): Float64Array | null {
  const ranges = Array.from({ length: maxZoom - minZoom + 1 }, (_, i) => rangeOf(box, minZoom + i));
  const count = ranges.reduce((sum, { x, y }) => sum + (x[1] - x[0] + 1) * (y[1] - y[0] + 1), 0);
  if (count > MOST_TILES) return null;
  const ids = new Float64Array(count);
  let at = 0;
  for (const { zoom, x, y } of ranges)
    for (let column = x[0]; column <= x[1]; column++)
      for (let row = y[0]; row <= y[1]; row++) ids[at++] = zxyToTileId(zoom, column, row);
  return ids.sort();
}

/** First and last column and row of the tiles of a zoom that touch the box. */
function rangeOf([west, south, east, north]: StudyBox, zoom: number) {
  const side = 2 ** zoom;
  const within = (tile: number) => Math.min(Math.max(Math.floor(tile), 0), side - 1);
  const column = (lng: number) => within(((lng + 180) / 360) * side);
  const row = (lat: number) => {
    const radians = (Math.min(Math.max(lat, -MOST_LATITUDE), MOST_LATITUDE) * Math.PI) / 180;
    return within(((1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2) * side);
  };
  return {
    zoom,
    x: [column(west), column(east)] as const,
    y: [row(north), row(south)] as const,
  };
}
