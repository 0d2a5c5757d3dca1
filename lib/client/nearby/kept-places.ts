import { openDB } from "idb";
import type { DBSchema } from "idb";
import type { NamedPlace } from "@/lib/domain/nearby/named-place";
import type { StudyBox } from "@/lib/domain/surface/study-box";

/** One version of a base map, and the area whose names were read. */
export interface ReadMap {
  file: string;
  /** The server's tag of the file; null when it gave none, and then nothing is kept. */
  tag: string | null;
  bounds: StudyBox;
}

interface KeptPlaces extends ReadMap {
  version: typeof VERSION;
  places: readonly NamedPlace[];
}

interface Tables extends DBSchema {
  lists: { key: string; value: KeptPlaces };
}

/** Grows with the form of a list; an older one is read anew from the map. */
const VERSION = 1;

/**
 * The names of one base map, beside the base maps and like them no one's data. A database of its own: a new form of
 * either never makes the other wait for a page that is still open.
 */
const open = () =>
  openDB<Tables>("ortssinn-places", 1, { upgrade: (fresh) => void fresh.createObjectStore("lists") });

export async function keptPlaces(map: ReadMap): Promise<readonly NamedPlace[] | null> {
  const db = await open();
  const kept = await db.get("lists", map.file);
  db.close();
  const same =
    kept?.version === VERSION && kept.tag === map.tag && String(kept.bounds) === String(map.bounds);
  return same && map.tag !== null ? kept.places : null;
}

/** Keeps the list, and no other one. */
export async function keepPlaces(map: ReadMap, places: readonly NamedPlace[]): Promise<void> {
  if (map.tag === null) return;
  const db = await open();
  const tx = db.transaction("lists", "readwrite");
  await Promise.all([
    tx.store.clear(),
    tx.store.put({ ...map, version: VERSION, places }, map.file),
    tx.done,
  ]);
  db.close();
}
