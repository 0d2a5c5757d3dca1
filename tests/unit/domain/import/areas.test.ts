import { describe, expect, it } from "vitest";
import { checkAreas, guessAreaColumns } from "@/lib/domain/import/check-areas";
import { checkFigures, guessFigureColumns } from "@/lib/domain/import/check-figures";
import { columnsOf } from "@/lib/domain/import/fields";
import { joinAreas } from "@/lib/domain/import/join-areas";
import { readTable } from "@/lib/domain/import/read-table";

const tableOf = (text: string) => {
  const read = readTable(new TextEncoder().encode(text));
  if (!read.ok) throw new Error(read.reason);
  return read.table;
};
const AREAS = [
  { id: "m", name: "Mörsenbroich", key: "064" },
  { id: "r", name: "Rath", key: "063" },
  { id: "fs", name: "Flingern Süd", key: "021" },
  { id: "fn", name: "Flingern Nord", key: "022" },
  { id: "h", name: "Hubbelrath", key: "" },
];

describe("areas are joined by name", () => {
  it.each([
    ["Moersenbroich", "m", "name"],
    ["MÖRSENBROICH ", "m", "name"],
    ["Mo\u0308rsenbroich", "m", "name"],
    ["Stadtteil Mörsenbroich", "m", "name"],
    ["064 Mörsen-Broich", "m", "name"],
    ["Flingern-Sued", "fs", "name"],
    ["Hubbelrath*", "h", "name"],
    ["Hubbelrath 1)", "h", "name"],
    ["Morsenbroich", "m", "likely"],
    ["Mörsenbrioch", "m", "likely"],
    ["Flingern", null, null],
    ["Bilk", null, null],
    ["", null, null],
  ])("%j", (name, areaId, by) => {
    expect(joinAreas([{ name, key: "" }], AREAS)[0]).toMatchObject({ areaId, by });
  });

  it("by number when the name is unknown, with or without zeros", () => {
    expect(joinAreas([{ name: "Rath (alt)", key: "63" }], AREAS)[0]).toMatchObject({
      areaId: "r",
      by: "key",
    });
  });

  it("two areas in one line cannot be divided", () => {
    expect(joinAreas([{ name: "Rath/Mörsenbroich", key: "063" }], AREAS)[0]).toMatchObject({
      areaId: null,
      several: true,
    });
  });

  it("a name that fits two stays unmatched", () => {
    const twice = [...AREAS, { id: "r2", name: "RATH", key: "" }];
    expect(joinAreas([{ name: "Rath", key: "" }], twice)[0]).toMatchObject({ areaId: null, by: null });
  });

  it("numbers alone are compared as numbers", () => {
    expect(
      joinAreas([{ name: "Stadtbezirk 06", key: "" }], [{ id: "6", name: "6", key: "" }])[0]?.areaId,
    ).toBe("6");
  });
});

describe("figures", () => {
  const check = (text: string, accepted: Record<string, string | null> = {}) => {
    const table = tableOf(text);
    const { fields, figures } = guessFigureColumns(table);
    return {
      ...checkFigures(table, { columns: columnsOf(fields), figures }, AREAS, accepted),
      guessed: figures,
    };
  };

  it("one line an area and year", () => {
    const { figures, bad, unmatchedAreas } = check(
      "Jahr;Stadtteil_Nummer;Stadtteil_Name;personen_insgesamt;personen_mit_migrationshintergrund\n" +
        "2023;063;Rath;20482;11218\n2024;063;Rath;22835;13463\n2024;064;Moersenbroich;17533;k. A.\n",
    );
    expect(figures).toEqual([
      { areaId: "r", figure: "population", year: 2023, value: 20482 },
      { areaId: "r", figure: "with-migration-background", year: 2023, value: 11218 },
      { areaId: "r", figure: "population", year: 2024, value: 22835 },
      { areaId: "r", figure: "with-migration-background", year: 2024, value: 13463 },
      { areaId: "m", figure: "population", year: 2024, value: 17533 },
    ]);
    expect(bad).toEqual([{ line: 4, reason: "no-number" }]);
    expect(unmatchedAreas.map(({ id }) => id)).toEqual(["fs", "fn", "h"]);
  });

  it("one column a year, however its heading is written", () => {
    const { figures, guessed } = check(
      "Stadtteilnummer;Stadtteilname;Jahr_2012;_Jahr_2014\n63;Rath;18.033;19.001\n",
    );
    expect(guessed).toEqual([
      { column: 2, figure: "population", year: 2012 },
      { column: 3, figure: "population", year: 2014 },
    ]);
    expect(figures.map(({ year, value }) => [year, value])).toEqual([
      [2012, 18033],
      [2014, 19001],
    ]);
  });

  it("likely matches count once they are confirmed, any match can be refused", () => {
    const text = "Stadtteil;Jahr_2024\nMorsenbroich;100\nRath;200\n";
    expect(check(text).figures.map(({ areaId }) => areaId)).toEqual(["r"]);
    expect(check(text, { Morsenbroich: "m", Rath: null }).figures.map(({ areaId }) => areaId)).toEqual(["m"]);
    expect(check(text, { Rath: "somewhere else" }).figures).toEqual([]);
  });
});

describe("outlines", () => {
  const bounds = [6.69, 51.12, 6.94, 51.35] as const;
  const collection = (coordinates: unknown, type = "Polygon") =>
    JSON.stringify({
      type: "FeatureCollection",
      features: [
        { type: "Feature", properties: { name: "Rath", nr: "063" }, geometry: { type, coordinates } },
      ],
    });
  const check = (text: string, known: { name: string }[] = []) => {
    const table = tableOf(text);
    return checkAreas(table, columnsOf(guessAreaColumns(table)), null, { bounds, known });
  };
  const ring = [
    [6.8, 51.25],
    [6.82, 51.25],
    [6.82, 51.27],
    [6.8, 51.27],
    [6.8, 51.25],
  ];

  it("sound ones stay as they are, wound by the right hand", () => {
    const { areas } = check(collection([ring.toReversed()]));
    expect(areas[0]).toMatchObject({ name: "Rath", key: "063", question: null });
    expect(new Set(areas[0]?.outline.coordinates[0]?.[0]?.map(String))).toEqual(new Set(ring.map(String)));
  });

  it("a bow tie is filled", () => {
    const { areas } = check(
      collection([
        [
          [6.8, 51.25],
          [6.82, 51.27],
          [6.82, 51.25],
          [6.8, 51.27],
          [6.8, 51.25],
        ],
      ]),
    );
    expect(areas[0]?.outline.coordinates).toHaveLength(2);
  });

  it("swapped and far ones are asked about", () => {
    expect(check(collection([ring.map(([x, y]) => [y, x])])).areas[0]?.question).toBe("swapped");
    expect(check(collection([ring.map(([x = 0, y]) => [x + 5, y])])).areas[0]?.question).toBe("far");
  });

  it("points have no outline; names that are there are said", () => {
    expect(check(collection([6.8, 51.25], "Point")).bad).toEqual([{ line: 1, reason: "no-outline" }]);
    expect(check(collection([ring]), [{ name: "rath" }]).sameName).toEqual([
      { name: "Rath", lines: [1], known: true },
    ]);
  });
});
