import { isComplete, keptBytes, PIECE_BYTES } from "./basemap-store";
import type { BasemapStore, KeptBasemap } from "./basemap-store";

/** Larger base maps stay on the server: a cut of a city with its surroundings has a tenth of this. */
export const LARGEST_BASEMAP_BYTES = 300 * 1024 * 1024;
/** So much stays free for drawings and sound. */
export const RESERVE_BYTES = 100 * 1024 * 1024;

export type DownloadEnd = "kept" | "missing" | "too-large" | "no-space";

export interface DownloadWorld {
  store: BasemapStore;
  fetch: typeof fetch;
  url: string;
  /** Bytes the browser would still let us keep; null when it does not say. */
  freeBytes: () => Promise<number | null>;
  onProgress: (keptBytes: number, size: number) => void;
}

/**
 * Brings a base map to the tablet, or the rest of it: a download that was cut off goes on where it ended as long
 * as the server has the same version. The last complete version serves until the new one is complete.
 * Throws when the network fails: what has come is kept.
 */
export async function downloadBasemap(file: string, world: DownloadWorld): Promise<DownloadEnd> {
  const versions = await world.store.versions(file);
  const complete = versions.find(isComplete);
  const begun = versions.find((version) => !isComplete(version));
  const condition: Record<string, string> = begun
    ? { "if-range": begun.tag }
    : complete
      ? { "if-none-match": complete.tag }
      : {};
  // Always a range: only its answer says how long the whole file is.
  const response = await world.fetch(world.url, {
    headers: { range: `bytes=${begun ? keptBytes(begun) : 0}-`, ...condition },
    cache: "no-store",
    credentials: "omit",
    priority: "low",
  });
  const tag = response.headers.get("etag");
  if (complete && response.status < 400 && tag === complete.tag) {
    await response.body?.cancel();
    return "kept";
  }
  if (response.status === 404) return complete ? "kept" : "missing";
  if (response.status === 200 && begun) {
    await response.body?.cancel(); // another version by now
    await world.store.drop((other) => other.file !== file || isComplete(other));
    return downloadBasemap(file, world);
  }
  const size = Number(response.headers.get("content-range")?.split("/")[1]);
  if (response.status !== 206 || !response.body || !tag || !(size > 0))
    throw new Error(`base map: ${response.status}`);
  const version = begun ?? { file, tag, size, pieces: 0 };
  const end = await refusal(version, world);
  if (end !== null) {
    await response.body.cancel();
    return end;
  }
  try {
    await receive(response.body, version, world);
  } catch (error) {
    if (error instanceof DOMException && error.name === "QuotaExceededError") return "no-space";
    throw error;
  }
  await world.store.drop((other) => other.file !== file || other.tag === version.tag);
  return "kept";
}

/** Base maps of other workshops give way before this one is refused. */
async function refusal(version: KeptBasemap, world: DownloadWorld): Promise<DownloadEnd | null> {
  if (version.size > LARGEST_BASEMAP_BYTES) return "too-large";
  const needed = version.size - keptBytes(version) + RESERVE_BYTES;
  const fits = async () => ((await world.freeBytes()) ?? Infinity) >= needed;
  if (await fits()) return null;
  await world.store.drop((other) => other.file === version.file);
  return (await fits()) ? null : "no-space";
}

async function receive(
  body: ReadableStream<Uint8Array>,
  first: KeptBasemap,
  world: DownloadWorld,
): Promise<void> {
  let version = first;
  const piece = new Uint8Array(PIECE_BYTES);
  let filled = 0;
  const flush = async () => {
    version = await world.store.append(version, piece.subarray(0, filled));
    filled = 0;
    world.onProgress(keptBytes(version), version.size);
  };
  world.onProgress(keptBytes(version), version.size);
  const reader = body.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    for (let rest = next.value; rest.length > 0;) {
      const taken = rest.subarray(0, PIECE_BYTES - filled);
      piece.set(taken, filled);
      filled += taken.length;
      rest = rest.subarray(taken.length);
      if (filled === PIECE_BYTES) await flush();
    }
  }
  if (filled > 0 && keptBytes(version) + filled === version.size) await flush();
  if (!isComplete(version)) throw new Error("base map: cut off");
}
