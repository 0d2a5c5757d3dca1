import { gunzipSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { ResolvedValueCache, findTile } from "pmtiles";
import type { Entry, Header } from "pmtiles";
import { describe, expect, it } from "vitest";
import { layOutDirectories } from "@/lib/domain/basemap/directories";
import { HEADER_BYTES } from "@/lib/domain/basemap/header";

/** What the reader of the `pmtiles` package sees in a directory. */
const asRead = (bytes: Uint8Array): Promise<Entry[]> =>
  new ResolvedValueCache(1, false, (packed) =>
    Promise.resolve(new Uint8Array(gunzipSync(packed)).buffer),
  ).getDirectory(
    { getKey: () => "x", getBytes: () => Promise.resolve({ data: new Uint8Array(bytes).buffer }) },
    0,
    bytes.length,
    {} as Header,
  );

const entries = fc
  .array(
    fc.record({
      gap: fc.integer({ min: 0, max: 2 ** 40 }),
      runLength: fc.integer({ min: 1, max: 300 }),
      length: fc.integer({ min: 1, max: 2 ** 31 }),
      jump: fc.option(fc.integer({ min: 0, max: 2 ** 45 })),
    }),
    { minLength: 1, maxLength: 60 },
  )
  .map((rows) => {
    let next = 0;
    let end = 0;
    return rows.map(({ gap, runLength, length, jump }): Entry => {
      const entry = { tileId: next + gap, offset: jump ?? end, length, runLength };
      next = entry.tileId + runLength;
      end = entry.offset + length;
      return entry;
    });
  });

describe("directories of an archive", () => {
  it("are read as they were meant", async () => {
    await fc.assert(
      fc.asyncProperty(entries, async (written) => {
        const { root, leaves } = layOutDirectories(written, (bytes) => gzipSync(bytes));
        expect(leaves).toHaveLength(0);
        expect(await asRead(root)).toEqual(written);
      }),
    );
  });

  it("go into leaves where the root would not fit into the first 16 KiB", async () => {
    let seed = 1;
    const random = () => (seed = (seed * 48_271) % 2_147_483_647);
    let end = 0;
    const written = Array.from({ length: 30_000 }, (_, i): Entry => {
      const entry = { tileId: i * 3, offset: end, length: 1 + (random() % 90_000), runLength: 1 };
      end += entry.length;
      return entry;
    });
    const { root, leaves } = layOutDirectories(written, (bytes) => gzipSync(bytes));
    expect(HEADER_BYTES + root.length).toBeLessThanOrEqual(16_384);
    const pointers = await asRead(root);
    const inLeaves = await Promise.all(
      pointers.map(({ offset, length }) => asRead(leaves.subarray(offset, offset + length))),
    );
    expect(inLeaves.flat()).toEqual(written);
    expect(findTile(pointers, 3 * 20_000)?.runLength).toBe(0);
  });
});
