import "server-only";
import { open } from "node:fs/promises";
import { promisify } from "node:util";
import { gunzip, gzipSync } from "node:zlib";
import { Compression, PMTiles, ResolvedValueCache } from "pmtiles";
import type { Entry, Header, Source } from "pmtiles";
import { DomainError } from "@/lib/domain/errors";

/** An open archive of PMTiles version 3; offsets of `tileData` count from the start of the tile data. */
export interface Archive {
  readonly header: Header;
  readonly root: readonly Entry[];
  /** Bytes of the file. */
  readonly size: number;
  leaf(offset: number, length: number): Promise<readonly Entry[]>;
  /** As stored, compressed like the directories. */
  metadata(): Promise<Uint8Array>;
  tileData(offset: number, length: number): Promise<Uint8Array>;
  /** The reader of the `pmtiles` package on the same source. */
  readonly reader: PMTiles;
  close(): Promise<void>;
}

/** No directory and no metadata of an honest archive unpacks to more. */
const MOST_UNPACKED_BYTES = 8 * 1024 * 1024;
/** Of the format; archives of earlier ones are laid out otherwise. */
const VERSION = 3;
const KEPT_DIRECTORIES = 64;
const unzip = promisify(gunzip);

/** An archive on this machine. `not-found`: no such file; `unsupported-media-type`: no PMTiles of version 3. */
export async function openArchive(path: string): Promise<Archive> {
  const handle = await open(path, "r").catch(() => null);
  if (!handle) throw new DomainError("not-found");
  try {
    const status = await handle.stat();
    if (!status.isFile()) throw new DomainError("not-found");
    const { size } = status;
    const source: Source = {
      getKey: () => path,
      async getBytes(offset, length) {
        const there = Math.max(0, Math.min(length, size - offset)); // a header may promise anything
        const { buffer, bytesRead } = await handle.read(new Uint8Array(there), 0, there, offset);
        return { data: buffer.buffer.slice(0, bytesRead) };
      },
    };
    return await readArchive(
      source,
      () => size,
      () => handle.close(),
    );
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** The archive of a source, once its header and root directory are read; its size need not be known before. */
export async function readArchive(
  source: Source,
  sizeOf: () => number,
  close: () => Promise<void>,
): Promise<Archive> {
  const cache = new ResolvedValueCache(KEPT_DIRECTORIES, false, unpack);
  let trouble: unknown = null;
  const watched: Source = {
    getKey: () => source.getKey(),
    getBytes: (...asked) =>
      source.getBytes(...asked).catch((error: unknown) => {
        trouble = error;
        throw error;
      }),
  };
  // The `pmtiles` package throws errors of many kinds at what is no archive; trouble with reading stays what it is.
  const readable = async <T>(read: () => Promise<T>): Promise<T> => {
    try {
      return await read();
    } catch (error) {
      if (error === trouble || error instanceof DomainError) throw error;
      throw new DomainError("unsupported-media-type");
    }
  };
  const header = await readable(() => cache.getHeader(watched));
  if (header.specVersion !== VERSION) throw new DomainError("unsupported-media-type");
  const { rootDirectoryOffset, rootDirectoryLength, jsonMetadataOffset, jsonMetadataLength } = header;
  const bytes = async (offset: number, length: number) => {
    const { data } = await watched.getBytes(offset, length, undefined, header.etag);
    if (data.byteLength !== length) throw new DomainError("unsupported-media-type"); // the file ends before
    return new Uint8Array(data);
  };
  const directory = (offset: number, length: number) =>
    readable(() => cache.getDirectory(watched, offset, length, header));
  return {
    header,
    root: await directory(rootDirectoryOffset, rootDirectoryLength),
    size: sizeOf(),
    leaf: (offset, length) => directory(header.leafDirectoryOffset + offset, length),
    metadata: () => bytes(jsonMetadataOffset, jsonMetadataLength),
    tileData: (offset, length) => bytes(header.tileDataOffset + offset, length),
    reader: new PMTiles(watched, cache, unpack),
    close,
  };
}

/** Compresses a directory as the archive it comes from does. */
export function packLike({ internalCompression }: Header): (bytes: Uint8Array) => Uint8Array {
  return internalCompression === Compression.Gzip ? (bytes) => gzipSync(bytes) : (bytes) => bytes;
}

async function unpack(packed: ArrayBuffer, compression: Compression): Promise<ArrayBuffer> {
  if (compression === Compression.None) return packed;
  if (compression !== Compression.Gzip) throw new DomainError("unsupported-media-type");
  return new Uint8Array(await unzip(packed, { maxOutputLength: MOST_UNPACKED_BYTES })).buffer;
}

/** Opens an archive for as long as `work` takes. */
export async function withArchive<T>(path: string, work: (archive: Archive) => Promise<T>): Promise<T> {
  const archive = await openArchive(path);
  try {
    return await work(archive);
  } finally {
    await archive.close();
  }
}
