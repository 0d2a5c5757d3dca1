import { openDB } from "idb";
import type { DBSchema } from "idb";

/** A base map is kept in pieces of so many bytes; a tile is read without fetching much more than itself. */
export const PIECE_BYTES = 128 * 1024;

/** One version of a base map, told by the server's tag; complete when every piece is there. */
export interface KeptBasemap {
  /** Name in the server's folder of base maps. */
  file: string;
  tag: string;
  /** Bytes of the whole file. */
  size: number;
  /** Pieces on the tablet, counted from the front without a gap. */
  pieces: number;
}

/**
 * Base maps on the tablet. They are public geography and no one's data: a database of their own, which neither
 * handing the tablet on nor a new form of people's drawings touches.
 */
export interface BasemapStore {
  versions(file: string): Promise<KeptBasemap[]>;
  /** Adds the next piece and tells the version as it now is. */
  append(version: KeptBasemap, piece: Uint8Array<ArrayBuffer>): Promise<KeptBasemap>;
  /** Bytes of a version, as far as they are kept; null when one of the pieces is missing. */
  read(version: KeptBasemap, offset: number, length: number): Promise<ArrayBuffer | null>;
  /** Deletes what `keep` does not want. */
  drop(keep: (version: KeptBasemap) => boolean): Promise<void>;
}

interface Tables extends DBSchema {
  versions: { key: [file: string, tag: string]; value: KeptBasemap };
  pieces: { key: [file: string, tag: string, number: number]; value: ArrayBuffer };
}

export const isComplete = (version: KeptBasemap): boolean => keptBytes(version) === version.size;

export const keptBytes = ({ pieces, size }: KeptBasemap): number => Math.min(pieces * PIECE_BYTES, size);

export async function openBasemapStore(name = "ortssinn-basemaps"): Promise<BasemapStore> {
  const db = await openDB<Tables>(name, 1, {
    upgrade(fresh) {
      fresh.createObjectStore("versions", { keyPath: ["file", "tag"] });
      fresh.createObjectStore("pieces");
    },
  });
  return {
    async versions(file) {
      return (await db.getAll("versions")).filter((version) => version.file === file);
    },
    async append(version, piece) {
      const { file, tag, pieces } = version;
      const next = { ...version, pieces: pieces + 1 };
      const tx = db.transaction(["versions", "pieces"], "readwrite");
      await Promise.all([
        tx.objectStore("pieces").put(piece.slice().buffer, [file, tag, pieces]),
        tx.objectStore("versions").put(next),
        tx.done,
      ]);
      return next;
    },
    async read({ file, tag, size }, offset, length) {
      const end = Math.min(offset + length, size);
      const bytes = new Uint8Array(Math.max(0, end - offset));
      for (let number = Math.floor(offset / PIECE_BYTES); number * PIECE_BYTES < end; number++) {
        const piece = await db.get("pieces", [file, tag, number]);
        if (!piece) return null;
        const start = number * PIECE_BYTES;
        const from = Math.max(0, offset - start);
        bytes.set(new Uint8Array(piece).subarray(from, end - start), start + from - offset);
      }
      return bytes.buffer;
    },
    async drop(keep) {
      for (const version of await db.getAll("versions")) {
        if (keep(version)) continue;
        const { file, tag } = version;
        const tx = db.transaction(["versions", "pieces"], "readwrite");
        await Promise.all([
          tx.objectStore("pieces").delete(IDBKeyRange.bound([file, tag, 0], [file, tag, Infinity])),
          tx.objectStore("versions").delete([file, tag]),
          tx.done,
        ]);
      }
    },
  };
}
