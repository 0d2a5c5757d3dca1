import "server-only";
import { Compression, TileType } from "pmtiles";
import type { Entry } from "pmtiles";
import { boundsOf } from "@/lib/domain/basemap/plan-cut";
import { contentsOf } from "@/lib/domain/basemap/layers";
import type { Contents } from "@/lib/domain/basemap/layers";
import { MOST_LEVELS } from "@/lib/domain/basemap/find-tiles";
import { DomainError } from "@/lib/domain/errors";
import type { StudyBox } from "@/lib/domain/surface/study-box";
import type { Archive } from "./archive";

/** What a page says of an archive. */
export interface BasemapFacts extends Contents {
  bytes: number;
  bounds: StudyBox;
  minZoom: number;
  maxZoom: number;
  tiles: number;
}

/** A city down to zoom 15 has a hundredth of this. */
const MOST_ENTRIES = 3_000_000;
const PACKINGS: readonly Compression[] = [Compression.None, Compression.Gzip];

/**
 * What is in an archive that a tablet could draw. Refuses with `unsupported-media-type` other tiles than vector tiles
 * and other compressions, and with `invalid` at `layers` an archive without streets under the names of OpenMapTiles.
 */
export async function requireDrawable(archive: Archive): Promise<Contents> {
  const { tileType, tileCompression } = archive.header;
  if (tileType !== TileType.Mvt || !PACKINGS.includes(tileCompression)) refuse();
  const contents = contentsOf(await metadataOf(archive));
  if (contents === null)
    throw new DomainError("invalid", { fields: [{ path: "layers", code: "no-streets" }] });
  return contents;
}

/**
 * Reads an archive's header, metadata and every directory. Besides what `requireDrawable` refuses, sections or tiles
 * outside the file and ids out of order are `unsupported-media-type`.
 */
export async function checkArchive(archive: Archive): Promise<BasemapFacts> {
  const facts = await factsOf(archive);
  const { header } = archive;
  const { tileDataOffset, tileDataLength = 0, leafDirectoryOffset, leafDirectoryLength = 0 } = header;
  const end = Math.max(
    tileDataOffset + tileDataLength,
    leafDirectoryOffset + leafDirectoryLength,
    header.jsonMetadataOffset + header.jsonMetadataLength,
  );
  if (end > facts.bytes || header.minZoom > header.maxZoom) refuse();
  return { ...facts, tiles: await countTiles(archive) };
}

/** What header and metadata say, without a look at the directories: for files that were checked before. */
export async function factsOf(archive: Archive): Promise<BasemapFacts> {
  const contents = await requireDrawable(archive);
  const { header, size: bytes } = archive;
  const { minZoom, maxZoom, numAddressedTiles: tiles } = header;
  return { ...contents, bytes, bounds: boundsOf(header), minZoom, maxZoom, tiles };
}

async function metadataOf(archive: Archive): Promise<unknown> {
  try {
    return await archive.reader.getMetadata();
  } catch {
    return refuse(); // no JSON, or unpacks to too much
  }
}

/** Walks all directories and counts the tiles they address. */
async function countTiles(archive: Archive): Promise<number> {
  const { tileDataLength = 0, leafDirectoryLength = 0 } = archive.header;
  let entries = 0;
  let tiles = 0;
  let next = 0;
  const walk = async (directory: readonly Entry[], level: number): Promise<void> => {
    entries += directory.length;
    if (entries > MOST_ENTRIES || level > MOST_LEVELS) refuse();
    for (const { tileId, offset, length, runLength } of directory) {
      const section = runLength > 0 ? tileDataLength : leafDirectoryLength;
      if (tileId < next || length === 0 || offset + length > section) refuse();
      if (runLength === 0) {
        await walk(await archive.leaf(offset, length), level + 1);
      } else {
        next = tileId + runLength;
        tiles += runLength;
      }
    }
  };
  await walk(archive.root, 1);
  return tiles;
}

function refuse(): never {
  throw new DomainError("unsupported-media-type");
}
