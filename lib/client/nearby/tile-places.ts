import type { PMTiles } from "pmtiles";
import { worldOf } from "@/lib/client/map/camera";
import { basemapArchive } from "@/lib/client/offline/basemap-archive";
import { inQuarter, isQuarter, joinPieces, piecesByName } from "@/lib/domain/nearby/join-places";
import type { FoundName } from "@/lib/domain/nearby/join-places";
import type { NamedPlace } from "@/lib/domain/nearby/named-place";
import type { StudyBox } from "@/lib/domain/surface/study-box";
import { inTurns } from "./in-turns";
import { keptPlaces, keepPlaces } from "./kept-places";
import { namesInTile } from "./tile-names";
import type { TileAddress } from "./tile-names";

/** A city with its surroundings has this many tiles at zoom 14; a larger area is read at a smaller zoom. */
const MOST_TILES = 1_024;

/**
 * Everything with a name in a base map within the study's area (west, south, east, north). Read from its tiles once,
 * then kept on the tablet for this version of the base map. Rejected when a tile can be had from nowhere.
 */
export async function tilePlaces(
  file: string,
  bounds: StudyBox,
  archive: PMTiles = basemapArchive(file),
): Promise<readonly NamedPlace[]> {
  const { maxZoom, etag } = await archive.getHeader();
  const version = { file, tag: etag ?? null, bounds };
  const kept = await keptPlaces(version).catch(() => null);
  if (kept) return kept;
  const found: FoundName[] = [];
  for (const column of columnsOf(bounds, maxZoom)) found.push(...(await namesOf(archive, column)));
  const places = await inTurns(piecesByName(found, bounds), joinPieces);
  const quarters = places.filter(isQuarter);
  const complete = await inTurns(places, (place) => [inQuarter(place, quarters)]);
  await keepPlaces(version, complete).catch(() => undefined); // read anew the next time
  return complete;
}

async function namesOf(archive: PMTiles, tiles: readonly TileAddress[]): Promise<FoundName[]> {
  const read = await Promise.all(
    tiles.map(async (tile) => ({ tile, data: (await archive.getZxy(tile.z, tile.x, tile.y))?.data })),
  );
  return inTurns(read, ({ tile, data }) => (data ? namesInTile(data, tile) : []));
}

/** The tiles of an area, column by column: so many are asked for at once. */
function columnsOf(bounds: StudyBox, maxZoom: number): TileAddress[][] {
  const [west, south, east, north] = bounds;
  const [left, bottom] = worldOf([west, south]);
  const [right, top] = worldOf([east, north]);
  for (let z = maxZoom; ; z--) {
    const count = 2 ** z;
    const columns = range(Math.floor(left * count), Math.floor(right * count));
    const rows = range(Math.floor(top * count), Math.floor(bottom * count));
    if (z === 0 || columns.length * rows.length <= MOST_TILES)
      return columns.map((x) => rows.map((y) => ({ z, x, y })));
  }
}

const range = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);
