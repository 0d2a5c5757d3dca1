import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvLine } from "@/lib/domain/export/csv";

/** Reads one RFC 4180 line back; what a spreadsheet would see. */
function parse(line: string, separator = ","): string[] {
  const cells: string[] = [];
  let cell = "";
  let quoted = false;
  const text = line.endsWith("\r\n") ? line.slice(0, -2) : line;
  for (let i = 0; i < text.length; i += 1) {
    const char = text.charAt(i);
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text.charAt(i + 1) === '"') cell += text.charAt((i += 1));
      else quoted = false;
    } else if (char === '"' && cell === "") quoted = true;
    else if (char === separator) {
      cells.push(cell);
      cell = "";
    } else cell += char;
  }
  return [...cells, cell];
}

const FORMULA = /^[\s"]*[=+\-@]/;

describe("a line of CSV", () => {
  it("leaves plain values as they are and quotes what needs it", () => {
    expect(csvLine(["a", 1, true, null, 'b "c"', "d,e", "f\r\ng", " h"])).toBe(
      'a,1,true,,"b ""c""","d,e","f\r\ng"," h"\r\n',
    );
  });

  it("defuses every known way to begin a formula", () => {
    const corpus = [
      "=1+1",
      "+1",
      "-1",
      "@SUM(A1)",
      "\t=1",
      "\r=1",
      "\n=1",
      "  =1",
      "\uFF1D1+1",
      "=cmd|' /C calc'!A0",
      '"=1',
      "a;=1",
      'a;"=1',
      "a\n=1",
      "a\t@x",
    ];
    for (const text of corpus) {
      for (const separator of [",", ";", "\t"]) {
        for (const seen of parse(csvLine([text, "end"]), separator).flatMap((cell) => cell.split(/[\r\n]/))) {
          expect([text, separator, seen, FORMULA.test(seen) && seen !== '"']).toEqual([
            text,
            separator,
            seen,
            false,
          ]);
        }
      }
    }
  });

  it("gives every harmless text back", () => {
    const harmless = fc
      .string({ unit: "grapheme" })
      .filter((text) => !/[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(text) && !/^[\t\r\n]/.test(text));
    fc.assert(
      fc.property(fc.array(harmless, { minLength: 1 }), (cells) => {
        expect(parse(csvLine(cells))).toEqual(cells);
      }),
    );
  });
});
