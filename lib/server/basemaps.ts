import "server-only";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { BASEMAP_NAME, contentOfName } from "@/lib/domain/basemap/file-name";
import { DomainError } from "@/lib/domain/errors";
import type { BasemapStore } from "@/lib/services/basemaps/folder";
import { parseDatabaseConfig } from "./config";

const HEADERS = {
  "Content-Type": "application/vnd.pmtiles",
  "Accept-Ranges": "bytes",
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
  "Cross-Origin-Resource-Policy": "same-origin",
  "X-Content-Type-Options": "nosniff",
} as const;

/** A file of the operator's is replaced as a whole; its tag tells the versions apart. */
const MAY_CHANGE = "public, max-age=3600, stale-while-revalidate=604800";
/** A name that tells the content never stands for another one. */
const NEVER_CHANGES = "public, max-age=31536000, immutable";

/** The folder of base maps of this process. */
export function basemapStore(): BasemapStore {
  const { dataDir, basemapMaxBytes } = parseDatabaseConfig(process.env);
  return { folder: join(dataDir, "basemaps"), mostBytes: basemapMaxBytes };
}

/**
 * A PMTiles file of the folder of base maps, whole or the one range of bytes that is asked for (RFC 9110, 14): 200, 206,
 * 304, or 416. Anyone may read it: it holds public geography only. Unknown names: `not-found`.
 */
export async function serveBasemap(folder: string, file: string, request: Request): Promise<Response> {
  if (!BASEMAP_NAME.test(file)) throw new DomainError("not-found");
  const handle = await open(join(folder, file), "r").catch(() => null);
  if (!handle) throw new DomainError("not-found");
  let streaming = false;
  try {
    const status = await handle.stat();
    if (!status.isFile()) throw new DomainError("not-found");
    const { size } = status;
    const content = contentOfName(file);
    const etag = `"${content ?? `${size.toString(36)}-${Math.round(status.mtimeMs).toString(36)}`}"`;
    const headers = {
      ...HEADERS,
      "Cache-Control": content === null ? MAY_CHANGE : NEVER_CHANGES,
      ETag: etag,
    };
    if (sameTag(request.headers.get("if-none-match"), etag))
      return new Response(null, { status: 304, headers });

    const condition = request.headers.get("if-range");
    const asked =
      condition === null || condition === etag ? parseRange(request.headers.get("range"), size) : "whole";
    if (asked === "unsatisfiable") {
      return new Response(null, { status: 416, headers: { ...headers, "Content-Range": `bytes */${size}` } });
    }
    const range = asked === "whole" ? { from: 0, to: size - 1 } : asked;
    const length = range.to - range.from + 1;
    const partial = asked === "whole" ? {} : { "Content-Range": `bytes ${range.from}-${range.to}/${size}` };
    const answer = {
      status: asked === "whole" ? 200 : 206,
      headers: { ...headers, ...partial, "Content-Length": `${length}` },
    };
    if (request.method === "HEAD" || length <= 0) return new Response(null, answer);
    const bytes = handle.createReadStream({ start: range.from, end: range.to }); // closes the file itself
    streaming = true;
    return new Response(Readable.toWeb(bytes) as unknown as ReadableStream<Uint8Array>, answer);
  } finally {
    if (!streaming) await handle.close();
  }
}

type Range = { readonly from: number; readonly to: number };

/** One range of bytes, both ends included. What is no single range of bytes is ignored: the whole is sent. */
function parseRange(header: string | null, size: number): Range | "whole" | "unsatisfiable" {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? "") ?? [];
  if (first === undefined || last === undefined || (first === "" && last === "")) return "whole";
  if (first === "") {
    const length = Math.min(Number(last), size);
    return length > 0 ? { from: size - length, to: size - 1 } : "unsatisfiable";
  }
  const from = Number(first);
  const to = last === "" ? size - 1 : Math.min(Number(last), size - 1);
  if (last !== "" && Number(last) < from) return "whole"; // malformed, hence ignored
  return from < size ? { from, to } : "unsatisfiable";
}

const sameTag = (header: string | null, etag: string): boolean =>
  header?.split(",").some((tag) => tag.trim() === "*" || tag.trim().replace(/^W\//, "") === etag) ?? false;
