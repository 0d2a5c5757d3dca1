import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readDocument, readJson } from "@/lib/domain/drawing/read-document";
import { upgrade } from "@/lib/domain/drawing/upgrade";

const FOLDER = "tests/golden/document/";
const fixtures = readdirSync(FOLDER).filter((name) => name.endsWith(".json"));
const bytesOf = (name: string) => readFileSync(`${FOLDER}${name}`);

describe("documents of every version", () => {
  it("are here", () => {
    expect(fixtures.sort()).toEqual(["v1-map.json", "v1-sheet.json"]);
  });

  it.each(fixtures.filter((name) => name.startsWith("v1-")))("%s comes back byte for byte", (name) => {
    expect(JSON.stringify(readDocument(bytesOf(name)))).toBe(bytesOf(name).toString("utf8").trim());
  });

  it("a version nobody knows is refused, as are hidden keys and unknown fields", () => {
    const good = readJson(bytesOf("v1-map.json")) as Record<string, unknown>;
    expect(() => upgrade({ ...good, version: 2 })).toThrow("invalid");
    expect(() => upgrade({ ...good, more: 1 })).toThrow("invalid");
    const text = bytesOf("v1-map.json").toString("utf8");
    for (const place of [
      '"groups":{',
      '"consent":{',
      '{"version":1',
      '"location":{',
      '{"id":"11111111',
    ].entries()) {
      const [, at] = place;
      const poisoned = at.endsWith("{")
        ? text.replace(at, `${at}"__proto__":{"x":1},`)
        : text.replace(at, `{"__proto__":{"x":1},${at.slice(1)}`);
      expect(() => readDocument(Buffer.from(poisoned)), at).toThrow("invalid");
    }
  });

  it("names the field that is wrong, of the form a mark claims to be", () => {
    const good = readJson(bytesOf("v1-map.json")) as { marks: Record<string, unknown>[] };
    const [live = {}, removed = {}] = good.marks;
    const fieldsOf = (marks: unknown[]) => {
      try {
        upgrade({ ...good, marks });
        return [];
      } catch (error) {
        return (error as { fields: unknown[] }).fields;
      }
    };
    expect(fieldsOf([{ ...live, strength: 9 }])).toEqual([{ path: "marks.0.strength", code: "too-big" }]);
    expect(fieldsOf([{ ...removed, label: "left" }])).toEqual([{ path: "marks.0", code: "unknown-field" }]);
    expect(fieldsOf([{ ...live, attitudes: ["here"] }])).toEqual([
      { path: "marks.0.attitudes", code: "attitude-of-another-phase" },
    ]);
  });

  it("what is no UTF-8 or no JSON is malformed", () => {
    expect(() => readJson(new Uint8Array([0x22, 0xff, 0x22]))).toThrow("malformed");
    expect(() => readJson(Buffer.from("NaN"))).toThrow("malformed");
    expect(() => readJson(new Uint8Array())).toThrow("malformed");
  });
});
