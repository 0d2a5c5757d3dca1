import { describe, expect, it } from "vitest";
import { guessSystem, onEarth, readPosition } from "@/lib/domain/import/coordinates";
import { readDay, readNumber, readYesNo } from "@/lib/domain/import/numbers";
import { readOpeningHours } from "@/lib/domain/import/opening-hours";
import { readWkt } from "@/lib/domain/import/wkt";

describe("numbers", () => {
  it.each([
    ["6,7829699", "measure", 6.7829699],
    ["51.2751293", "measure", 51.2751293],
    ["345.372,5", "measure", 345372.5],
    ["5.682.741", "measure", 5682741],
    ["12.500", "count", 12500],
    ["12.500", "measure", 12.5],
    ["12,500", "count", 12500],
    ["12.50", "count", 12.5],
    ["1.234,56 €", "count", 1234.56],
    ["1,234.56", "count", 1234.56],
    ["18 033", "count", 18033],
    ["-4", "measure", -4],
    ["40–50", "count", null],
    ["k. A.", "count", null],
    ["", "count", null],
  ] as const)("%j as a %s is %j", (text, as, value) => {
    expect(readNumber(text, as)).toBe(value);
  });

  it("yes, no and neither", () => {
    expect(["Ja", "x", "nein", "0", "teilweise", ""].map(readYesNo)).toEqual([
      true,
      true,
      false,
      false,
      null,
      null,
    ]);
  });

  it("days that exist", () => {
    expect(["20.11.2026", "1.2.26", "2026-11-20T10:00", "31.02.2026", "bald"].map(readDay)).toEqual([
      "2026-11-20",
      "2026-02-01",
      "2026-11-20",
      null,
      null,
    ]);
  });
});

describe("coordinates", () => {
  it("the system is told by the numbers, in either order", () => {
    expect(guessSystem([6.78, 51.27])).toBe("EPSG:4326");
    expect(guessSystem([345372, 5682741])).toBe("EPSG:25832");
    expect(guessSystem([5682741, 32345372])).toBe("EPSG:25832");
    expect(guessSystem([2552000, 5679000])).toBe(null); // an older German system, which is another one
  });

  it("EPSG:25832, also with the zone before the easting, is the same place as in degrees", () => {
    // A school whose file gives both: 345372, 5682741 and 6.78297, 51.27513 (17.7 m apart there)
    const [lng, lat] = onEarth(345372, 5682741, "EPSG:25832") ?? [0, 0];
    expect(lng).toBeCloseTo(6.783, 2);
    expect(lat).toBeCloseTo(51.275, 2);
    expect(onEarth(32345372, 5682741, "EPSG:25832")).toEqual([lng, lat]);
  });

  it("both readings of two numbers are kept apart", () => {
    expect(readPosition([51.27, 6.78], "EPSG:4326")).toEqual({
      asWritten: [51.27, 6.78],
      exchanged: [6.78, 51.27],
    });
    expect(readPosition([5682741, 345372], "EPSG:25832").asWritten).toBe(null);
  });

  it("well-known text", () => {
    expect(readWkt("POINT (6.78 51.27)")).toEqual({ type: "Point", coordinates: [6.78, 51.27] });
    expect(readWkt("SRID=25832;POINT Z(345372 5682741 40)")).toEqual({
      type: "Point",
      coordinates: [345372, 5682741],
    });
    expect(readWkt("POLYGON((0 0, 1 0, 1 1, 0 0))")).toEqual({
      type: "MultiPolygon",
      coordinates: [
        [
          [
            [0, 0],
            [1, 0],
            [1, 1],
            [0, 0],
          ],
        ],
      ],
    });
    for (const text of ["POINT EMPTY", "LINESTRING (0 0, 1 1)", "POINT (a b)", "POLYGON((0 0, 1 0))", "word"])
      expect(readWkt(text)).toBe(null);
  });
});

describe("opening hours", () => {
  it("by weekday", () => {
    expect(readOpeningHours("Mo–Do 9–12 Uhr und 14:00-17.30 Uhr; Fr, Sa 10 bis 14")).toEqual({
      week: {
        ...Object.fromEntries(
          ["mon", "tue", "wed", "thu"].map((day) => [
            day,
            [
              ["09:00", "12:00"],
              ["14:00", "17:30"],
            ],
          ]),
        ),
        fri: [["10:00", "14:00"]],
        sat: [["10:00", "14:00"]],
      },
      note: "",
    });
  });

  it.each(["nach Vereinbarung", "Mo-Fr 9-17; sonst nach Absprache", "Mo 17-9", "Mo 25-26", "Fr-Mo 9-12"])(
    "%j stays in words",
    (text) => {
      expect(readOpeningHours(text)).toEqual({ week: {}, note: text });
    },
  );
});
