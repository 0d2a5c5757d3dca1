import { gzipSync } from "node:zlib";
import { tileIdToZxy } from "pmtiles";
import type { Entry } from "pmtiles";
import { layOutDirectories } from "@/lib/domain/basemap/directories";
import { HEADER_BYTES, encodeHeader } from "@/lib/domain/basemap/header";
import { BASEMAP_LAYERS } from "@/lib/domain/basemap/layers";
import { tilesInBox } from "@/lib/domain/basemap/wanted-tiles";
import type { StudyBox } from "@/lib/domain/surface/study-box";

const METADATA = {
  attribution: "© Testland",
  vector_layers: BASEMAP_LAYERS.map((id) => ({ id, fields: {} })),
};

interface Wanted {
  box: StudyBox;
  maxZoom: number;
  minZoom?: number;
  metadata?: unknown;
  tileType?: number;
  /** Nothing is compressed. */
  plain?: boolean;
  /** What lies in a tile, a character a byte; the same text, the same content. */
  content?: (zoom: number, column: number, row: number) => string;
}

/** A PMTiles archive of all tiles that touch a box; equal contents are stored once, runs are made. */
export function tileArchive({ box, maxZoom, minZoom = 0, ...wanted }: Wanted): Buffer {
  const content = wanted.content ?? ((...zxy) => `tile ${zxy.join("/")}`);
  const pack = (bytes: Uint8Array) => (wanted.plain ? Buffer.from(bytes) : gzipSync(bytes));
  const ids = tilesInBox(box, minZoom, maxZoom) ?? [];
  const places = new Map<string, { offset: number; bytes: Buffer }>();
  const entries: Entry[] = [];
  let dataBytes = 0;
  for (const tileId of ids) {
    const text = content(...tileIdToZxy(tileId));
    const place = places.get(text) ?? { offset: dataBytes, bytes: pack(Buffer.from(text, "latin1")) };
    if (!places.has(text)) dataBytes += place.bytes.length;
    places.set(text, place);
    const last = entries.at(-1);
    if (last && last.offset === place.offset && last.tileId + last.runLength === tileId) last.runLength += 1;
    else entries.push({ tileId, offset: place.offset, length: place.bytes.length, runLength: 1 });
  }
  const metadata = pack(Buffer.from(JSON.stringify(wanted.metadata ?? METADATA)));
  const { root, leaves } = layOutDirectories(entries, pack);
  const metadataOffset = HEADER_BYTES + root.length;
  const leafOffset = metadataOffset + metadata.length;
  const dataOffset = leafOffset + leaves.length;
  const [minLon, minLat, maxLon, maxLat] = box;
  const header = encodeHeader({
    rootDirectoryOffset: HEADER_BYTES,
    rootDirectoryLength: root.length,
    jsonMetadataOffset: metadataOffset,
    jsonMetadataLength: metadata.length,
    leafDirectoryOffset: leafOffset,
    leafDirectoryLength: leaves.length,
    tileDataOffset: dataOffset,
    tileDataLength: dataBytes,
    numAddressedTiles: ids.length,
    numTileEntries: entries.length,
    numTileContents: places.size,
    clustered: true,
    internalCompression: wanted.plain ? 1 : 2,
    tileCompression: wanted.plain ? 1 : 2,
    tileType: wanted.tileType ?? 1,
    minZoom,
    maxZoom,
    minLon,
    minLat,
    maxLon,
    maxLat,
    centerZoom: maxZoom,
    centerLon: (minLon + maxLon) / 2,
    centerLat: (minLat + maxLat) / 2,
  });
  return Buffer.concat([header, root, metadata, leaves, ...[...places.values()].map(({ bytes }) => bytes)]);
}
