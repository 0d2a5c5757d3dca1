import { EtagMismatch, FetchSource } from "pmtiles";
import type { RangeResponse, Source } from "pmtiles";
import { isComplete } from "./basemap-store";
import type { BasemapStore, KeptBasemap } from "./basemap-store";

/**
 * Where the map reads its tiles: from the tablet as soon as the whole base map is there, before that from the
 * server, and without a network from the part that has come.
 */
export function basemapSource(
  url: string,
  file: string,
  open: () => Promise<BasemapStore>,
  network: Source = new FetchSource(url),
): Source {
  let opening: Promise<BasemapStore | null> | null = null;
  const store = () => (opening ??= open().catch(() => null));

  const kept = async (): Promise<KeptBasemap[]> => {
    const versions = (await (await store())?.versions(file).catch(() => [])) ?? [];
    return versions.sort((a, b) => Number(isComplete(b)) - Number(isComplete(a)));
  };
  const read = async (version: KeptBasemap, offset: number, length: number, tag: string | undefined) => {
    const data = await (await store())?.read(version, offset, length).catch(() => null);
    if (!data) return null;
    // The reader knows another version of the file and begins anew with this one.
    if (tag !== undefined && tag !== version.tag) throw new EtagMismatch(version.tag);
    return { data, etag: version.tag } satisfies RangeResponse;
  };

  return {
    getKey: () => url,
    async getBytes(offset, length, signal, tag) {
      const [best] = await kept();
      const here = best && isComplete(best) ? await read(best, offset, length, tag) : null;
      if (here) return here;
      try {
        return await network.getBytes(offset, length, signal, tag);
      } catch (error) {
        const part = best && !signal?.aborted ? await read(best, offset, length, tag) : null;
        if (part) return part;
        throw error;
      }
    },
  };
}
