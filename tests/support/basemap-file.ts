const HEADER_BYTES = 127;
const METADATA = JSON.stringify({ attribution: "© Testland" });

/** A protobuf field of bytes shorter than 128. */
const field = (number: number, bytes: ArrayLike<number>) => [
  (number << 3) | 2,
  bytes.length,
  ...Array.from(bytes),
];

/** Round the edge of a tile of 4096 units and close: commands and zigzag numbers of MVT. */
const EDGE = [9, 0, 0, 26, 0x80, 0x40, 0, 0, 0x80, 0x40, 0xff, 0x3f, 0, 15];

/** A map tile (MVT, version 2) that is water from edge to edge. */
export const WATER_TILE = Buffer.from(
  field(3, [
    ...[0x78, 2],
    ...field(1, Buffer.from("water")),
    ...field(2, [0x18, 3, ...field(4, EDGE)]),
    ...[0x28, 0x80, 0x20],
  ]),
);

/**
 * A PMTiles archive (version 3) whose one tile covers the world with water; `bytes` long, so that fetching it takes
 * several pieces.
 */
export function waterBasemap(bytes: number): Buffer {
  const directory = Buffer.from([1, 0, 1, WATER_TILE.length, 1]);
  const metadata = Buffer.from(METADATA);
  const file = Buffer.alloc(bytes);
  const directoryAt = HEADER_BYTES;
  const metadataAt = directoryAt + directory.length;
  const tileAt = metadataAt + metadata.length;
  file.write("PMTiles", 0);
  file.writeUInt8(3, 7);
  const sections = [
    [directoryAt, directory.length],
    [metadataAt, metadata.length],
    [tileAt, 0],
    [tileAt, bytes - tileAt],
  ].flat();
  sections.forEach((value, index) => file.writeBigUInt64LE(BigInt(value), 8 + 8 * index));
  for (const at of [72, 80, 88]) file.writeBigUInt64LE(1n, at); // tiles, entries, contents
  file.set([1, 1, 1, 1, 0, 0], 96); // clustered, no compression twice, MVT, zoom 0 to 0
  [-180, -85, 180, 85].forEach((degrees, index) => file.writeInt32LE(degrees * 1e7, 102 + 4 * index));
  file.set(directory, directoryAt);
  file.set(metadata, metadataAt);
  file.set(WATER_TILE, tileAt);
  return file;
}
