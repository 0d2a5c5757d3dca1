import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, it } from "vitest";
import { downloadBasemap, LARGEST_BASEMAP_BYTES } from "@/lib/client/offline/basemap-download";
import { basemapSource } from "@/lib/client/offline/basemap-source";
import { isComplete, keptBytes, openBasemapStore, PIECE_BYTES } from "@/lib/client/offline/basemap-store";
import type { BasemapStore } from "@/lib/client/offline/basemap-store";

const FILE = "quarter.pmtiles";
const SIZE = 5 * PIECE_BYTES + 1_234;
const content = (salt: number) => Uint8Array.from({ length: SIZE }, (_, i) => (i * 7 + salt) % 251);
const expectSame = (read: ArrayBuffer | null, bytes: Uint8Array) =>
  expect(Buffer.from(read ?? new ArrayBuffer(0)).equals(bytes)).toBe(true);

/** A server of one file, as `lib/server/basemaps.ts` answers through Next, which leaves the length out; it can hang up after some bytes. */
function server(bytes: Uint8Array<ArrayBuffer>, tag: string, cutAfter = Infinity) {
  const asked: string[] = [];
  const answer = (_: unknown, init?: RequestInit) => {
    const headers = new Headers(init?.headers);
    asked.push(headers.get("range") ?? "whole");
    if (headers.get("if-none-match") === tag)
      return Promise.resolve(new Response(null, { status: 304, headers: { etag: tag } }));
    const known = headers.get("if-range") ?? tag;
    const from = known === tag ? Number(/bytes=(\d+)-/.exec(headers.get("range") ?? "")?.[1]) : 0;
    const body = bytes.subarray(from);
    let at = 0;
    const stream = new ReadableStream<Uint8Array>({
      pull(controller) {
        const end = Math.min(at + 50_000, cutAfter, body.length);
        if (at < end) controller.enqueue(body.slice(at, (at = end)));
        else if (end < body.length) controller.error(new TypeError("network"));
        else controller.close();
      },
    });
    const sent =
      known === tag
        ? new Response(stream, {
            status: 206,
            headers: { etag: tag, "content-range": `bytes ${from}-${SIZE - 1}/${SIZE}` },
          })
        : new Response(stream, { headers: { etag: tag } });
    return Promise.resolve(sent);
  };
  return { fetch: answer as typeof fetch, asked };
}

let store: BasemapStore;
const world = (given: { fetch: typeof fetch }, free: number | null = null) => ({
  store,
  url: "/api/basemaps/quarter.pmtiles",
  freeBytes: () => Promise.resolve(free),
  onProgress: () => undefined,
  ...given,
});
const expectKept = async (bytes: Uint8Array) => {
  const versions = await store.versions(FILE);
  expect(versions).toHaveLength(1);
  for (const version of versions) expectSame(await store.read(version, 0, SIZE), bytes);
};

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  store = await openBasemapStore();
});

describe("bringing a base map to the tablet", () => {
  it("keeps the whole file, byte for byte", async () => {
    const told: number[] = [];
    const given = { ...world(server(content(0), '"a"')), onProgress: (kept: number) => told.push(kept) };
    expect(await downloadBasemap(FILE, given)).toBe("kept");
    await expectKept(content(0));
    expect(told.at(-1)).toBe(SIZE);
    expect(told).toEqual([...told].sort((a, b) => a - b));
  });

  it("goes on where it was cut off", async () => {
    const cut = server(content(0), '"a"', 3 * PIECE_BYTES + 5);
    await expect(downloadBasemap(FILE, world(cut))).rejects.toThrow();
    const rest = server(content(0), '"a"');
    expect(await downloadBasemap(FILE, world(rest))).toBe("kept");
    expect(rest.asked).toEqual([`bytes=${3 * PIECE_BYTES}-`]);
    await expectKept(content(0));
  });

  it("never mixes two versions", async () => {
    await expect(downloadBasemap(FILE, world(server(content(0), '"a"', 200_000)))).rejects.toThrow();
    expect(await downloadBasemap(FILE, world(server(content(9), '"b"')))).toBe("kept");
    await expectKept(content(9));
  });

  it("keeps the old version until the new one is complete, and asks only once for what it has", async () => {
    await downloadBasemap(FILE, world(server(content(0), '"a"')));
    expect(await downloadBasemap(FILE, world(server(content(0), '"a"')))).toBe("kept");
    await expect(downloadBasemap(FILE, world(server(content(9), '"b"', 200_000)))).rejects.toThrow();
    expect((await store.versions(FILE)).filter(isComplete).map(({ tag }) => tag)).toEqual(['"a"']);
    await downloadBasemap(FILE, world(server(content(9), '"b"')));
    await expectKept(content(9));
  });

  it("stops when storage is short, after other base maps have given way", async () => {
    await downloadBasemap("other.pmtiles", world(server(content(0), '"a"')));
    expect(await downloadBasemap(FILE, world(server(content(0), '"a"'), 1_000_000))).toBe("no-space");
    expect(await store.versions("other.pmtiles")).toEqual([]);
    expect(await store.versions(FILE)).toEqual([]);
  });

  it("leaves a file that is too large on the server", async () => {
    const large = () =>
      Promise.resolve(
        new Response(new Uint8Array(8), {
          status: 206,
          headers: { etag: '"a"', "content-range": `bytes 0-7/${LARGEST_BASEMAP_BYTES + 1}` },
        }),
      );
    expect(await downloadBasemap(FILE, world({ fetch: large as typeof fetch }))).toBe("too-large");
  });

  it("says when the server has none", async () => {
    const none = () => Promise.resolve(new Response(null, { status: 404 }));
    expect(await downloadBasemap(FILE, world({ fetch: none as typeof fetch }))).toBe("missing");
  });
});

describe("reading tiles", () => {
  const offline = { getKey: () => "k", getBytes: () => Promise.reject(new TypeError("network")) };
  const online = (tag: string) => ({
    getKey: () => "k",
    getBytes: () => Promise.resolve({ data: new ArrayBuffer(1), etag: tag }),
  });
  const open = () => Promise.resolve(store);

  it("reads across pieces and stops at the end, without the network", async () => {
    await downloadBasemap(FILE, world(server(content(0), '"a"')));
    const source = basemapSource("k", FILE, open, offline);
    const { data, etag } = await source.getBytes(PIECE_BYTES - 10, 2 * PIECE_BYTES);
    expect(etag).toBe('"a"');
    expectSame(data, content(0).subarray(PIECE_BYTES - 10, 3 * PIECE_BYTES - 10));
    expect((await source.getBytes(SIZE - 100, 16_384)).data.byteLength).toBe(100);
  });

  it("asks the network until the file is complete, and reads what has come when there is none", async () => {
    const cut = server(content(0), '"a"', 3 * PIECE_BYTES + 5);
    await expect(downloadBasemap(FILE, world(cut))).rejects.toThrow();
    const [part] = await store.versions(FILE);
    expect(part && keptBytes(part)).toBe(3 * PIECE_BYTES);
    expect((await basemapSource("k", FILE, open, online('"n"')).getBytes(0, 10)).etag).toBe('"n"');
    const source = basemapSource("k", FILE, open, offline);
    expect((await source.getBytes(0, 10)).data.byteLength).toBe(10);
    await expect(source.getBytes(4 * PIECE_BYTES, 10)).rejects.toThrow("network");
  });

  it("tells the reader that the version is another one", async () => {
    await downloadBasemap(FILE, world(server(content(0), '"a"')));
    const source = basemapSource("k", FILE, open, offline);
    await expect(source.getBytes(0, 10, undefined, '"older"')).rejects.toThrow('"a"');
  });

  it("works without a store", async () => {
    const source = basemapSource("k", FILE, () => Promise.reject(new Error("private")), online('"n"'));
    expect((await source.getBytes(0, 10)).etag).toBe('"n"');
  });
});
