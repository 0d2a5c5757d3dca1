import type { Entry, Header } from "pmtiles";
import type { StudyBox } from "../surface/study-box";
import { layOutDirectories } from "./directories";
import { HEADER_BYTES, encodeHeader } from "./header";

/** A piece of tile data to copy; `offset` counts from the start of the source's tile data. */
export interface Piece {
  readonly offset: number;
  readonly length: number;
}

export interface CutPlan {
  /** Header, root, metadata and leaves: all that comes before the tiles. */
  head: Uint8Array;
  /** Tile data in the order in which it is written, right after the head and without gaps. */
  pieces: readonly Piece[];
  /** Of the whole new archive. */
  bytes: number;
  tiles: number;
  /** What the new archive says it covers. */
  bounds: StudyBox;
}

/**
 * The archive of the found tiles, down to the last byte but without their data: clustered, equal contents once,
 * metadata as they were, bounds where source and box overlap.
 * `tiles`: one entry a tile, ascending, offsets of the source. `metadata`: as stored there. `compress`: as the source
 * compresses its directories.
 */
export function planCut(
  source: Header,
  tiles: readonly Entry[],
  metadata: Uint8Array,
  box: StudyBox,
  compress: (bytes: Uint8Array) => Uint8Array,
): CutPlan {
  const { entries, pieces, dataBytes } = moved(tiles);
  const { root, leaves } = layOutDirectories(entries, compress);
  const metadataOffset = HEADER_BYTES + root.length;
  const leafOffset = metadataOffset + metadata.length;
  const dataOffset = leafOffset + leaves.length;
  const bounds = overlap(box, boundsOf(source));
  const [west, south, east, north] = bounds;
  const header = encodeHeader({
    rootDirectoryOffset: HEADER_BYTES,
    rootDirectoryLength: root.length,
    jsonMetadataOffset: metadataOffset,
    jsonMetadataLength: metadata.length,
    leafDirectoryOffset: leafOffset,
    leafDirectoryLength: leaves.length,
    tileDataOffset: dataOffset,
    tileDataLength: dataBytes,
    numAddressedTiles: tiles.length,
    numTileEntries: entries.length,
    numTileContents: pieces.length,
    clustered: true,
    internalCompression: source.internalCompression,
    tileCompression: source.tileCompression,
    tileType: source.tileType,
    minZoom: source.minZoom,
    maxZoom: source.maxZoom,
    minLon: west,
    minLat: south,
    maxLon: east,
    maxLat: north,
    centerZoom: Math.min(Math.max(source.centerZoom, source.minZoom), source.maxZoom),
    centerLon: (west + east) / 2,
    centerLat: (south + north) / 2,
  });
  const head = new Uint8Array(dataOffset);
  head.set(header);
  head.set(root, HEADER_BYTES);
  head.set(metadata, metadataOffset);
  head.set(leaves, leafOffset);
  return { head, pieces, bytes: dataOffset + dataBytes, tiles: tiles.length, bounds };
}

/** west, south, east, north that an archive says it covers. */
export const boundsOf = ({ minLon, minLat, maxLon, maxLat }: Header): StudyBox => [
  minLon,
  minLat,
  maxLon,
  maxLat,
];

/** The same tiles with their data moved together: a content is written where it is first needed; equal neighbours become a run. */
function moved(tiles: readonly Entry[]) {
  const places = new Map<number, number>();
  const pieces: Piece[] = [];
  const entries: Entry[] = [];
  let dataBytes = 0;
  for (const { tileId, offset, length } of tiles) {
    const known = places.get(offset);
    if (known === undefined) {
      places.set(offset, dataBytes);
      pieces.push({ offset, length });
    }
    const last = entries.at(-1);
    if (known !== undefined && last?.offset === known && last.tileId + last.runLength === tileId)
      last.runLength += 1;
    else entries.push({ tileId, offset: known ?? dataBytes, length, runLength: 1 });
    if (known === undefined) dataBytes += length;
  }
  return { entries, pieces, dataBytes };
}

function overlap(a: StudyBox, b: StudyBox): StudyBox {
  return [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
}
