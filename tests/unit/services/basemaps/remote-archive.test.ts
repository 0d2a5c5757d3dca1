import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it } from "vitest";
import { findTiles } from "@/lib/domain/basemap/find-tiles";
import { tilesInBox } from "@/lib/domain/basemap/wanted-tiles";
import { openRemoteArchive } from "@/scripts/admin/remote-archive";
import { tileArchive } from "../../../support/tile-archive";

const bytes = tileArchive({ box: [6.5, 51.0, 7.1, 51.5], maxZoom: 14 });
let server: Server | null = null;
afterEach(() => server?.close());

/** Serves the archive; `answers` says what becomes of the n-th request. */
async function serve(
  answers: (request: number) => "range" | "whole" | "broken" | "changed",
): Promise<string> {
  let count = 0;
  const listening = createServer(({ headers }, response) => {
    const answer = answers(++count);
    const [, from = 0, to = 0] = (/^bytes=(\d+)-(\d+)$/.exec(headers.range ?? "") ?? []).map(Number);
    if (answer === "broken") return response.writeHead(503).end();
    if (answer === "whole") return response.writeHead(200).end(bytes);
    const etag = answer === "changed" ? '"second"' : '"first"';
    response.writeHead(206, { "content-range": `bytes ${from}-${to}/${bytes.length}`, etag });
    return response.end(bytes.subarray(from, to + 1));
  });
  server = listening;
  await new Promise<void>((resolve) => listening.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(listening.address() as AddressInfo).port}/city.pmtiles`;
}

it("reads an archive at an address by ranges, also when one answer fails", async () => {
  const archive = await openRemoteArchive(await serve((request) => (request === 1 ? "broken" : "range")));
  const wanted = tilesInBox([6.76, 51.24, 6.86, 51.31], 0, 14) ?? new Float64Array();
  const tiles = await findTiles(archive.root, wanted, (offset, length) => archive.leaf(offset, length));
  expect(tiles).toHaveLength(wanted.length);
  const { offset = 0, length = 0 } = tiles.at(-1) ?? {};
  const at = archive.header.tileDataOffset + offset;
  expect(Buffer.from(await archive.tileData(offset, length))).toEqual(bytes.subarray(at, at + length));
  expect(archive.size).toBe(bytes.length);
});

it("refuses a server without ranges, one that stays away, and a file that changes meanwhile", async () => {
  await expect(openRemoteArchive(await serve(() => "whole"))).rejects.toThrow("range requests (200)");
  server?.close();
  await expect(openRemoteArchive(await serve(() => "broken"))).rejects.toThrow("range requests (503)");
  server?.close();
  const changing = await serve((request) => (request === 1 ? "range" : "changed"));
  await expect(openRemoteArchive(changing).then((archive) => archive.tileData(0, 10))).rejects.toThrow(
    "changed",
  );
});
