import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parcelText, readParcel } from "@/lib/domain/sealing/parcel";

describe("a parcel", () => {
  it("gives back pass, secret and document as they went in, byte for byte", () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 60, unit: "grapheme" }),
        fc.string({ minLength: 1, maxLength: 60, unit: "grapheme" }),
        fc.dictionary(fc.string(), fc.jsonValue()),
        fc.constantFrom(0, 1, 2),
        fc.constantFrom(null, ["apple", "bird", "cat"]),
        (pass, secret, rest, spaces, lock) => {
          const body = JSON.stringify({ ...rest, id: "d" }, null, spaces);
          expect(readParcel(parcelText({ pass, secret, body, lock }))).toEqual({
            pass,
            secret,
            lock,
            id: "d",
            body,
          });
        },
      ),
    );
  });

  it("may be written with its parts in any order, with spaces and escapes", () => {
    const text = `{ "secret" : "s\\"}", "docu\\u006dent" : { "a": [1, {"document": 2}], "id": "d" } , "pass":"p" }`;
    expect(readParcel(text)).toEqual({
      pass: "p",
      secret: 's"}',
      lock: null,
      id: "d",
      body: '{ "a": [1, {"document": 2}], "id": "d" }',
    });
  });

  it("is none when something is missing or it is no JSON", () => {
    for (const text of [
      "",
      "[]",
      "null",
      "{",
      '{"pass":"p","secret":"s"}',
      '{"pass":"p","document":{"id":"d"}}',
    ])
      expect(readParcel(text)).toBeNull();
  });
});
