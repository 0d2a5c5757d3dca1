import type { RangeResponse, Source } from "pmtiles";
import { readArchive, type Archive } from "@/lib/services/basemaps/archive";
import { UsageError } from "./command";

/** An answer of a server takes this long at most; a range is four megabytes. */
const TIMEOUT_MS = 60_000;
const TRIES = 3;

/**
 * An archive at an http(s) address, read by range requests. Only the command line does this: no server of ours ever
 * asks another one. Refuses a server without ranges, and a file that changes while it is read.
 */
export function openRemoteArchive(url: string): Promise<Archive> {
  let size = 0;
  let tag: string | null = null;
  const source: Source = {
    getKey: () => url,
    async getBytes(offset, length): Promise<RangeResponse> {
      const response = await request(url, `bytes=${offset}-${offset + length - 1}`);
      const whole = Number(response.headers.get("content-range")?.split("/")[1]);
      if (response.status !== 206 || !(whole > 0)) {
        await response.body?.cancel();
        throw new UsageError(`${url} does not answer range requests (${response.status}).`);
      }
      const version = response.headers.get("etag");
      if (tag !== null && version !== tag)
        throw new UsageError(`${url} changed while it was read; try again.`);
      tag = version;
      size = whole;
      return { data: await response.arrayBuffer() };
    },
  };
  return readArchive(
    source,
    () => size,
    () => Promise.resolve(),
  );
}

async function request(url: string, range: string): Promise<Response> {
  for (let tried = 1; ; tried++) {
    try {
      const response = await fetch(url, { headers: { range }, signal: AbortSignal.timeout(TIMEOUT_MS) });
      if (response.status < 500 || tried === TRIES) return response;
      await response.body?.cancel();
    } catch (error) {
      if (tried === TRIES) throw new UsageError(`${url} does not answer: ${reasonOf(error)}`);
    }
  }
}

const reasonOf = (error: unknown): string => {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  return cause instanceof Error ? cause.message : String(cause);
};
