import type { Header } from "pmtiles";

/** Fixed length of the first section of an archive. */
export const HEADER_BYTES = 127;

/** What a header says of an archive of version 3; every length and count must be known. */
export type ArchiveHeader = Omit<Required<Header>, "specVersion" | "etag">;

/**
 * The first 127 bytes of a PMTiles archive. Offsets and lengths in bytes from the start of the file, degrees in
 * EPSG:4326, kept to 1e-7.
 * Source: PMTiles specification, version 3, section 3.
 */
export function encodeHeader(header: ArchiveHeader): Uint8Array {
  const bytes = new Uint8Array(HEADER_BYTES);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode("PMTiles"));
  bytes[7] = 3;
  const longs = [
    header.rootDirectoryOffset,
    header.rootDirectoryLength,
    header.jsonMetadataOffset,
    header.jsonMetadataLength,
    header.leafDirectoryOffset,
    header.leafDirectoryLength,
    header.tileDataOffset,
    header.tileDataLength,
    header.numAddressedTiles,
    header.numTileEntries,
    header.numTileContents,
  ];
  longs.forEach((value, index) => view.setBigUint64(8 + 8 * index, BigInt(value), true));
  bytes.set(
    [
      Number(header.clustered),
      header.internalCompression,
      header.tileCompression,
      header.tileType,
      header.minZoom,
      header.maxZoom,
    ],
    96,
  );
  const degrees = (at: number, value: number) => view.setInt32(at, Math.round(value * 1e7), true);
  degrees(102, header.minLon);
  degrees(106, header.minLat);
  degrees(110, header.maxLon);
  degrees(114, header.maxLat);
  bytes[118] = header.centerZoom;
  degrees(119, header.centerLon);
  degrees(123, header.centerLat);
  return bytes;
}
