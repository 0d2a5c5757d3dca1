import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PMTiles, tileIdToZxy } from "pmtiles";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { tilesInBox } from "@/lib/domain/basemap/wanted-tiles";
import { DomainError } from "@/lib/domain/errors";
import type { StudyBox } from "@/lib/domain/surface/study-box";
import { withArchive } from "@/lib/services/basemaps/archive";
import { checkArchive } from "@/lib/services/basemaps/check-archive";
import { measureCut, writeCut } from "@/lib/services/basemaps/cut-archive";
import { tileArchive } from "../../../support/tile-archive";

const CITY: StudyBox = [6.5, 51.0, 7.1, 51.5];
const RATH: StudyBox = [6.76, 51.24, 6.86, 51.31];
const HEIDELBERG = "/work/shared/data/basemaps/heidelberg.pmtiles";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cut-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const given = (bytes: Buffer) => {
  const path = join(folder, "city.pmtiles");
  writeFileSync(path, bytes);
  return path;
};

/** The outside judge: the reader of the `pmtiles` package on plain bytes. */
const judge = (path: string) => {
  const bytes = readFileSync(path);
  return new PMTiles({
    getKey: () => path,
    getBytes: (offset, length) =>
      Promise.resolve({ data: new Uint8Array(bytes.subarray(offset, offset + length)).buffer }),
  });
};

async function cut(path: string, box: StudyBox, progress = (_percent: number) => Promise.resolve()) {
  return withArchive(path, async (source) => {
    const measured = await measureCut(source, box);
    const made = await writeCut(source, measured, { folder, mostBytes: 50_000_000, progress });
    await made.keep();
    return { measured, path: join(folder, made.file), file: made.file };
  });
}

async function sameTiles(path: string, source: string, box: StudyBox, zooms: readonly [number, number]) {
  const [here, there] = [judge(path), judge(source)];
  let compared = 0;
  for (const id of tilesInBox(box, ...zooms) ?? []) {
    const zxy = tileIdToZxy(id);
    const [a, b] = await Promise.all([here.getZxy(...zxy), there.getZxy(...zxy)]);
    expect(a && Buffer.from(a.data).toString("base64"), zxy.join("/")).toBe(
      b && Buffer.from(b.data).toString("base64"),
    );
    if (b) compared += 1;
  }
  return compared;
}

describe("cutting a box out of an archive", () => {
  it("holds every tile that touches the box, and no other", async () => {
    const source = given(tileArchive({ box: CITY, maxZoom: 14 }));
    const { path, measured, file } = await cut(source, RATH);
    const wanted = tilesInBox(RATH, 0, 14)?.length;
    expect(measured.tiles).toBe(wanted);
    expect(await sameTiles(path, source, RATH, [0, 14])).toBe(wanted);
    expect(await judge(path).getZxy(14, 8_490, 5_440)).toBeUndefined();
    expect(file).toMatch(/^map-[0-9a-f]{32}\.pmtiles$/);
    expect(readFileSync(path)).toHaveLength(measured.bytes);
    const header = await judge(path).getHeader();
    expect(header).toMatchObject({
      clustered: true,
      tileType: 1,
      minZoom: 0,
      maxZoom: 14,
      numAddressedTiles: wanted,
    });
    expect([header.minLon, header.minLat, header.maxLon, header.maxLat]).toEqual(RATH);
    expect(await judge(path).getMetadata()).toEqual(await judge(source).getMetadata());
  });

  it("reads only through leaves where the source has them", async () => {
    const source = given(tileArchive({ box: CITY, maxZoom: 15, plain: true }));
    expect((await judge(source).getHeader()).leafDirectoryLength).toBeGreaterThan(0);
    const { path, measured } = await cut(source, RATH);
    expect(await sameTiles(path, source, RATH, [12, 15])).toBeGreaterThan(100);
    expect(measured.bytes).toBeLessThan(readFileSync(source).length / 5);
  });

  it("stores equal contents once and equal neighbours as a run", async () => {
    const sea = (zoom: number, column: number) => (zoom === 14 && column % 2 === 0 ? "sea" : `land ${zoom}`);
    const source = given(tileArchive({ box: CITY, maxZoom: 14, content: sea }));
    const { path } = await cut(source, RATH);
    const header = await judge(path).getHeader();
    expect(header.numTileContents).toBe(16); // one a zoom, and the sea
    expect(header.numTileEntries).toBeLessThan(header.numAddressedTiles);
    await sameTiles(path, source, RATH, [0, 14]);
    await withArchive(path, checkArchive);
  });

  it("cuts a cut to the same bytes", async () => {
    const source = given(tileArchive({ box: CITY, maxZoom: 14 }));
    const first = await cut(source, RATH);
    const second = await cut(first.path, RATH);
    expect(second.file).toBe(first.file);
  });

  it("leaves nothing when it is stopped, too large or broken", async () => {
    const source = given(tileArchive({ box: CITY, maxZoom: 14 }));
    await expect(cut(source, RATH, () => Promise.reject(new Error("stopped")))).rejects.toThrow("stopped");
    await withArchive(source, async (archive) => {
      const measured = await measureCut(archive, RATH);
      const most = { folder, mostBytes: measured.bytes - 1, progress: () => Promise.resolve() };
      await expect(writeCut(archive, measured, most)).rejects.toThrow(new DomainError("too-large"));
      writeFileSync(source, readFileSync(source).subarray(0, 20_000));
      const enough = { ...most, mostBytes: measured.bytes };
      await expect(writeCut(archive, measured, enough)).rejects.toThrow(
        new DomainError("unsupported-media-type"),
      );
    });
    expect(readdirSync(folder)).toEqual(["city.pmtiles"]);
  });

  it("says when the archive has nothing there", async () => {
    const source = given(tileArchive({ box: CITY, maxZoom: 14, minZoom: 10 }));
    await expect(cut(source, [13, 52, 14, 53])).rejects.toMatchObject({
      fields: [{ path: "box", code: "nothing-there" }],
    });
  });

  it.skipIf(!existsSync(HEIDELBERG))("keeps the tiles of an archive that another program wrote", async () => {
    const oldTown: StudyBox = [8.69, 49.405, 8.715, 49.415];
    const { path, measured } = await cut(HEIDELBERG, oldTown);
    expect(await sameTiles(path, HEIDELBERG, oldTown, [0, 14])).toBe(measured.tiles);
    expect(measured.bytes).toBeLessThan(readFileSync(HEIDELBERG).length);
  });
});

describe("checking an archive", () => {
  const check = (bytes: Buffer) => withArchive(given(bytes), checkArchive);
  const refused = async (bytes: Buffer) => {
    try {
      await check(bytes);
    } catch (error) {
      if (error instanceof DomainError)
        return [error.code, ...error.fields.map(({ path }) => path)].join(" ");
      throw error;
    }
    return "taken";
  };
  const good = () => tileArchive({ box: RATH, maxZoom: 12 });
  const changed = (change: (bytes: Buffer) => void) => {
    const bytes = good();
    change(bytes);
    return bytes;
  };

  it("tells what is in it", async () => {
    expect(await check(good())).toMatchObject({
      attribution: "© Testland",
      missing: [],
      bounds: RATH,
      minZoom: 0,
      maxZoom: 12,
      tiles: tilesInBox(RATH, 0, 12)?.length,
    });
    const vector_layers = [{ id: "transportation" }, { id: "water" }, { id: "place" }];
    const bare = await check(tileArchive({ box: RATH, maxZoom: 10, metadata: { vector_layers } }));
    expect(bare.missing).toContain("poi");
    expect(bare.attribution).toBeNull();
  });

  it("refuses what no tablet could draw", async () => {
    const streets = (id: string) =>
      tileArchive({ box: RATH, maxZoom: 10, metadata: { vector_layers: [{ id }] } });
    expect(await refused(streets("transportation"))).toBe("taken");
    expect(await refused(streets("roads"))).toBe("invalid layers");
    expect(await refused(tileArchive({ box: RATH, maxZoom: 10, tileType: 2 }))).toBe(
      "unsupported-media-type",
    );
    expect(await refused(changed((bytes) => bytes.writeUInt8(3, 98)))).toBe("unsupported-media-type"); // brotli
    expect(await refused(Buffer.from("<html></html>".repeat(40)))).toBe("unsupported-media-type");
    expect(await refused(Buffer.alloc(0))).toBe("unsupported-media-type");
    expect(await refused(changed((bytes) => bytes.writeUInt8(2, 7)))).toBe("unsupported-media-type");
  });

  it("refuses an archive that was cut off, wherever", async () => {
    const whole = good();
    for (let length = 0; length < whole.length; length += 97)
      expect(await refused(whole.subarray(0, length)), `${length}`).toBe("unsupported-media-type");
  });

  it("takes or refuses damaged directories, and never fails otherwise", async () => {
    const root = (await judge(given(good())).getHeader()).rootDirectoryLength;
    for (let at = 0; at < 127 + root; at += 3)
      expect(
        await refused(changed((bytes) => bytes.writeUInt8((bytes[at] ?? 0) ^ 0x55, at))),
        `${at}`,
      ).toMatch(/^(taken|unsupported-media-type|invalid layers)$/);
  });
});
