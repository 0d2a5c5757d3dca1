import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTable } from "@/lib/domain/import/read-table";

/** Written by SQLite itself; see make.py beside them. */
const file = (name: string) => new Uint8Array(readFileSync(`tests/golden/geopackage/${name}`));

describe("GeoPackage", () => {
  it("rows over many pages, integers of every width, texts longer than a page", () => {
    const read = readTable(file("places.gpkg"));
    if (!read.ok) throw new Error(read.reason);
    const { columns, rows, system, format } = read.table;
    expect([format, system, columns]).toEqual([
      "geopackage",
      "EPSG:4326",
      ["fid", "Name", "Art", "platz", "flaeche"],
    ]);
    expect(rows).toHaveLength(42);
    expect(rows.slice(0, 7).map(({ cells }) => cells[3])).toEqual([
      "0",
      "1",
      "-5",
      "300",
      "70000",
      "3000000000",
      "",
    ]);
    expect(rows[39]).toEqual({
      line: 40,
      cells: ["40", "Ort 39", "Schule", "70000", "19.5"],
      shape: { type: "Point", coordinates: [6.8 + 39 / 1000, 51.25] },
      fault: null,
    });
    expect(rows[40]?.cells[1]).toBe(`Lang ${"ä".repeat(1500)}`);
    expect(rows[40]?.cells[3]).toBe(String(2 ** 40));
    expect(rows[41]).toMatchObject({ shape: null, fault: null });
  });

  it("outlines in metres", () => {
    const read = readTable(file("areas.gpkg"));
    if (!read.ok) throw new Error(read.reason);
    expect(read.table.system).toBe("EPSG:25832");
    expect(read.table.rows[0]?.shape).toMatchObject({
      type: "MultiPolygon",
      coordinates: [
        [
          [
            [345000, 5680000],
            [346000, 5680000],
            [346000, 5681000],
            [345000, 5681000],
            [345000, 5680000],
          ],
        ],
      ],
    });
  });

  it("a file that ends early or lies is refused, never read for ever", () => {
    const whole = file("places.gpkg");
    expect(readTable(whole.subarray(0, 200))).toMatchObject({ ok: false });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(whole.length - 101), fc.nat(255)), { minLength: 1, maxLength: 40 }),
        fc.nat(whole.length),
        (changes, length) => {
          const bytes = whole.slice(0, Math.max(200, length));
          for (const [at, value] of changes) if (at + 100 < bytes.length) bytes[at + 100] = value;
          expect(typeof readTable(bytes).ok).toBe("boolean");
        },
      ),
      { numRuns: 200 },
    );
  });
});
