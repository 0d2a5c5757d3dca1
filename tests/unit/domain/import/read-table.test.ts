import { describe, expect, it } from "vitest";
import { readTable } from "@/lib/domain/import/read-table";

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const tableOf = (bytes: Uint8Array) => {
  const read = readTable(bytes);
  if (!read.ok) throw new Error(read.reason);
  return read.table;
};

describe("separated text", () => {
  it.each([
    [";", "Name;Träger\r\nHaus der Jugend;Stadt\r\n"],
    [",", "Name,Träger\nHaus der Jugend,Stadt"],
    ["\t", "Name\tTräger\nHaus der Jugend\tStadt\n"],
  ])("the separator %j is guessed", (_sign, text) => {
    const { columns, rows } = tableOf(utf8(text));
    expect(columns).toEqual(["Name", "Träger"]);
    expect(rows).toEqual([{ line: 2, cells: ["Haus der Jugend", "Stadt"], shape: null, fault: null }]);
  });

  it("UTF-8 with its mark and Windows-1252 read the same", () => {
    const text = "Name;Straße\nBücherei;Größe\n";
    expect(tableOf(utf8(`\ufeff${text}`))).toEqual(tableOf(latin1(text)));
    expect(tableOf(latin1(text)).columns).toEqual(["Name", "Straße"]);
  });

  it("quotes hold separators, quotes and line breaks; lines are those of the file", () => {
    const { rows } = tableOf(utf8('a;b\n"x;1";"said ""so""\r\non two lines"\n\nlast;row\n'));
    expect(rows.map(({ line, cells }) => [line, ...cells])).toEqual([
      [2, "x;1", 'said "so"\r\non two lines'],
      [5, "last", "row"],
    ]);
  });

  it("a row with other cells than headings keeps its line and is named", () => {
    const { rows } = tableOf(utf8("a;b\n1;2\n1;2;3\nonly one\n"));
    expect(rows.map(({ line, fault }) => [line, fault])).toEqual([
      [2, null],
      [3, "columns"],
      [4, "columns"],
    ]);
  });

  it.each([
    ["", "empty"],
    ["a;b\n", "empty"],
    ["just words\nand more\n", "not-a-table"],
    ['a;b\n"never closed;1\n', "open-quote"],
    ["{ broken", "not-json"],
    ['{"type":"Point","coordinates":[1,2]}', "no-features"],
    ['{"type":"FeatureCollection","features":[]}', "empty"],
  ])("%j is refused with a reason", (text, reason) => {
    expect(readTable(utf8(text))).toEqual({ ok: false, reason });
  });
});

describe("GeoJSON", () => {
  const collection = (features: unknown[], crs?: string) =>
    utf8(
      JSON.stringify({
        type: "FeatureCollection",
        ...(crs ? { crs: { type: "name", properties: { name: crs } } } : {}),
        features,
      }),
    );
  const feature = (properties: object | null, geometry: unknown) => ({
    type: "Feature",
    properties,
    geometry,
  });

  it("properties become columns in the order they appear, lists one text", () => {
    const { columns, rows } = tableOf(
      collection([
        feature({ name: "A", utm: [345372, 5682741] }, { type: "Point", coordinates: [6.8, 51.2, 40] }),
        feature({ plz: "40468", name: " B " }, null),
        feature(null, {
          type: "Polygon",
          coordinates: [
            [
              [0, 0],
              [1, 0],
              [1, 1],
              [0, 0],
            ],
          ],
        }),
      ]),
    );
    expect(columns).toEqual(["name", "utm", "plz"]);
    expect(rows.map(({ cells }) => cells)).toEqual([
      ["A", "345372, 5682741", ""],
      ["B", "", "40468"],
      ["", "", ""],
    ]);
    expect(rows.map(({ shape }) => shape?.type)).toEqual(["Point", undefined, "MultiPolygon"]);
    expect(rows[0]?.shape?.coordinates).toEqual([6.8, 51.2]);
  });

  it("a shape that is none spoils its own feature only", () => {
    const { rows } = tableOf(
      collection([
        feature({ name: "A" }, { type: "LineString", coordinates: [] }),
        { type: "Thing" },
        feature({ name: "C" }, { type: "Point", coordinates: [6.8, 51.2] }),
      ]),
    );
    expect(rows.map(({ fault }) => fault)).toEqual(["shape", "shape", null]);
  });

  it.each([
    ["urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:4326"],
    ["urn:ogc:def:crs:EPSG::25832", "EPSG:25832"],
    ["EPSG:25832", "EPSG:25832"],
  ])("the older member %s is understood", (name, system) => {
    expect(tableOf(collection([feature({ a: 1 }, null)], name)).system).toBe(system);
  });

  it("another system is refused rather than guessed", () => {
    expect(readTable(collection([feature({ a: 1 }, null)], "EPSG:31466"))).toEqual({
      ok: false,
      reason: "other-system",
    });
  });
});
